import path from 'node:path';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { importWord } from '../../src/import-word.ts';
import { makeDocx, p } from '../word/make-docx.ts';

const marks = ['I.', 'A.', '1.', '1.1.', 'a)', '1)', '(a)', '(1)', '(i)', 'A.1.', '1/', 'a/'];
const bullets = Array.from({ length: 30 }, (_, i) => i);

it.each([
  ['numbers of twelve kinds', marks.map((mark, i) => p(`<w:r><w:t>${mark} Việc cấp ${i + 1}:</w:t></w:r>`)).join('')],
  [
    'bullets of one list, each further to the right',
    bullets
      .map((i) =>
        p(
          `<w:r><w:t>Việc cấp ${i + 1}:</w:t></w:r>`,
          `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="${400 * (i + 1)}" w:hanging="300"/>`,
        ),
      )
      .join(''),
  ],
])('%s give a plan, whatever of them is too deep for one', async (_, body) => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const library = { ...(await loadLibrary(path.resolve(import.meta.dirname, '../..'))), issuers: new Map() };
  const bytes = makeDocx(p('<w:r><w:t>KẾ HOẠCH</w:t></w:r>') + body, { numbering });
  const { proof } = await importWord(bytes, library, await loadFonts(), { file: 'a.docx', plan: 'a.yaml' });
  // Numbers of more kinds than a plan has are counted otherwise.
  expect(proof.lost.filter(({ words }) => /\p{L}{2}/u.test(words) && !/^[ivx]+$/i.test(words))).toEqual([]);
});
