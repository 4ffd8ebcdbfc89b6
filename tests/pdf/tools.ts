import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';

/** veraPDF, which is part of the jar of another package, and the reader of XML that the jar lacks (libjaxb-java of Debian). */
export const CLASS_PATH = [
  join(import.meta.dirname, '../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar'),
  '/usr/share/java/jaxb-runtime.jar',
];

/** Debian package of each tool that the tests use. */
const PACKAGES = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  java: 'default-jre-headless libjaxb-java',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Why a tool cannot be used here; undefined when it can. */
export function findMissing(tool: Tool): string | undefined {
  const toInstall = `is missing: npm ci; apt-get install ${PACKAGES[tool]}`;
  if (spawnSync(tool, [tool === 'qpdf' || tool === 'java' ? '--version' : '-v']).error) return `${tool} ${toInstall}`;
  const jar = tool === 'java' && CLASS_PATH.find((file) => !existsSync(file));
  return jar ? `${jar} ${toInstall}` : undefined;
}

/** Skips the test, and says why, where a tool is not installed. */
export function needTools(context: TestContext, ...tools: Tool[]): void {
  for (const tool of tools) {
    const missing = findMissing(tool);
    context.skip(missing !== undefined, missing);
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
