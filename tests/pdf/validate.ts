import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CLASS_PATH } from './tools.ts';

/** What a file may claim to be, by veraPDF's names. */
export type Standard = 'PDFUA_1' | 'PDFA_2_A' | 'PDFA_3_A' | 'PDFUA_2' | 'WTPDF_1_0_ACCESSIBILITY' | 'WTPDF_1_0_REUSE';

/** A file and what it should be. */
export interface Claim {
  readonly pdf: Uint8Array;
  readonly standard: Standard;
}

/**
 * What veraPDF says of each claim: the rules broken, `<clause>-<test>: message`; none where the claim is true. All files go
 * through one Java process, which takes some four seconds to start.
 */
export async function validate(claims: readonly Claim[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-verapdf-'));
  try {
    const lines = claims.map(({ pdf, standard }, i) => {
      const file = join(folder, `${i}.pdf`);
      writeFileSync(file, pdf);
      return `${standard} ${file}\n`;
    });
    // One thread of collection and the quick compiler: the process lives too short for more.
    const options = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', CLASS_PATH.join(':')];
    const launcher = join(import.meta.dirname, 'verapdf.js');
    const java = spawn('java', [...options, 'org.mozilla.javascript.tools.shell.Main', '-version', '200', launcher]);
    java.stdin.end(lines.join(''));
    const [stdout, stderr] = await Promise.all([text(java.stdout), text(java.stderr), once(java, 'close')]);
    const answers = stdout.split('\n').filter((line) => line.startsWith('['));
    if (answers.length !== claims.length) throw new Error(`veraPDF gave ${answers.length} answers: ${stdout}${stderr}`);
    return answers.map((line) => JSON.parse(line) as string[]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
