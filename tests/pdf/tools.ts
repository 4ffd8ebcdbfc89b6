import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';

/** Where Debian puts the jars of libpdfbox2-java, libactivation-java and libjaxb-api-java. */
const JARS = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** Debian package of each tool that the tests use. */
const PACKAGES = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  java: 'default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Skips the test, and says why, where a tool is not installed. */
export function needTools(context: TestContext, ...tools: Tool[]): void {
  for (const tool of tools) {
    const found = spawnSync(tool, [tool === 'qpdf' || tool === 'java' ? '--version' : '-v']).error === undefined;
    const whole = found && (tool !== 'java' || JARS.every((jar) => existsSync(jar)));
    context.skip(!whole, `${tool} is missing: apt-get install ${PACKAGES[tool]}`);
  }
}

/** Runs a tool on a PDF; `FILE` in the arguments stands for its path, `DIR` for an empty folder whose files come back. */
export function runOnPdf(tool: Tool, args: readonly string[], pdf: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const real = args.map((arg) => arg.replace('FILE', file).replace('DIR', folder));
    const { stdout, stderr, status, error } = spawnSync(tool, real, { maxBuffer: 1 << 28 });
    if (error) throw error;
    const made = readdirSync(folder).filter((name) => name !== 'file.pdf');
    const files = made.sort().map((name) => readFileSync(join(folder, name)));
    return { stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), status, files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Result of PDFBox Preflight (PDF/A-1b): its errors. */
export function runPreflight(pdf: Uint8Array): string[] {
  const { stdout, stderr } = runOnPdf(
    'java',
    ['-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'FILE'],
    pdf,
  );
  if (/is a valid PDF\/A-1b file/.test(stdout)) return [];
  const errors = stdout.split('\n').filter((line) => /^\d+(\.\d+)*\s*:/.test(line));
  return errors.length > 0 ? errors : [`Preflight gave no verdict: ${stdout}${stderr}`];
}
