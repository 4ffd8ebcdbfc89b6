import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from '../../src/core/mark-text.ts';
import { findEmphasis, readEmphasis } from '../../src/document/read-emphasis.ts';

/** As the HTML of the CommonMark specification, which nests em and strong; here flags of a stretch of text. */
function show(text: string): string {
  return readEmphasis(text)
    .map(
      (run) =>
        `${run.italic ? '<i>' : ''}${run.bold ? '<b>' : ''}${run.text}${run.bold ? '</b>' : ''}${run.italic ? '</i>' : ''}`,
    )
    .join('');
}

describe('readEmphasis', () => {
  // Left: examples of section 6.2 of CommonMark 0.31 that use stars, and what their HTML says; but stars within a word are stars.
  it.each([
    ['*foo bar*', '<i>foo bar</i>'],
    ['a * foo bar*', 'a * foo bar*'],
    ['a*"foo"*', 'a*"foo"*'],
    ['*\u00a0a\u00a0*', '*\u00a0a\u00a0*'],
    ['*$*alpha.', '*$*alpha.'],
    ['*£*bravo.', '*£*bravo.'],
    ['foo*bar*', 'foo*bar*'],
    ['5*6*78', '5*6*78'],
    ['*foo bar *', '*foo bar *'],
    ['*(*foo)', '*(*foo)'],
    ['*(*foo*)*', '<i>(foo)</i>'],
    ['*foo*bar', '*foo*bar'],
    ['**foo bar**', '<b>foo bar</b>'],
    ['** foo bar**', '** foo bar**'],
    ['a**"foo"**', 'a**"foo"**'],
    ['foo**bar**', 'foo**bar**'],
    ['**foo bar **', '**foo bar **'],
    ['**(**foo)', '**(**foo)'],
    ['*(**foo**)*', '<i>(</i><i><b>foo</b></i><i>)</i>'],
    ['**foo**bar', '**foo**bar'],
    ['*foo **bar** baz*', '<i>foo </i><i><b>bar</b></i><i> baz</i>'],
    ['*foo**bar**baz*', '<i>foo**bar**baz</i>'],
    ['*foo**bar*', '<i>foo**bar</i>'],
    ['***foo** bar*', '<i><b>foo</b></i><i> bar</i>'],
    ['*foo **bar***', '<i>foo </i><i><b>bar</b></i>'],
    ['*foo**bar***', '<i>foo**bar</i>**'],
    ['foo***bar***baz', 'foo***bar***baz'],
    ['foo******bar*********baz', 'foo******bar*********baz'],
    ['** is not an empty emphasis', '** is not an empty emphasis'],
    ['**** is not an empty strong emphasis', '**** is not an empty strong emphasis'],
    ['foo ***', 'foo ***'],
    ['foo *\\**', 'foo <i>*</i>'],
    ['foo **\\***', 'foo <b>*</b>'],
    ['**foo*', '*<i>foo</i>'],
    ['*foo**', '<i>foo</i>*'],
    ['***foo**', '*<b>foo</b>'],
    ['****foo*', '***<i>foo</i>'],
    ['**foo***', '<b>foo</b>*'],
    ['*foo****', '<i>foo</i>***'],
    ['**foo**', '<b>foo</b>'],
    ['****foo****', '<b>foo</b>'],
    ['***foo***', '<i><b>foo</b></i>'],
    ['*foo *bar baz*', '*foo <i>bar baz</i>'],
    ['**foo **bar baz**', '**foo <b>bar baz</b>'],
  ])('%s', (text, html) => {
    expect(show(text)).toBe(html);
  });

  it.each([
    ['Hệ số 1,5*2 và 2*3.'],
    ['Số tiền 200.000đ*30 người*02 ngày = 12.000.000 đồng.'],
    ['Mức chi (100.000*50)+(20.000*50) đồng; (a+b)*(c+d)*2.'],
    ['Bấm *101# hoặc *100# để kiểm tra, *098*123# để chuyển.'],
    ['Băng rôn 3m*1m, 2 cái; phông 4m*3m; bìa 30%*5%*2; 4m²*2 tầng*3.'],
  ])('keeps the stars of %s', (text) => {
    expect(show(text)).toBe(text);
  });

  it('sets words in brackets and quotes, and before marks', () => {
    expect(show('Điểm *xuất sắc*, *giỏi*, khá (*đạt*) “**tốt**”.')).toBe(
      'Điểm <i>xuất sắc</i>, <i>giỏi</i>, khá (<i>đạt</i>) “<b>tốt</b>”.',
    );
  });

  it('prints what was typed where stars stand between letters and figures', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abđươÁ0123456789'), minLength: 1, maxLength: 4 });
    const stars = fc.constantFrom('*', '**', '***');
    const product = fc
      .tuple(word, fc.array(fc.tuple(stars, word), { maxLength: 4 }))
      .map(([first, rest]) => first + rest.flat().join(''));
    const text = fc.array(product, { minLength: 1, maxLength: 4 }).map((products) => products.join(' và '));
    fc.assert(
      fc.property(text, (typed) => {
        expect(readEmphasis(typed)).toEqual([{ text: typed, bold: false, italic: false }]);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells stars that open and are never closed', () => {
    const open = (text: string) => findEmphasis(text)?.open.map((stretch) => text.slice(...stretch));
    expect(open('Điểm *xuất sắc, giỏi')).toEqual(['*']);
    expect(open('**Mục tiêu:* đạt')).toEqual(['**']);
    expect(open('*a **b c*')).toEqual(['*', '**']);
    expect(open('2*3 * 4 và *tốt*')).toEqual([]);
    expect(open('\\*Ghi chú')).toEqual([]);
    expect(open('không có sao')).toBeUndefined();
  });

  it('takes a backslash from stars and backslashes alone', () => {
    expect(show('\\*a\\*')).toBe('*a*');
    expect(show('C:\\\\thư mục\\Tệp\\1')).toBe('C:\\thư mục\\Tệp\\1');
    expect(show('\\_a\\# \\[b\\]')).toBe('\\_a\\# \\[b\\]');
    expect(show('a\\')).toBe('a\\');
  });

  it('leaves everything else of Markdown alone', () => {
    for (const text of [
      '_a_ __b__',
      '# Mục',
      '`mã`',
      '[a](b)',
      '~~c~~',
      '<b>d</b>',
      '&amp;',
      '1. e',
      '- g',
      '> h',
      '---',
      '![i](k)',
    ])
      expect(show(text)).toBe(text);
  });

  it('keeps the place of each value, and emphasis over several', () => {
    const runs = readEmphasis(`*a ${markText('b*', 4)} ${markText('c', 5)}`);
    expect(runs).toEqual([
      { text: 'a ', bold: false, italic: true },
      { text: 'b', bold: false, italic: true, place: 4 },
      { text: ' ', bold: false, italic: false },
      { text: 'c', bold: false, italic: false, place: 5 },
    ]);
  });
});
