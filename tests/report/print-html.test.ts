import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { describeRules } from '../../src/check/describe-rules.ts';
import { printHtml } from '../../src/report/print-html.ts';
import { findMarked, placed } from './fixtures.ts';

const rules = describeRules();

/** The elements of a page that is well-formed, with the text inside each `mark`; fails for any other. */
function readPage(page: string): { tags: string[]; marked: string[]; ids: string[]; links: string[] } {
  const found = { tags: [] as string[], marked: [] as string[], ids: [] as string[], links: [] as string[] };
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    found.tags.push(name);
    if (name === 'mark') found.marked.push('');
    if (attributes.id) found.ids.push(String(attributes.id));
    for (const key of ['href', 'src']) if (attributes[key]) found.links.push(String(attributes[key]));
    expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style')).toEqual([]);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    if (open.at(-1) === 'mark') found.marked[found.marked.length - 1] += text;
  });
  parser.write(page).close();
  return found;
}

function pageOf(text: string, more: Partial<ReturnType<typeof placed>> = {}): string {
  const { source, placed: problems } = findMarked(text);
  return printHtml(
    problems.map((problem) => ({ ...problem, ...more })),
    [source.file],
    new Map([[source.file, source]]),
    rules,
    'vi',
  );
}

describe('the HTML page', () => {
  it('shows each problem with its line, the stretch marked', () => {
    const page = pageOf('a: đúng\nb: một LỖI ở đây');
    expect(readPage(page).marked).toEqual(['LỖI']);
    expect(page).toContain('<span class="number">2</span>b: một <mark>LỖI</mark> ở đây</pre>');
    expect(page).toContain('Dòng 2, cột 8');
  });

  it('escapes whatever a plan, a message or a file name holds', () => {
    const evil = `</pre><script>alert("x")</script>&amp;'<!--`;
    const page = pageOf(`a: >\n  ${evil} LỖI ${evil}`, { message: evil, hint: evil, rule: `a/${evil}` });
    const named = printHtml([placed({ file: evil, message: 'a\u0007b' })], [evil], new Map(), rules, 'vi');
    for (const text of [page, named]) {
      expect(readPage(text).tags).not.toContain('script');
      expect(text).not.toContain('alert("x")');
    }
    expect(readPage(page).marked).toEqual(['LỖI']);
  });

  it('loads nothing: no script, no picture, no style from elsewhere, links within the page only', () => {
    const { tags, links, ids } = readPage(pageOf('a: LỖI', { rule: 'facts/anniversary' }));
    expect(tags.filter((tag) => ['script', 'link', 'img', 'iframe', 'object'].includes(tag))).toEqual([]);
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('groups by plan, tells which are without fault, and explains the rules named, each once', () => {
    const page = printHtml(
      [placed({ rule: 'facts/anniversary' }), placed({ rule: 'facts/anniversary', severity: 'warning' })],
      ['plans/a.yaml', 'plans/b.yaml'],
      new Map(),
      rules,
      'vi',
    );
    expect(page).toContain('2 kế hoạch đã kiểm tra; 1 lỗi, 1 cảnh báo.');
    expect(page).toContain('<h2>plans/b.yaml</h2>\n<p class="clean">Không có lỗi, không có cảnh báo.</p>');
    expect(page.split('<h3>facts/anniversary</h3>')).toHaveLength(2);
  });
});
