import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../../../src/files.ts';
import { generateDocuments } from '../../../src/generate-documents.ts';
import type { Library } from '../../../src/read-document.ts';
import { readYaml } from '../../../src/source/read-yaml.ts';
import { openLexicon } from '../../lexicon/open-lexicon.ts';
import { completePlan } from '../small-plan.ts';

const fonts = await loadFonts();
const ofPackage = await loadLibrary(path.resolve(import.meta.dirname, '../../..'));
const lexicon = await openLexicon();
const own = mkdtempSync(path.join(tmpdir(), 'kehoach-dated-'));
afterAll(() => rmSync(own, { recursive: true }));

/** What one of the rules says of a plan of a day: the new name or document. */
async function say(rule: string, day: string, fragment: string, library: Library = ofPackage): Promise<string[]> {
  const text = completePlan(`number: 5\ndate: ${day}\n${fragment}`);
  const { problems } = await generateDocuments(readYaml('a.yaml', text), library, fonts);
  return problems
    .filter((problem) => problem.rule === rule)
    .map(({ message: { values = {} } }) => String(values['now'] ?? values['by']));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

const units = Object.entries(lexicon['former-units']);
const documents = Object.entries(lexicon['former-documents']);

describe('every row of the dated facts', () => {
  it.each(units)('%s is told from the day on which it went, and not before', async (name, { until, now }) => {
    const plan = `closing: Phối hợp với các cơ quan của ${name}.`;
    expect(await say('facts/former-unit', dayBefore(until), plan)).toEqual([]);
    expect(await say('facts/former-unit', until, plan)).toEqual([now]);
    expect(await say('facts/former-unit', until, plan.replace('.', ' (cũ).'))).toEqual([]);
    expect(await say('facts/former-unit', until, plan.replace(name, `“${name}”`))).toEqual([]);
  });

  it.each(documents)(
    '%s is told from the day on which it was replaced, and not before',
    async (cited, { until, by }) => {
      const plan = `bases: ["${cited}"]`;
      expect(await say('facts/former-basis', dayBefore(until), plan)).toEqual([]);
      expect(await say('facts/former-basis', until, plan)).toEqual([by]);
    },
  );

  it('leads on to what replaced the replacement', async () => {
    expect(await say('facts/former-unit', '2026-10-01', 'closing: Phối hợp với tỉnh Bắc Giang.')).toEqual([
      'thành phố Bắc Ninh',
    ]);
    expect(
      await say('facts/former-basis', '2026-08-01', 'bases: [Quy định số 29-QĐ/TW ngày 25 tháng 7 năm 2016]'),
    ).toEqual(['Quy định số 208-QĐ/TW ngày 26/7/2026']);
  });

  it('gives way to a row of the office', async () => {
    mkdirSync(path.join(own, 'templates/language'), { recursive: true });
    writeFileSync(
      path.join(own, 'templates/language/rieng.yaml'),
      'former-units:\n  tỉnh Nam Định: { until: 2030-01-01, now: tỉnh Ninh Bình }\n  Huyện hội: { until: 2025-07-01, now: Hội xã }\nremove:\n  former-documents: [Nghị định số 98/2023/NĐ-CP]\n',
    );
    const library = await loadLibrary(own);
    const plan = 'closing: Phối hợp với tỉnh Nam Định, Huyện hội.';
    expect(await say('facts/former-unit', '2026-03-05', plan, library)).toEqual(['Hội xã']);
    expect(await say('facts/former-basis', '2026-03-05', 'bases: [Nghị định số 98/2023/NĐ-CP]', library)).toEqual([]);
    expect(await say('facts/former-basis', '2026-03-05', 'bases: [Nghị định số 98/2023/NĐ-CP]')).toHaveLength(1);
  });
});
