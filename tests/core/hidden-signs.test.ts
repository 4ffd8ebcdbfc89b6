import { describe, expect, it } from 'vitest';
import { asSeen, findUnseen, isHidden, isOddBlank } from '../../src/core/hidden-signs.ts';

/** Every code point that is a sign: no half of a pair. */
function* codePoints(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

describe('signs that cannot be seen', () => {
  it('are those that Unicode says to ignore, annotations, and the place of a picture', () => {
    const wrong = [...codePoints()].filter(
      (sign) => isHidden(sign) !== (/\p{Default_Ignorable_Code_Point}/u.test(sign) || /[\ufff9-\ufffc]/.test(sign)),
    );
    expect(wrong).toEqual([]);
  });

  it('take in every sign of format that Unicode does not draw', () => {
    // The Arabic signs of number and the like are drawn over what follows them.
    const drawn = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}]/u;
    const missed = [...codePoints()].filter((sign) => /\p{Cf}/u.test(sign) && !isHidden(sign) && !drawn.test(sign));
    expect(missed).toEqual([]);
  });

  it('odd blanks are all separators of Unicode but the space and those that keep words together', () => {
    const wrong = [...codePoints()].filter(
      (sign) => isOddBlank(sign) !== (/\p{Z}|[\u0085\u2800]/u.test(sign) && !/[ \u00a0\u2007\u202f]/.test(sign)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('asSeen', () => {
  it.each([
    ['Tổ chức\u200b thiết thực', 'Tổ chức thiết thực'],
    ['thi\u00adết thực', 'thiết thực'],
    ['tinh\u00adthần', 'tinh thần'],
    ['giữ\u200bchữ', 'giữ chữ'],
    ['Phối hợp\u2028chặt chẽ', 'Phối hợp chặt chẽ'],
    ['a \u2003 b', 'a b'],
    ['\u2003đầu', 'đầu'],
    ['\ufeff\ufeff', ''],
    ['số 5\u2009kg', 'số 5 kg'],
    ['ngày\u00a0\u00a0\u00a0/12', 'ngày\u00a0\u00a0\u00a0/12'],
    ['covid\u200bxyz', 'covidxyz'],
    ['a    b', 'a    b'],
  ])('%j is seen as %j', (text, seen) => expect(asSeen(text)).toBe(seen));

  it('leaves nothing to find, and itself alone', () => {
    for (const sign of codePoints()) {
      if (!isHidden(sign) && !isOddBlank(sign)) continue;
      for (const text of [`giữ${sign}chữ`, `giữ ${sign} chữ`, `${sign}chữ`, `chữ${sign}`, `12${sign}3`]) {
        const seen = asSeen(text);
        expect(findUnseen(seen)).toEqual([]);
        expect(asSeen(seen)).toBe(seen);
        expect(seen.replaceAll(' ', '')).toBe(text.replaceAll(sign, '').replaceAll(' ', ''));
      }
    }
  });
});
