import { describe, expect, it } from 'vitest';
import { markText, stripMarks } from '../../src/core/mark-text.ts';
import { plainText } from '../../src/document/document.ts';
import { foldSpace } from '../../src/document/fold-space.ts';
import { parseMarkup } from '../../src/document/parse-markup.ts';

const folded = (text: string) => stripMarks(foldSpace(text));

describe('the white space of a text', () => {
  it.each([
    ['a line end of the plan stays', markText('a\nb', 0), 'a\nb'],
    ['line ends at its ends go', `${markText('\na \n', 0)};`, 'a;'],
    ['a blank line is two, however many there are', markText('a \n\n \n b', 0), 'a\n\nb'],
    ['a line end of the template is a space', `a\n  ${markText('b', 0)}`, 'a b'],
    ['one and two spaces are one', markText('a  b c', 0), 'a b c'],
    ['three are room for a pen', markText('ngày   /12', 0), 'ngày\u00a0\u00a0\u00a0/12'],
    ['but not at the ends', `x ${markText('   a   ', 0)}`, 'x a'],
    ['nor in the template', `a     ${markText('b', 0)}`, 'a b'],
    ['a tab is a space', markText('a\tb', 0), 'a b'],
  ])('%s', (_name, typed, printed) => {
    expect(folded(typed)).toBe(printed);
  });
});

describe('a blank line', () => {
  const paragraphs = (markup: string) =>
    parseMarkup(`<document>${markup}</document>`, [], 'a.hbs').root.children.flatMap((element) =>
      (element.children.length > 0 ? element.children : [element]).map((one) => `${one.tag}: ${plainText(one)}`),
    );
  const text = markText('*a\n\nb* c\nd', 0);
  it('parts paragraphs where several may stand', () => {
    expect(paragraphs(`<paragraph>${text}</paragraph>`)).toEqual(['paragraph: a', 'paragraph: b c\nd']);
    expect(paragraphs(`<part mark="bullet"><text>${text}</text></part>`)).toEqual(['text: a', 'paragraph: b c\nd']);
    expect(paragraphs(`<closing>${text}</closing>`)).toEqual(['closing: a', 'closing: b c\nd']);
  });

  it('is a line end elsewhere', () => {
    expect(paragraphs(`<subject>${text}</subject>`)).toEqual(['subject: a\nb c\nd']);
    expect(paragraphs(`<part mark="number"><heading>${text}</heading></part>`)).toEqual(['heading: a\nb c\nd']);
  });
});
