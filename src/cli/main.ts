import { isMainThread } from 'node:worker_threads';
import { exitCodes } from './exit-codes.ts';
import { runCommandLine, tellStreamFailure } from './run-command-line.ts';

let code: number = exitCodes.done;
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads the output may stop before its end (`| head`): nothing is wrong then. A full disk is, and is told once.
    if (error.code === 'EPIPE') return;
    if (code !== exitCodes.output && stream === process.stdout) tellStreamFailure(error, process.argv, process.env);
    code = exitCodes.output;
    process.exitCode = code;
  });

if (isMainThread) {
  // Threads start as this one did, with the bytecode.
  void runCommandLine(process.argv.slice(2), process.cwd(), process.env, process.argv[1]).then((result) => {
    if (code !== exitCodes.output) code = result;
    process.exitCode = code;
    // To take the memory apart piece by piece, as Node does at its usual end, takes 8 ms. What is yet to be told of a stream is told
    // before, and what is not yet written (Windows writes to pipes later) keeps the process.
    setImmediate(() => {
      if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
    });
  });
} else void import('./run-thread.ts').then(({ runThread }) => runThread());
