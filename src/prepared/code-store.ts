import { runInThisContext } from 'node:vm';

/**
 * Keeps code that was compiled for an office's own schemas and templates from one run to the next. The code is an
 * expression of JavaScript; its name is a digest of what it was compiled from.
 */
export interface CodeStore {
  /** The value of the code kept under this name. */
  find(digest: string): unknown;
  keep(digest: string, code: string): void;
}

/** The value of an expression of JavaScript. */
export function runCode(code: string): unknown {
  return runInThisContext(`(${code}\n)`);
}
