import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { loadPackage } from '../prepared/load-package.ts';

/** What runs compiled templates. */
export const templateRuntime = runtime as unknown as typeof Handlebars;

/** The compiler, three times as large as the runtime: loaded for templates that were not compiled when the package was built. */
export function loadCompiler(): typeof Handlebars {
  return loadPackage('handlebars') as typeof Handlebars;
}
