import { createRequire } from 'node:module';

/**
 * Loads a package, or a file of one, that is large and that few runs need. In the package that users install each of them is a
 * file beside the program, which `scripts/bundle.js` makes.
 */
export const loadPackage: (name: string) => unknown = createRequire(import.meta.url);
