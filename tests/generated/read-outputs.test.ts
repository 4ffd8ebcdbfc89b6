import path from 'node:path';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { readOutputs } from './read-outputs.ts';

const plan = `
kind: event-plan
date: 2027-10-23
place: Hà Nội
subject: tổ chức ngày hội
circulation: lưu hành nội bộ
urgency: khẩn
draft: "1"
issuer:
  name: Trường A
  symbol: TA
  place: Hà Nội
  address: Căm Địa chỉ ở chân trang
body:
  - Chữ khô^[chú giải một]ng bị mất^[chú giải hai].
appendices:
  - title: Phụ lục của ngày hội
    body:
      - Từ gi^[chú giải ba]ữa có số.
`;

/** Words as a reader finds them; numbers such as I, which Word counts, are none. */
function wordsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}{2,}/gu),
    ),
  ].sort();
}

it('reads the same words of each form, whatever stands in margins and within words', async () => {
  const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
  const fonts = await loadFonts();
  const { outputs } = await generateDocuments(readYaml('plans/a.yaml', plan), library, fonts, {
    rules: {},
    outputs: ['flow'],
  });
  const { text, docx, pages } = await readOutputs(outputs.flow!, fonts);
  expect(wordsOf(docx)).toEqual(wordsOf(text));
  expect(wordsOf(pages)).toEqual(wordsOf(text));
  expect(wordsOf(pages)).toEqual(expect.arrayContaining(['căm', 'khô', 'ng', 'bộ', 'gi', 'ữa']));
});
