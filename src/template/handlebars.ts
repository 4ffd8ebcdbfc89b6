import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';

/** What runs compiled templates. */
export const templateRuntime = runtime as unknown as typeof Handlebars;

/** The compiler, three times as large as the runtime: loaded for templates that were not compiled when the package was built. */
export function loadCompiler(): typeof Handlebars {
  return createRequire(import.meta.url)('handlebars') as typeof Handlebars;
}
