import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import { readWord } from '../../src/word/read-word.ts';
import { makeEntries, p, r } from './make-docx.ts';

const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('');
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">${code}</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`;
const sized = (count: number) => many(count, (i) => p(r('a', `<w:sz w:val="${i}"/>`)));
const normal = (id: string, look = '') =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="${id}"><w:rPr>${look}</w:rPr></w:style>`;

/** Each took minutes where a pass grew faster than the file. */
it.each([
  ['blanks within a text', makeEntries(`<w:p><w:r><w:t>a${' '.repeat(400_000)}a</w:t></w:r></w:p>`)],
  ['digits of a length', makeEntries(p(r('a', `<w:sz w:val="${'1'.repeat(200_000)}x"/>`)))],
  ['blanks of an instruction', makeEntries(p(field(`SYMBOL 32 \\f${' '.repeat(20_000)}a"b`)))],
  ['alternatives without a choice', makeEntries(`<w:p>${'<mc:Fallback/>'.repeat(200_000)}</w:p>`)],
  ['a long name of a style', makeEntries(sized(4000), { styles: normal('T'.repeat(500_000)) })],
  [
    'a long name of a font',
    makeEntries(sized(4000), { styles: normal('T', `<w:rFonts w:ascii="${'T'.repeat(500_000)}"/>`) }),
  ],
  [
    'fields that never end',
    makeEntries(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r></w:p>'.repeat(
        30_000,
      ),
    ),
  ],
  ['attributes', makeEntries(`<w:p ${many(500_000, (i) => `a${i}="" `)}/>`)],
] as const)('%s: read soon, however many', { timeout: 60_000 }, (_, entries) => {
  const begun = process.cpuUsage();
  try {
    readWord(zipSync(entries, { level: 0 }), { file: 'x.docx' });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(8000);
});
