import { describe, expect, it } from 'vitest';
import { markText } from '../../src/core/mark-text.ts';
import type { ProblemError } from '../../src/core/problem.ts';
import { childOf, childrenOf, plainText, type Tag, tagRule, vocabulary } from '../../src/document/document.ts';
import { parseMarkup } from '../../src/document/parse-markup.ts';

const parse = (markup: string) => parseMarkup(markup, [], 'test.hbs').root;
const problemsOf = (markup: string) => {
  try {
    parse(markup);
    return [];
  } catch (error) {
    return (error as ProblemError).problems.map(({ rule, at }) => `${rule} ${at.file}:${at.line}`);
  }
};
const closing = (text: string) =>
  plainText(childOf(parse(`<document><closing>${text}</closing></document>`), 'closing')!);

describe('parseMarkup', () => {
  it('makes a tree of elements with their attributes', () => {
    const root = parse(
      '<document end-mark="./."><part mark="number"><heading>Mục đích</heading><part mark="bullet"><text>Một</text></part></part></document>',
    );
    expect(root.attributes).toEqual({ 'end-mark': './.' });
    const part = childOf(root, 'part')!;
    expect([part.attributes, plainText(childOf(part, 'heading')!), childrenOf(part, 'part').length]).toEqual([
      { mark: 'number' },
      'Mục đích',
      1,
    ]);
  });

  it.each([
    ['width', (text: string) => `<table><column width="${text}">A</column></table>`],
    ...['columns', 'rows'].map(
      (name) =>
        [name, (text: string) => `<table><column>A</column><row><cell ${name}="${text}"/></row></table>`] as const,
    ),
    ...['top', 'bottom', 'left', 'right'].map(
      (name) => [name, (text: string) => `<appendix ${name}="${text}"/>`] as const,
    ),
  ] as const)('%s takes numbers above 0 as people write them', (_name, markup) => {
    const check = (text: string) => problemsOf(`<?at test.hbs:1?><document>${markup(text)}</document>`);
    expect(check('12')).toEqual([]);
    for (const text of ['0', '-1', '1e999', '1e1', '0x10', 'Infinity', 'NaN', '1,5', '9'.repeat(400)])
      expect(check(text)).toEqual(['template/attribute-value test.hbs:1']);
  });

  it('folds white space, but no unbreakable space', () => {
    expect(closing('  Một \n\t hai\u00a0\u00a0ba\r\n ')).toBe('Một hai\u00a0\u00a0ba');
    expect(closing(` ${markText(' Một ', 0)} ${markText(' hai ', 1)} `)).toBe('Một hai');
    expect(closing(`(${markText('a', 0)} )`)).toBe('(a )');
  });

  it('reads entities once', () => {
    expect(closing('R&amp;D &lt;b&gt; &quot;x&quot; &#x27;y&#x27; &amp;lt;')).toBe('R&D <b> "x" \'y\' &lt;');
  });

  it('leaves out empty attributes, and marks in them', () => {
    expect(
      childOf(parse(`<document><part mark="${markText('number', 3)}" see=" "/></document>`), 'part')!.attributes,
    ).toEqual({ mark: 'number' });
  });

  it('remembers the line of the template', () => {
    const root = parse('<?at a.hbs:1?><document>\n<?at partials/b.hbs:7?><closing>x</closing>\n</document>');
    expect(childOf(root, 'closing')!.origin).toEqual({ file: 'partials/b.hbs', line: 7 });
  });

  it('refuses what is not in the vocabulary, all of it at once, at its template line', () => {
    expect(
      problemsOf(
        '<?at a.hbs:1?><document>\n<?at a.hbs:2?><closng>x</closng>\n<?at a.hbs:3?><part>\n<?at a.hbs:4?><heading size="3">y</heading></part>\nstray</document>',
      ),
    ).toEqual([
      'template/unknown-tag a.hbs:2',
      'template/missing-attribute a.hbs:3',
      'template/unknown-attribute a.hbs:4',
      'template/stray-text a.hbs:4',
    ]);
  });

  it('refuses tags in the wrong place', () => {
    expect(problemsOf('<?at a.hbs:1?><closing>x</closing>')).toEqual(['template/misplaced-tag a.hbs:1']);
    expect(problemsOf('<?at a.hbs:1?><document><?at a.hbs:2?><heading>x</heading></document>')).toEqual([
      'template/misplaced-tag a.hbs:2',
    ]);
    expect(
      problemsOf('<?at a.hbs:1?><document><closing><?at a.hbs:2?><closing>x</closing></closing></document>'),
    ).toEqual(['template/misplaced-tag a.hbs:2']);
  });

  it('tells broken markup once', () => {
    expect(problemsOf('<?at a.hbs:1?><document><?at a.hbs:2?><closing>x</document>')).toEqual([
      'template/unclosed a.hbs:2',
    ]);
    expect(problemsOf('<?at a.hbs:1?><document>a & b</document>').length).toBeGreaterThan(0);
    expect(problemsOf('').length).toBeGreaterThan(0);
  });

  it('takes no name of the machine for a tag', () => {
    expect(problemsOf('<?at a.hbs:1?><document><constructor/></document>')).toContain('template/unknown-tag a.hbs:1');
    expect(problemsOf('<?at a.hbs:1?><document><toString/></document>')).toContain('template/unknown-tag a.hbs:1');
  });
});

describe('the vocabulary', () => {
  it('names only tags it has', () => {
    for (const tag of Object.keys(vocabulary) as Tag[]) {
      const { holds } = tagRule(tag);
      if (typeof holds !== 'string')
        expect([tag, holds.filter((child) => !Object.hasOwn(vocabulary, child))]).toEqual([tag, []]);
    }
  });

  it('has no tag that nothing holds', () => {
    const held = new Set((Object.keys(vocabulary) as Tag[]).flatMap((tag) => tagRule(tag).holds as readonly string[]));
    expect(Object.keys(vocabulary).filter((tag) => tag !== 'document' && !held.has(tag))).toEqual([]);
  });
});
