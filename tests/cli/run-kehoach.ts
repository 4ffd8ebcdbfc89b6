import { runCommandLine } from '../../src/cli/run-command-line.ts';

/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, as `main.ts` does, and keeps what it prints. */
export async function runKehoach(
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const kept = { stdout: '', stderr: '' };
  const real = { stdout: process.stdout.write, stderr: process.stderr.write };
  const keep = (name: 'stdout' | 'stderr') => (text: string | Uint8Array) => {
    kept[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  };
  process.stdout.write = keep('stdout');
  process.stderr.write = keep('stderr');
  try {
    const code = await runCommandLine(args, folder, environment);
    return { code, ...kept };
  } finally {
    process.stdout.write = real.stdout;
    process.stderr.write = real.stderr;
  }
}
