import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** First line of `soffice --version`, or undefined where there is none. */
export function findLibreOffice() {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split(' ').slice(0, 2).join(' ') : undefined;
}

/** A LibreOffice with a profile of its own, which is made by a first start. */
export function openLibreOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lo-'));
  let calls = 0;
  /** DOCX files to PDF in one call. @returns milliseconds and the folder of the PDFs */
  const convert = (documents) => {
    calls += 1;
    const input = join(folder, `in${calls}`);
    const output = join(folder, `out${calls}`);
    mkdirSync(input);
    const files = documents.map((bytes, i) => {
      const file = join(input, `${i}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const started = performance.now();
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', output, ...files], { stdio: 'ignore' });
    return { ms: performance.now() - started, output };
  };
  return { convert, close: () => rmSync(folder, { recursive: true, force: true }) };
}
