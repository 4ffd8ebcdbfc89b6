import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { placeProblems } from '../../src/source/place-problems.ts';

const fonts = await loadFonts();
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const plan = `kind: general-plan
issuer: {name: Trung tâm Xúc tiến khởi nghiệp Tây Bắc, symbol: TT, place: Lai Châu}
subject: Phối hợp với Trung tâm Khởi nghiệp Xanh Tây Bắc đào tạo cán bộ quản lý cho các đơn vị trên địa bàn
body:
  - Phòng QLĐTBD không được bàng quang với phong trào xanh tây bắc.
`;

/** A project with one plan and an office's own words. */
async function openProject(words?: string) {
  const project = mkdtempSync(path.join(tmpdir(), 'kehoach-words-'));
  folders.push(project);
  mkdirSync(path.join(project, 'plans'));
  mkdirSync(path.join(project, 'templates/language'), { recursive: true });
  writeFileSync(path.join(project, 'plans/a.yaml'), plan);
  if (words !== undefined) writeFileSync(path.join(project, 'templates/language/truong.yaml'), words);
  const library = await loadLibrary(project);
  return { project, library, source: await readSource(project, path.join(project, 'plans/a.yaml')) };
}

async function rulesOf(words?: string): Promise<string[]> {
  const { library, source } = await openProject(words);
  const { problems } = await generateDocuments(source, library, fonts);
  return problems.map(({ rule, message }) => `${rule} ${message.values?.['found'] ?? message.values?.['short'] ?? ''}`);
}

/** The document as it is set: names can break at their plain spaces alone. */
async function setWith(words?: string): Promise<string> {
  const { library, source } = await openProject(words);
  return JSON.stringify((await generateDocuments(source, library, fonts, { outputs: ['flow'] })).outputs.flow);
}

describe('words of an office in its own project', () => {
  it('confusions, names and abbreviations are heard by the rules', async () => {
    const without = await rulesOf();
    const own = await rulesOf(
      'confused-words: {bàng quang: bàng quan}\nofficial-names: [Xanh Tây Bắc]\nabbreviations: [QLĐTBD]\n',
    );
    expect(without).toContain('text/abbreviation-undefined QLĐTBD');
    expect(own).not.toContain('text/abbreviation-undefined QLĐTBD');
    for (const found of ['text/confused-word bàng quang', 'text/name-capitals xanh tây bắc']) {
      expect(without).not.toContain(found);
      expect(own).toContain(found);
    }
  });

  it('a compound is not parted by a line end', async () => {
    expect(await setWith()).toContain('XÚC\u00a0TIẾN KHỞI\u00a0NGHIỆP');
    expect(await setWith('compounds: [xúc tiến khởi nghiệp]\n')).toContain('XÚC\u00a0TIẾN\u00a0KHỞI\u00a0NGHIỆP');
  });

  it('a broken file is told at its line and column, in both languages', async () => {
    const { project, library, source } = await openProject(
      'abbreviations: [QLĐTBD]\nremove:\n  abbreviations: [UBND, KHÔNGCÓ]\n',
    );
    const { problems } = await generateDocuments(source, library, fonts);
    const file = await readSource(project, path.join(project, 'templates/language/truong.yaml'));
    const [placedVi, placedEn] = (['vi', 'en'] as const).map(
      (language) => placeProblems(problems, new Map([[file.file, file]]), language)[0]!,
    );
    expect(problems).toHaveLength(1);
    expect(placedVi).toMatchObject({ file: file.file, line: 3, column: 25, rule: 'language/remove' });
    expect([placedVi!.message, placedEn!.message]).toEqual([
      '“KHÔNGCÓ” không có trong abbreviations nên không bỏ được; xem tệp của gói ở templates/language',
      '"KHÔNGCÓ" is not in abbreviations and cannot be removed; see the files of the package in templates/language',
    ]);
  });
});
