import { runCommandLine } from './run-command-line.ts';

void runCommandLine(process.argv.slice(2), process.cwd(), process.env).then((code) => {
  process.exitCode = code;
});
