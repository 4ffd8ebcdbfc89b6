import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Problem, ProblemError } from '../../src/core/problem.ts';
import { wordLimits } from '../../src/word/limits.ts';
import { readWord } from '../../src/word/read-word.ts';
import { seedRandom } from '../parity/seeded-random.ts';
import { makeEntries } from './make-docx.ts';

type Limit = keyof typeof wordLimits;

/** A file of raw XML, stored as it is so that only what is meant is beyond a limit. */
const make = (body: string, parts = {}, more: Record<string, Uint8Array> = {}) =>
  zipSync({ ...makeEntries(body, parts), ...more }, { level: 0 });
const table = (cells: string, grid = '') => `<w:tbl><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`;
const span = (columns: number) => `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
const spaces = (bytes: number) => ' '.repeat(bytes);
/** Blanks that do not pack too well: in pieces longer than what a packer looks back. */
const blanks = (bytes: number) => {
  const random = seedRandom(1);
  const piece = Array.from({ length: 65_536 }, () => (random.chance(0.5) ? ' ' : '\n')).join('');
  return piece.repeat(Math.ceil(bytes / piece.length));
};

/** For each limit what goes beyond it, and the message that tells it. */
const beyond: Readonly<
  Record<Exclude<Limit, 'ratioFrom'>, readonly [key: string, limit: number, () => readonly Uint8Array[]]>
> = {
  bytes: ['word-too-large', 64, () => [new Uint8Array(wordLimits.bytes + 1)]],
  entries: [
    'word-too-many-entries',
    wordLimits.entries,
    () => {
      const none = Array.from({ length: wordLimits.entries }, (_, i) => [`a${i}`, new Uint8Array()] as const);
      return [make('<w:p/>', {}, Object.fromEntries(none))];
    },
  ],
  part: ['word-too-large', 48, () => [zipSync(makeEntries(spaces(wordLimits.part)), { level: 1 })]],
  parts: [
    'word-too-large',
    96,
    () => {
      const third = blanks(wordLimits.parts / 3);
      return [zipSync(makeEntries(`<w:p/>${third}`, { styles: third, numbering: third }), { level: 1 })];
    },
  ],
  ratio: [
    'word-packed',
    wordLimits.ratio,
    () => [zipSync(makeEntries(spaces(wordLimits.ratioFrom * 4)), { level: 9 })],
  ],
  elements: [
    'word-too-many-elements',
    wordLimits.elements,
    () => [zipSync(makeEntries('<w:p/>'.repeat(wordLimits.elements)), { level: 0 })],
  ],
  depth: [
    'word-too-deep',
    wordLimits.depth,
    () => [
      make(
        '<w:sdt><w:sdtContent>'.repeat(wordLimits.depth / 2) + '</w:sdtContent></w:sdt>'.repeat(wordLimits.depth / 2),
      ),
    ],
  ],
  columns: [
    'word-too-many-cells',
    wordLimits.columns,
    () => [
      make(table(span(wordLimits.columns + 1))),
      make(table(span(wordLimits.columns) + span(1))),
      make(table(span(9_999_999_999))),
      make(table(span(1), '<w:gridCol/>'.repeat(wordLimits.columns + 1))),
    ],
  ],
};

describe('a Word file beyond a limit is refused, and says which', () => {
  it.each(Object.keys(beyond) as (keyof typeof beyond)[])('%s', { timeout: 120_000 }, (limit) => {
    const [key, told, files] = beyond[limit];
    for (const bytes of files()) {
      let problems: readonly Problem[] = [];
      try {
        readWord(bytes, { file: 'x.docx' });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problems = error.problems;
      }
      expect(problems.map(({ message }) => [message.key, message.values?.['limit']])).toEqual([[key, told]]);
    }
  });

  it('and one within it is read', () => {
    const { sections } = readWord(make(table(span(wordLimits.columns))), { file: 'x.docx' });
    expect(sections[0]!.blocks[0]).toMatchObject({
      kind: 'table',
      rows: [{ cells: [{ columns: wordLimits.columns }] }],
    });
  });
});
