import { describe, expect, it } from 'vitest';
import { markText } from '../../src/core/mark-text.ts';
import { readEmphasis } from '../../src/document/read-emphasis.ts';

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
  // Left: examples of section 6.2 of CommonMark 0.31 that use stars, and what their HTML says.
  it.each([
    ['*foo bar*', '<i>foo bar</i>'],
    ['a * foo bar*', 'a * foo bar*'],
    ['a*"foo"*', 'a*"foo"*'],
    ['*\u00a0a\u00a0*', '*\u00a0a\u00a0*'],
    ['*$*alpha.', '*$*alpha.'],
    ['*£*bravo.', '*£*bravo.'],
    ['foo*bar*', 'foo<i>bar</i>'],
    ['5*6*78', '5<i>6</i>78'],
    ['*foo bar *', '*foo bar *'],
    ['*(*foo)', '*(*foo)'],
    ['*(*foo*)*', '<i>(foo)</i>'],
    ['*foo*bar', '<i>foo</i>bar'],
    ['**foo bar**', '<b>foo bar</b>'],
    ['** foo bar**', '** foo bar**'],
    ['a**"foo"**', 'a**"foo"**'],
    ['foo**bar**', 'foo<b>bar</b>'],
    ['**foo bar **', '**foo bar **'],
    ['**(**foo)', '**(**foo)'],
    ['*(**foo**)*', '<i>(</i><i><b>foo</b></i><i>)</i>'],
    ['**foo**bar', '<b>foo</b>bar'],
    ['*foo **bar** baz*', '<i>foo </i><i><b>bar</b></i><i> baz</i>'],
    ['*foo**bar**baz*', '<i>foo</i><i><b>bar</b></i><i>baz</i>'],
    ['*foo**bar*', '<i>foo**bar</i>'],
    ['***foo** bar*', '<i><b>foo</b></i><i> bar</i>'],
    ['*foo **bar***', '<i>foo </i><i><b>bar</b></i>'],
    ['*foo**bar***', '<i>foo</i><i><b>bar</b></i>'],
    ['foo***bar***baz', 'foo<i><b>bar</b></i>baz'],
    ['foo******bar*********baz', 'foo<b>bar</b>***baz'],
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
