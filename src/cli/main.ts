import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './run-command-line.ts';

// Who reads the output may stop before its end (`| head`): nothing is wrong then.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

if (isMainThread) {
  void runCommandLine(process.argv.slice(2), process.cwd(), process.env, fileURLToPath(import.meta.url)).then(
    (code) => {
      process.exitCode = code;
    },
  );
} else void import('./check-files.ts').then(({ checkAsThread }) => checkAsThread());
