import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/files.ts';
import type { FontFamily } from '../../src/font/font.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { type Form, forms, openLibrary } from '../powers/open-library.ts';
import { importAgain } from './import-again.ts';
import { countKnown, namesOf } from './names.ts';

const project = path.resolve(import.meta.dirname, '../..');
const powers = path.join(project, 'tests/powers');
const seeds = readdirSync(path.join(project, 'plans')).filter((name) => name.endsWith('.yaml'));

let fonts: FontFamily;
let libraries: Record<Form, Library>;
let library: Library;
beforeAll(async () => {
  ({ fonts, libraries } = await openLibrary());
  library = await loadLibrary(project);
});

it.each(seeds)('%s: its DOCX gives a plan that builds to the same bytes', async (name) => {
  const text = readFileSync(path.join(project, 'plans', name), 'utf8');
  const { imported, same } = await importAgain(text, library, fonts, name);
  expect(imported.proof.lost).toEqual([]);
  expect(same).toBe(true);
  expect(namesOf(imported.yaml, library)).toEqual(namesOf(text, library));
});

/**
 * How many of the blocks, units, phases, days and years that the small plans name are found again: no fewer than this. The others stand
 * where nothing tells them from plain text, or where the page does not come back.
 */
const recognised: Record<Form, number> = { state: 236, party: 232, youth: 231 };

it('an appendix keeps the note of the form, so that its number and day are those of the plan', async () => {
  const text = `kind: general-plan
issuer: {name: Sở Nội vụ, symbol: SNV, place: An Bình}
number: 7
date: 2026-03-05
subject: Việc chung
body: [Theo phụ lục.]
appendices:
  - {title: Danh sách, body: [Phòng A., Phòng B.]}
  - {title: Lịch làm việc, note: (Kèm theo Công văn số 9), body: [Thứ hai., Thứ ba.]}
`;
  const { imported, same } = await importAgain(text, library, fonts);
  expect(same).toBe(true);
  expect(imported.yaml.match(/note: .*/g)).toEqual(['note: (Kèm theo Công văn số 9)']);
});

it('what the office says for all its plans and the file does not print is none of the plan', async () => {
  const office = `name: Sở Nội vụ
symbol: SNV
place: An Bình
archive: [VT]
recipients: [Các phòng thuộc Sở]
signature: giam-doc
signers: {giam-doc: {title: Giám đốc, name: Nguyễn Văn An}}
`;
  const own = { ...library, issuers: new Map([['office', readYaml('office.yaml', office)]]) };
  const head = 'kind: general-plan\nissuer: office\ndate: 2026-03\nsubject: Việc chung\nbody: [Việc một.]\n';
  const none = `${head}recipients: none\narchive: none\nsignature: none\n`;
  const { imported, same } = await importAgain(none, own, fonts);
  expect(same).toBe(true);
  expect(imported.yaml).toContain('recipients: none\narchive: none\nsignature: none\n');
  const usual = await importAgain(head, own, fonts);
  expect(usual.same).toBe(true);
  expect(usual.imported.yaml).not.toMatch(/recipients|archive|signature/);
  const signed = await importAgain(`${head}recipients: none\n`, own, fonts);
  expect(signed.same).toBe(true);
  expect(signed.imported.yaml.match(/^\w+: none$/gm)).toEqual(['recipients: none']);
});

it('signs that would be read as emphasis or as a note are signs in head and ends too', async () => {
  const text = `kind: general-plan
issuer:
  name: 'Trường \\*A\\* \\^[b]'
  superior: 'Tỉnh ủy \\^[c]'
  symbol: TA
  place: An Bình
number: 7
date: 2026-03-05
subject: 'Việc \\*chung\\* \\^[d]'
addressees: ['Sở \\*Nội vụ\\*']
body: ['Làm \\*ngay\\*.']
recipients: ['Sở \\*E\\* \\^[f]', Các khoa]
archive: [VT]
signature: {on-behalf-of: 'Ban \\^[g]', title: 'Hiệu trưởng \\*x\\*', name: 'Nguyễn \\*Văn\\* \\^[h]'}
`;
  const { imported, same } = await importAgain(text, library, fonts);
  expect(imported.proof.lost).toEqual([]);
  expect(same).toBe(true);
});

describe.each(forms)('the small plans of the powers in the %s form', (form) => {
  it('lose no word, and come back byte for byte', { timeout: 300_000 }, async () => {
    const other: string[] = [];
    const lost: string[] = [];
    let count = 0;
    let [named, known] = [0, 0];
    for (const power of readdirSync(powers)
      .filter((name) => /^\d\d-/.test(name))
      .sort())
      for (const plan of readdirSync(path.join(powers, power)).sort()) {
        if (!new RegExp(`^[a-z-]+(\\.${form})?\\.yaml$`).test(plan)) continue;
        const text = readFileSync(path.join(powers, power, plan), 'utf8');
        const name = `${power}/${plan}`;
        const { imported, same } = await importAgain(`${text}form: ${form}\n`, libraries[form], fonts, name);
        count += 1;
        lost.push(
          ...imported.proof.lost.filter(({ reason }) => reason !== 'number').map(({ words }) => `${name}: ${words}`),
        );
        if (!same) other.push(name);
        const wanted = namesOf(text, libraries[form]);
        named += wanted.length;
        known += countKnown(wanted, namesOf(imported.yaml, libraries[form]));
      }
    console.log(`${form}: ${known} of ${named} names`);
    console.log(`${form}: ${count - other.length} of ${count}; otherwise: ${other.join(', ')}`);
    expect(lost).toEqual([]);
    expect(other).toEqual([]);
    expect(known).toBeGreaterThanOrEqual(recognised[form]);
  });
});
