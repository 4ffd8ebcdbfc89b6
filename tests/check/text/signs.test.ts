import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../../src/check/all-rules.ts';
import { codeOf, isHidden, isOddBlank } from '../../../src/core/hidden-signs.ts';
import { say } from '../../../src/core/messages.ts';
import { fixPlan } from '../../../src/edit/fix-plan.ts';
import { loadFonts, loadLibrary } from '../../../src/files.ts';
import { findMissingGlyphs } from '../../../src/find-missing-glyphs.ts';
import { findFallback } from '../../../src/font/font.ts';
import { generateDocuments } from '../../../src/generate-documents.ts';
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts';
import { type PlacedProblem, placeProblems } from '../../../src/source/place-problems.ts';
import { readYaml } from '../../../src/source/read-yaml.ts';
import { completePlan } from '../small-plan.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const library = await loadLibrary(root);
const fonts = await loadFonts();
const lexicon = readLexicon(library.language, library.validator);

const ofSigns = ['text/nfc', 'text/hidden-sign', 'text/look-alike', 'build/typed-marker'];
const others = Object.fromEntries(
  allRules.filter(({ id }) => !ofSigns.includes(id)).map(({ id }) => [id, 'off' as const]),
);
const rules = { ...others, 'text/look-alike': 'warning' as const };

const plan = (items: readonly string[]) =>
  completePlan(`body:\n  - items:\n${items.map((item) => `      - ${item}\n`).join('')}`);
const read = (text: string) => readYaml('plan.yaml', text);
const check = (text: string) => generateDocuments(read(text), library, fonts, { rules });

/** Problems by the line of the item they lie in; items are lines of the plan. */
async function findByLine(text: string): Promise<Map<number, PlacedProblem[]>> {
  const source = read(text);
  const { problems } = await generateDocuments(source, library, fonts, { rules });
  const byLine = new Map<number, PlacedProblem[]>();
  for (const problem of placeProblems(problems, new Map([[source.file, source]]), 'vi'))
    byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem]);
  return byLine;
}

/** What may be in a file at all; ideographs and Korean syllables stand for each other, so every 97th of them is taken. */
function* signsOf(from: number, to: number): Generator<string> {
  for (let code = from; code <= to; code++) {
    const sign = String.fromCodePoint(code);
    if (/[\p{Cs}\p{Cc}\ufdd0-\ufdef\ufffe\uffff]|[\u{f0000}-\u{10ffff}]/u.test(sign)) continue;
    if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Tangut}]/u.test(sign) && code % 97 !== 0 && code > 0x3000) continue;
    if (/\p{Cn}|\p{Co}/u.test(sign) && code % 97 !== 0) continue;
    yield sign;
  }
}

const signs = [...signsOf(0xa0, 0xeffff)];
const shares = Array.from({ length: Math.ceil(signs.length / 5000) }, (_, i) => signs.slice(5000 * i, 5000 * i + 5000));
const hasGlyph = (code: number) => fonts.regular.glyph(code) !== 0 || findFallback(fonts.regular, code) !== undefined;
const isDrawn = (sign: string) =>
  hasGlyph(sign.codePointAt(0)!) && !isHidden(sign) && !isOddBlank(sign) && !/[\ufffd\ue000-\uf8ff]/.test(sign);

describe('every sign of Unicode in a plan', () => {
  it.each(shares.map((share) => [`${codeOf(share[0]!)} to ${codeOf(share.at(-1)!)}`, share] as const))(
    '%s: is drawn as it is, or named at its column with its code, or put into NFC',
    { timeout: 120_000 },
    async (_range, share) => {
      const text = plan(share.map((sign) => `Mục ${sign} xong.`));
      const lines = text.split('\n');
      const byLine = await findByLine(text);
      const wrong = share.flatMap((sign) => {
        const line = lines.indexOf(`      - Mục ${sign} xong.`) + 1;
        const found = byLine.get(line) ?? [];
        const codes = [sign, sign.normalize('NFC')].map((one) => codeOf(one));
        const isNamed = found.some(
          ({ column, message, rule }) =>
            column === 13 && (rule === 'text/nfc' || codes.some((code) => message.includes(code))),
        );
        return isNamed || isDrawn(sign.normalize('NFC')) ? [] : [codeOf(sign)];
      });
      expect(wrong).toEqual([]);
    },
  );

  it('every one that the font lacks, ideographs and all, is told with its code and a name in both languages', {
    timeout: 120_000,
  }, () => {
    const lacking: string[] = [];
    for (let code = 0xa0; code < 0xf0000; code++) {
      const sign = String.fromCodePoint(code);
      if (!/\p{Cs}|\p{Cn}/u.test(sign) && !hasGlyph(code)) lacking.push(sign);
    }
    expect(lacking.length).toBeGreaterThan(150_000);
    const texts = lacking.map((sign) => ({
      text: `Mục ${sign} xong`,
      font: fonts.regular,
      at: { file: 'plan.yaml', pointer: '/a' },
      whole: true,
    }));
    const found = findMissingGlyphs(texts, 'error', lexicon);
    expect(found).toHaveLength(lacking.length);
    const wrong = found.filter(({ message, at, hint }, i) => {
      const said = (['vi', 'en'] as const).map((language) => say(language, message));
      return (
        at.within?.[0] !== 4 ||
        hint === undefined ||
        said.some((words) => !words.includes(codeOf(lacking[i]!)) || /\{|, \)/.test(words.replace(lacking[i]!, '')))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('what is printed holds none that is not seen, and a glyph for all of it', { timeout: 120_000 }, async () => {
    const seen = signs.filter(
      (sign) => sign !== '\u00a0' && (isDrawn(sign.normalize('NFC')) || isHidden(sign) || isOddBlank(sign)),
    );
    expect(seen.length).toBeGreaterThan(2900);
    const { outputs, problems } = await generateDocuments(
      read(plan(seen.map((sign) => `Giữ${sign}chữ.`))),
      library,
      fonts,
      {
        rules: false,
        outputs: ['text', 'flow'],
      },
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const unseen = [...outputs.text!].filter((sign) => isHidden(sign) || isOddBlank(sign));
    expect(unseen).toEqual([]);
    for (const sign of seen)
      if (isHidden(sign) || isOddBlank(sign)) expect(outputs.text).not.toContain(`Giữ${sign}chữ`);
    expect(outputs.text!.match(/Giữ chữ\./g)!.length).toBe(
      seen.filter((sign) => isHidden(sign) || isOddBlank(sign)).length,
    );
  });
});

describe('letters that pass for Vietnamese ones', () => {
  const data = Object.assign({}, ...library.language.map(({ data: one }) => one)) as Record<
    string,
    Record<string, string>
  >;
  const same = Object.entries({ ...data['same-shapes'], ...data['other-letters'] }).flatMap(([right, list]) =>
    [...list].map((sign) => [sign, right] as const),
  );
  const decomposed = [...signs].filter(
    (sign) =>
      /[\p{L}\p{Nl}]/u.test(sign) &&
      !/\p{Lm}|[ªº]/u.test(sign) &&
      /^[A-Za-z]+$/.test(sign.normalize('NFKC')) &&
      sign.normalize('NFC') === sign,
  );

  it('are there to be tried', () => {
    expect(same.length).toBeGreaterThan(60);
    expect(decomposed.length).toBeGreaterThan(700);
  });

  it('each is named with the right letter, and mended by --fix', { timeout: 120_000 }, async () => {
    const all = [...same, ...decomposed.map((sign) => [sign, sign.normalize('NFKC')] as const)];
    const before = plan(all.map(([sign], i) => `Mục ${i} thứ${sign}a của trường`));
    const byLine = await findByLine(before);
    const lines = before.split('\n');
    const wrong = all.filter(([sign, right], i) => {
      const found = byLine.get(lines.indexOf(`      - Mục ${i} thứ${sign}a của trường`) + 1) ?? [];
      return !found.some(
        ({ message, hint, column }) =>
          message.includes(codeOf(sign)) &&
          hint?.includes(`“${right}”`) &&
          column === `      - Mục ${i} thứ`.length + 1,
      );
    });
    expect(wrong).toEqual([]);
    const mended = await fixPlan(read(before), (source) => generateDocuments(source, library, fonts, { rules }));
    expect(mended.source.text).toBe(plan(all.map(([, right], i) => `Mục ${i} thứ${right}a của trường`)));
  });
});

describe('signs that are not seen', () => {
  it('--fix takes each out of the file, with a space where words would be glued, and changes nothing the second time', async () => {
    const unseen = signs.filter((sign) => (isHidden(sign) || isOddBlank(sign)) && sign.normalize('NFC') === sign);
    const before = plan(unseen.map((sign) => `Giữ${sign}chữ, thự${sign}c ${sign} hiện${sign}.`));
    const mend = (text: string) =>
      fixPlan(read(text), (source) => generateDocuments(source, library, fonts, { rules }));
    const once = await mend(before);
    expect(once.problems.filter(({ rule }) => rule === 'text/hidden-sign')).toEqual([]);
    const after = once.source.text.split('\n').filter((line) => line.includes('Giữ'));
    expect(after).toHaveLength(unseen.length);
    for (const [i, sign] of unseen.entries())
      expect([codeOf(sign), after[i]]).toEqual([
        codeOf(sign),
        isOddBlank(sign) ? '      - Giữ chữ, thự c hiện .' : '      - Giữ chữ, thực  hiện.',
      ]);
    expect((await mend(once.source.text)).source.text).toBe(once.source.text);
  });
});

describe('bullets of Word before items', () => {
  const bulletOf = /[\ue000-\uf8ff•●▪■➢❖‣⁃·]/;

  it.each(['\uf0b7', '\uf0a7', '\uf0d8', '\uf0fc', '•', '●', '▪', '■', '➢', '❖', '‣', '⁃', '·'])(
    '%j is told once, as a marker, at its column, and dropped by --fix',
    async (bullet) => {
      const before = plan([`${bullet} Phát huy tinh thần.`, `${bullet}\u00a0 Tổ chức thiết thực.`]);
      const { problems } = await check(before);
      expect(problems.map(({ rule, at }) => [rule, at.within])).toEqual([
        ['build/typed-marker', [0, 1]],
        ['build/typed-marker', [0, 1]],
      ]);
      const mended = await fixPlan(read(before), (source) => generateDocuments(source, library, fonts, { rules }));
      expect(mended.source.text).toBe(plan(['Phát huy tinh thần.', 'Tổ chức thiết thực.']));
      expect(mended.source.text).not.toMatch(bulletOf);
    },
  );

  it('inside a sentence a private sign is an error with what it stood for', async () => {
    const { problems } = await check(plan(['Đạt \uf0b3 80% và \uf0e4 xong.']));
    expect(problems.map(({ rule, severity, hint }) => [rule, severity, say('vi', hint!)])).toEqual([
      ['glyph/missing', 'error', 'viết “≥”'],
      ['glyph/missing', 'error', 'hãy thay bằng chữ khác'],
    ]);
  });
});

describe('near misses: foreign words and signs of texts', () => {
  it.each([
    'Hệ số α = 0,5, góc β và số π.',
    'Đường kính 5 μm, điện trở 3 kΩ, nhiệt độ 37°C, diện tích 20 m².',
    'Bài hát Подмосковные вечера của Nga.',
    'Họp tại Pyŏngyang, Zürich, São Paulo, Kraków, Antalya, Diyarbakır.',
    'Nhà văn Čapek, ông Dvořák, café, résumé, naïve, über.',
    'Đạt 99,5% ± 0,5; 3 × 4 = 12; a ≤ b ≥ c; “Dạy tốt” – ‘Học tốt’…',
    'Email ban@truong.edu.vn; http://truong.edu.vn/a_b?c=d#e',
    '© 2026 Trường; 10 €; § 5; ½ số lớp; A → B.',
  ])('%s', async (text) => {
    const { problems } = await check(plan([`'${text.replaceAll("'", "''")}'`]));
    expect(problems.map(({ rule, message }) => `${rule} ${say('vi', message)}`)).toEqual([]);
  });
});

describe('the table of letters that look alike', () => {
  it('is what its script makes of the font and of the table of Unicode', { timeout: 60_000 }, async () => {
    const script: string = '../../../scripts/make-look-alikes.js';
    const { printLookAlikes } = (await import(script)) as { printLookAlikes(): Promise<string> };
    expect(readFileSync(path.join(root, 'templates/language/look-alikes.yaml'), 'utf8')).toBe(await printLookAlikes());
  });
});
