import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { outputs } from '../../src/outputs.ts';
import { describeFile } from '../../src/word/describe-file.ts';
import { readWord } from '../../src/word/read-word.ts';
import { readParts } from '../docx/open-docx.ts';
import { type Checker, docxodus, docxRedline, wordsOf } from './checkers.ts';
import { drawEditedPlans } from './edited-plans.ts';
import { traps } from './redline-cases.ts';
import { findFaults, flowOf, fonts, makeRedline, readPlanText } from './redlines.ts';

const ways = ['accept', 'reject'] as const;
type Way = (typeof ways)[number];

interface Case {
  /** Of a drawn one. */
  readonly seed?: number;
  readonly name: string;
  readonly before: Flow;
  readonly after: Flow;
}

async function* listCases(): AsyncGenerator<Case> {
  for (const [name, [one, other]] of Object.entries(traps)) {
    const [before, after] = [one, other].map((text) => flowOf(readPlanText(text)));
    yield { name, before: before!, after: after! };
    yield { name: `${name}, the other way round`, before: after!, after: before! };
  }
  yield* drawEditedPlans(12);
}

/** How a file that a checker made of a redline differs from the plan itself; undefined where it does not. */
async function findDifference(
  checker: Checker,
  redline: Uint8Array,
  way: Way,
  { before, after }: Case,
  what: 'all' | 'words',
): Promise<string | undefined> {
  const plain = await outputs.docx.write(way === 'accept' ? after : before, fonts);
  const taken = readWord(await checker.take(redline, way), { file: checker.name });
  if (what === 'all' && taken.changes.length > 0)
    return `${checker.name}, ${way}: ${taken.changes.length} changes left`;
  const files = [describeFile(readWord(plain.content, { file: 'plan' })), describeFile(taken)];
  const [wanted, found] = what === 'all' ? files : files.map(wordsOf);
  const at = wanted!.findIndex((line, i) => line !== found![i]);
  if (at < 0 && wanted!.length === found!.length) return undefined;
  return `${checker.name}, ${way}: ${found![Math.max(0, at)]} <> ${wanted![Math.max(0, at)]}`;
}

/**
 * What docx-redline-js 0.1.6 does otherwise than ECMA-376, Word, LibreOffice and docxodus (services/revision-comment-management.js):
 * it knows no `w:sectPrChange` and no `w:tblGridChange`; a `w:pPrChange` that it rejects takes the mark's `w:rPr` and the `w:sectPr` with
 * it, which no `w:pPrChange` can hold; and a table all of whose rows go stays without any.
 */
function hasBlindSpot(redline: Uint8Array, way: Way): boolean {
  const xml = readParts(redline)['word/document.xml']!;
  if (xml.includes('<w:sectPrChange') || xml.includes('<w:tblGridChange')) return true;
  const fate = way === 'accept' ? '<w:del ' : '<w:ins ';
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  if (tables.some((table) => (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).every((row) => isRowOf(row, fate))))
    return true;
  return (
    way === 'reject' && (xml.match(/<w:pPr>.*?<w:pPrChange/gs) ?? []).some((format) => /<w:(rPr|sectPr)>/.test(format))
  );
}

const isRowOf = (row: string, fate: string): boolean =>
  /^<w:tr><w:trPr>.*?<\/w:trPr>/s.exec(row)?.[0].includes(fate) ?? false;

describe('a redline', () => {
  it('is valid, and taken by other programs is the plans themselves: words, numbers, tables and look', async () => {
    const failed: string[] = [];
    let [whole, words] = [0, 0];
    for await (const one of listCases()) {
      const redline = await makeRedline(one.before, one.after);
      // The traps are validated by the test of their own.
      const faults = one.seed === undefined ? [] : await findFaults(redline);
      if (faults.length > 0) failed.push(`${one.name}: ${JSON.stringify(faults)}`);
      for (const way of ways) {
        const isBlind = hasBlindSpot(redline, way);
        const differences = [
          await findDifference(docxodus, redline, way, one, 'all'),
          await findDifference(docxRedline, redline, way, one, isBlind ? 'words' : 'all'),
        ];
        failed.push(...differences.flatMap((difference) => difference ?? []).map((told) => `${one.name}: ${told}`));
        if (isBlind) words += 1;
        else whole += 1;
      }
    }
    expect(failed).toEqual([]);
    // What docx-redline-js can say nothing of but words is the lesser part.
    expect(whole).toBeGreaterThan(words);
    console.info(`docx-redline-js: ${whole} files whole, ${words} by their words`);
  }, 6_000_000);
});
