import { createRequire } from 'node:module';

/** Where a font lies, `<package>/<file>.ttf`; in the package that users install `scripts/bundle.js` puts them beside the program. */
export const shippedFont: (name: string) => string = (name) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}`);
