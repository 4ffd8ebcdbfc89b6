import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPlaceSigns, changeBetweenPlaceSigns, readPlaceSigns, stripPlaceSigns } from '../../src/core/place-signs.ts';

describe('place signs', () => {
  it('go and come back with any text and any place', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\u{f0000}-\u{10fffd}]/u.test(value));
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 200_000 }), (value, place) => {
        const signed = addPlaceSigns(value, place);
        expect(stripPlaceSigns(signed)).toBe(value);
        expect(readPlaceSigns(signed)).toEqual(value === '' ? [] : [{ text: value, place }]);
      }),
    );
  });

  it('tell the words of the template from those of the plan', () => {
    expect(readPlaceSigns(`Căn cứ ${addPlaceSigns('Luật', 7)}; ${addPlaceSigns('số', 65_280)}.`)).toEqual([
      { text: 'Căn cứ ', place: -1 },
      { text: 'Luật', place: 7 },
      { text: '; ', place: -1 },
      { text: 'số', place: 65_280 },
      { text: '.', place: -1 },
    ]);
  });

  it('stay around what is made of a text', () => {
    const shout = (text: string) => text.toUpperCase();
    expect(changeBetweenPlaceSigns(addPlaceSigns('luật', 7), shout)).toBe(addPlaceSigns('LUẬT', 7));
    expect(changeBetweenPlaceSigns('luật', shout)).toBe('LUẬT');
    expect(changeBetweenPlaceSigns(addPlaceSigns('luật', 7), () => '')).toBe('');
  });

  it('are characters outside the basic plane that no plan may hold', () => {
    for (const sign of addPlaceSigns('', 12_345)) expect(sign.codePointAt(0)).toBeGreaterThanOrEqual(0xf0000);
  });
});
