import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/flow/flow.ts';
import { type Bond, endOf, startsOf, writeSigns } from '../../src/lines/bond.ts';
import { breakLines } from '../../src/lines/break-lines.ts';
import type { Line } from '../../src/lines/fill-lines.ts';
import { settleBreaks } from '../../src/lines/settle-breaks.ts';
import { widestSpace } from '../../src/lines/settled-line.ts';
import { openTinos, paragraph, run } from '../layout/fixtures.ts';

const fonts = openTinos();

/** In a text `_` is a space and `=` a hyphen that holds, `~` a space that never gives way, `|` a seam. */
function read(marked: string): { text: string; bonds: Bond[] } {
  let text = '';
  const bonds: Bond[] = [];
  for (const sign of marked) {
    const at = text.length;
    if (sign === '_') bonds.push({ at, kind: 'space', cost: 3 });
    if (sign === '~') bonds.push({ at, kind: 'space', cost: Number.POSITIVE_INFINITY });
    if (sign === '=') bonds.push({ at, kind: 'hyphen', cost: 4 });
    if (sign === '|') bonds.push({ at, kind: 'seam', cost: 1 });
    text += sign === '|' ? '' : sign === '_' || sign === '~' ? ' ' : sign === '=' ? '-' : sign;
  }
  return { text, bonds };
}

function settle(marked: string, width: number, more: Partial<Paragraph> = {}): Paragraph {
  const { text, bonds } = read(marked);
  const given = paragraph(text, { align: 'justify', ...more });
  return { ...given, runs: settleBreaks(given, bonds, width, fonts) };
}

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');
const textsOf = (lines: readonly Line[]): string[] =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
/** Lines as set, `_` and `=` where no line can end, `|` where one may without a sign. */
const linesOf = (settled: Paragraph, width: number): string[] =>
  textsOf(breakLines(settled, width, fonts)).map((line) =>
    line.replaceAll('\u00a0', '_').replaceAll('\u2011', '=').replaceAll('\u200b', '|').trimEnd(),
  );
const stretchOf = ({ gaps, room, width, wraps }: Line): number =>
  wraps && gaps > 0 ? 1 + (room - width) / gaps / 70 : 1;

describe('settleBreaks', () => {
  // `x` is 140 twip, a space 70.
  test('a bond no line ends near is a plain space or hyphen', () => {
    expect(linesOf(settle('xxxx xxxx xx_xx x=x xxxx xxxx xxxx xxxx xxxx xxxx', 4000), 4000)[0]).toBe(
      'xxxx xxxx xx xx x-x xxxx xxxx',
    );
  });
  test('one that a line would end at holds', () => {
    const text = `${'xxxx '.repeat(11)}xx_xxxx xxxx`;
    expect(linesOf(settle(text, 7350), 7350)).toEqual(['xxxx '.repeat(11).trim(), 'xx_xxxx xxxx']);
  });
  test('and gives way to a line that it would tear, at the place that costs least', () => {
    const text = 'xxxx xxxx xxxx xx_xxxxxx=xxxxxx xxxx';
    expect(linesOf(settle(text, 3500), 3500)[0]).toBe('xxxx xxxx xxxx xx_xxxxxx-');
    expect(linesOf(settle(text, 2500), 2500)).toEqual(['xxxx xxxx xxxx xx', 'xxxxxx=xxxxxx xxxx']);
  });
  test('but not where no line may end', () => {
    expect(linesOf(settle('xxxx xxxx xxxx xx~xxxxxxxxxxxx xxxx', 2500), 2500)[1]).toBe('xx_xxxxxxxxxxxx');
  });
  test('a string longer than a line ends at its seams', () => {
    expect(linesOf(settle('xxxx|xxxxxx|xxxxxx|xxx', 1700), 1700)).toEqual(['xxxxxxxxxx|', 'xxxxxxxxx']);
    expect(linesOf(settle('xx xxxx|xxxxxx|xxxxxx|xxx', 1700, { align: 'left' }), 1700)).toEqual([
      'xx',
      'xxxxxxxxxx|',
      'xxxxxxxxx',
    ]);
  });
  test('formats keep their text', () => {
    const { bonds } = read('xx_xx=xx|xx xx');
    const runs = [run('xx x', { bold: true }), run('x-xx'), run('xx xx', { italic: true })];
    expect(writeSigns(runs, startsOf(runs), bonds, new Set([0, 1])).map(({ text }) => text)).toEqual([
      'xx\u00a0x',
      'x\u2011xx',
      '\u200bxx xx',
    ]);
  });

  const words = fc.array(
    fc.constantFrom(
      'x',
      'xx',
      'xxxx',
      'xxxxxx',
      'xx_xx',
      'xxx_x=xxxxx',
      'xx_xx_xx_xxxx',
      'xxxx=xxx',
      'x~xx',
      'xx~xxxx_x',
      'xxxx|xxxxx|xxxxxx|xxxxx',
    ),
    { minLength: 5, maxLength: 60 },
  );

  test('changes nothing but signs at bonds, and ends no line at a bond that must hold', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1500, max: 9000 }), fc.boolean(), (parts, width, justify) => {
        const { text, bonds } = read(parts.join(' '));
        const settled = settle(parts.join(' '), width, { align: justify ? 'justify' : 'left' });
        const plain = textOf(settled).replaceAll('\u200b', '').replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
        expect(plain).toBe(text);
        const never = new Set(bonds.filter(({ cost }) => cost === Number.POSITIVE_INFINITY).map(endOf));
        let at = 0;
        for (const line of textsOf(breakLines(settled, width, fonts))) {
          at += line.replaceAll('\u200b', '').length;
          expect(never.has(at) && width > 2000).toBe(false);
        }
      }),
    );
  });

  test('leaves no line with spaces over three times their width where another bond could end it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2500, max: 9000 }), (parts, width) => {
        const { text, bonds } = read(parts.join(' '));
        const settled = settle(parts.join(' '), width);
        const lines = breakLines(settled, width, fonts);
        let at = 0;
        lines.forEach((line, i) => {
          at += textsOf([line])[0]!.replaceAll('\u200b', '').length;
          if (stretchOf(line) <= 3) return;
          // Any bond of the next word that gave way here instead would not fit.
          const wordEnd = text.indexOf(' ', at);
          const open = bonds.filter((bond) => Number.isFinite(bond.cost) && endOf(bond) > at && bond.at <= wordEnd);
          for (const bond of open) {
            const head = text.slice(at, endOf(bond)).trimEnd();
            const room = line.room - line.width - 70;
            expect(breakLines(paragraph(head), 1e6, fonts)[0]!.width, `${i}: ${head}`).toBeGreaterThan(room);
          }
        });
      }),
    );
    expect(widestSpace).toBeLessThan(3);
  });

  test('a program that ends lines after every plain hyphen ends none within a number', () => {
    const parts = fc.array(fc.constantFrom('x', 'xx', 'xxxx', 'xxxxxx', '1=2', '(1949=2024)', 'xx=19,', '12=34=56'), {
      minLength: 5,
      maxLength: 60,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 2500, max: 9000 }), fc.boolean(), (words, width, centred) => {
        const { text, bonds: found } = read(words.join(' '));
        const bonds = found.map((bond) => ({ ...bond, cost: Number.POSITIVE_INFINITY }));
        const given = paragraph(text, { align: centred ? 'center' : 'left' });
        const settled = { ...given, runs: settleBreaks(given, bonds, width, fonts) };
        const everyHyphen = settled.runs.map((one) => ({ ...one, text: one.text.replace(/-(?=\d)/g, '-\u200b') }));
        const theirs = textsOf(breakLines({ ...settled, runs: everyHyphen }, width, fonts));
        expect(theirs.map((line) => line.replaceAll('\u200b', ''))).toEqual(textsOf(breakLines(settled, width, fonts)));
      }),
    );
  });
});
