import { describe, expect, it } from 'vitest';
import type { ProblemError } from '../../src/core/problem.ts';
import { runCode } from '../../src/prepared/code-store.ts';
import type { CompiledTemplate } from '../../src/prepared/prepared.ts';
import { compileTemplate, openTemplate, printTemplate } from '../../src/template/compile-template.ts';

const render = (text: string, data: object = {}, partials: Record<string, string> = {}) => {
  const template = { file: 'a.hbs', text };
  const files = Object.entries(partials).map(
    ([name, body]) => [name, { file: `partials/${name}.hbs`, text: body }] as const,
  );
  const code = compileTemplate('a', template, new Map(files));
  return openTemplate(template, runCode(printTemplate(code)) as CompiledTemplate)(data);
};
const problemOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    const [problem] = (error as ProblemError).problems;
    return `${problem?.rule} ${problem?.at.file}:${problem?.at.line}`;
  }
  return undefined;
};

describe('compileTemplate', () => {
  it('marks each tag that starts a line with file and line', () => {
    expect(render('<document>\n  <closing>{{a}}</closing>\n</document>', { a: 'x' })).toBe(
      '<?at a:1?><document>\n  <?at a:2?><closing>x</closing>\n</document>',
    );
  });

  it('marks the lines of partials by their own file', () => {
    expect(render('{{> own}}', {}, { own: '\n<b/>' })).toBe('\n<?at partials/own:2?><b/>');
    expect(render('{{#if a}}<b/>{{/if}}', { a: 'x' })).toContain('<?at a:1?><b/>');
  });

  it('escapes all that a plan says', () => {
    expect(render('{{a}}', { a: '<b>&"\'`=' })).toBe('&lt;b&gt;&amp;&quot;&#x27;&#x60;&#x3D;');
  });

  it('reaches nothing but the data', () => {
    for (const path of ['constructor', '__proto__', 'a.constructor', 'a.__proto__', 'toString', 'a.length']) {
      let printed = '';
      const problem = problemOf(() => {
        printed = render(`{{${path}}}`, { a: 'x' });
      });
      expect([path, problem?.split('/')[0] ?? printed]).toEqual([path, expect.stringMatching(/^(template)?$/)]);
    }
  });

  it('has no helper that looks around or talks', () => {
    for (const text of ['{{lookup a "b"}}', '{{log a}}', '{{#blockHelperMissing a}}{{/blockHelperMissing}}'])
      expect([text, problemOf(() => render(text, { a: 'x' }))?.split(' ')[0]]).toEqual([
        text,
        expect.stringMatching(/^template\//),
      ]);
  });

  it('tells a value that is missing, and a partial that never ends', () => {
    expect(problemOf(() => render('<document>\n{{a.b}}', {}))).toMatch(/^template\/(run|missing-value|missing) a\.hbs/);
    expect(problemOf(() => render('{{> own}}', {}, { own: '{{> own}}' }))).toBe('template/endless a.hbs:1');
  });
});
