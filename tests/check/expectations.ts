import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { placeProblems } from '../../src/source/place-problems.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const project = path.resolve(import.meta.dirname, '../..');
const library = await loadLibrary(project);
const fonts = await loadFonts();

/**
 * The problems a fixture expects. A comment tells them: `# expect: text/double-word 12-20; facts/date 3-9` for its own
 * line, `# expect-next: …` for the line below. Columns count from 1; they may be left out.
 */
export function readExpectations(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    const match = /# expect(-next)?: (.+)$/.exec(line);
    if (!match) return [];
    const number = i + 1 + (match[1] ? 1 : 0);
    return match[2]!.split(';').map((part) => `${number} ${part.trim()}`);
  });
}

/** What the check finds in a fixture, in the words of its expectations: columns only where the expectation has them. */
export async function findProblemsOf(file: string, text = readFileSync(file, 'utf8')): Promise<string[]> {
  const expected = readExpectations(text);
  const source = readYaml(path.basename(file), text);
  const sources = new Map([[source.file, source]]);
  const { problems } = await generateDocuments(source, library, fonts);
  return problems.map((problem) => {
    const { line, column, endColumn, rule } = placeProblems([problem], sources, 'vi')[0]!;
    const full = `${line} ${rule} ${column}-${endColumn}`;
    return expected.includes(full) ? full : expected.includes(`${line} ${rule}`) ? `${line} ${rule}` : full;
  });
}
