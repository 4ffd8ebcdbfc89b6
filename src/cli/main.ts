import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './run-command-line.ts';

if (isMainThread) {
  void runCommandLine(process.argv.slice(2), process.cwd(), process.env, fileURLToPath(import.meta.url)).then(
    (code) => {
      process.exitCode = code;
    },
  );
} else void import('./check-files.ts').then(({ checkAsThread }) => checkAsThread());
