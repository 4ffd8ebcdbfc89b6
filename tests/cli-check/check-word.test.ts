import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKehoach } from '../cli/run-kehoach.ts';
import { type Content, commune, school } from '../draft/contents.ts';
import { typed } from '../draft/hands.ts';
import { type Hand, typePlan } from '../draft/type-plan.ts';
import { makeDocx, p, r } from '../word/make-docx.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-check-word-'));
  mkdirSync(path.join(folder, 'plans'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
const run = (...args: string[]) => runKehoach(['check', '--lang', 'en', ...args], folder);

interface Told {
  readonly rule: string;
  readonly place: string;
  readonly quote?: string;
  readonly message: string;
}
const list = async (...args: string[]): Promise<Told[]> => JSON.parse((await run('--json', ...args)).stdout);
const findings = (told: readonly Told[]) => told.filter(({ rule }) => !rule.startsWith('typed/'));

const handOf = (name: string): Hand => typed.find(([, hand]) => hand.name === name)![1];
/** A content with other words in one of its texts. */
const say = (content: Content, from: string, to: string): Content => {
  const changed = JSON.parse(JSON.stringify(content).replace(JSON.stringify(from).slice(1, -1), to)) as Content;
  expect(changed).not.toEqual(content);
  return changed;
};
const faulty = say(
  say(commune, 'Bổ sung 06 máy tính', 'Thứ Hai, ngày 14/3/2025 bổ sung 06 máy tính'),
  'theo quy định của pháp luật.',
  'theo quy định của của pháp luật.',
);

describe('kehoach check of a Word file', () => {
  it('tells what the rules find with paragraph and words, then how it departs from the form, and writes nothing', async () => {
    put('a.docx', typePlan(faulty, handOf('plain typing')));
    const { code, stdout, stderr } = await run('a.docx');
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain(`a.docx: paragraph 23: error: 14/3/2025 is “thứ Sáu”, not “thứ Hai” [facts/weekday]
      | b) Trang thiết bị: Thứ Hai, ngày 14/3/2025 bổ sung 06 máy tính, 02 máy quét cho bộ phận một cửa.
      |                    ^^^^^^^
`);
    expect(stdout).toContain(`a.docx: paragraph 8: warning: styles.section.after: file 0, form 6 [typed/departure]
      | I. MỤC ĐÍCH, YÊU CẦU
      | ^^^^^^^^^^^^^^^^^^^^
    so in 4 paragraphs; this is the first
`);
    expect([readdirSync(folder), readdirSync(path.join(folder, 'plans'))]).toEqual([['a.docx', 'plans'], []]);
  });

  it('finds the same in the same words, whatever hand typed them, each in the paragraph that says them', {
    timeout: 240_000,
  }, async () => {
    const wanted = [
      ['facts/former-basis', 'Luật Tổ chức chính quyền địa phương'],
      ['text/double-word', 'của của'],
      ['text/name-capitals', 'Cổng dịch vụ công quốc gia'],
      ['facts/weekday', 'Thứ Hai'],
    ];
    for (const [content, hand] of typed.filter(([one]) => one === commune)) {
      put('a.docx', typePlan(content === commune ? faulty : content, hand));
      const told = findings(await list('a.docx', '--tracked', 'accept'));
      expect(
        told.map(({ rule, quote }) => [rule, quote]),
        hand.name,
      ).toEqual(wanted);
    }
  });

  it('names table, row and cell', async () => {
    const table = say(school, 'Từ 27/3 đến 31/5/2026', 'Từ 27/3 đến 31/6/2026');
    put('a.docx', typePlan(table, handOf('a table')));
    expect(findings(await list('a.docx'))).toMatchObject([
      { rule: 'facts/impossible-date', place: 'table 2, row 4, cell 2, paragraph 1', quote: '31/6/2026' },
    ]);
  });

  it('finds letters coded in pieces, which the plan made of the file would not have', async () => {
    const typedApart = commune.nodes[2]!;
    const text = 'text' in typedApart ? typedApart.text : '';
    put('a.docx', typePlan(say(commune, text, text.normalize('NFD')), handOf('plain typing')));
    const told = findings(await list('a.docx')).filter(({ rule }) => rule === 'text/nfc');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ place: 'paragraph 10' });
    expect(told[0]!.quote!.normalize('NFC')).toBe(
      'âng cao nhận thức của cán bộ, công chức và Nhân dân về chuyển đổi số',
    );
  });

  it('counts gaps between words as they stand in the file', async () => {
    const gap = say(commune, 'Nâng cao nhận thức của', 'Nâng cao  nhận thức của');
    put('a.docx', typePlan(gap, handOf('plain typing')));
    const { stdout } = await run('a.docx');
    expect(stdout).toMatch(/\[text\/double-space\]\n +\| - Nâng cao {2}nhận thức.*\n +\| {11}\^\^\n/);
  });

  it('asks how tracked changes are to be taken, as an import does', async () => {
    put(
      'a.docx',
      makeDocx(`${p('KẾ HOẠCH')}${p(`${r('Làm làm ')}<w:ins w:id="1" w:author="A">${r('ngay')}</w:ins>`)}`),
    );
    const { code, stdout } = await run('a.docx');
    expect([code, stdout.includes('--tracked accept')]).toEqual([2, true]);
    expect(findings(await list('a.docx', '--tracked', 'reject')).map(({ rule }) => rule)).toContain('text/double-word');
  });

  it('mends nothing in a Word file, and says where that is done', async () => {
    const bytes = typePlan(faulty, handOf('plain typing'));
    put('a.docx', bytes);
    const { code, stderr } = await run('--fix', 'a.docx');
    expect([code, stderr.includes('kehoach import')]).toEqual([2, true]);
    expect(readFileSync(path.join(folder, 'a.docx')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('goes on after a file that is none, and passes over the lock of one that is open', async () => {
    put('a.docx', 'no zip');
    put('b.docx', typePlan(commune, handOf('plain typing')));
    put('~$b.docx', 'lock');
    const { code, stdout, stderr } = await run('*.docx');
    expect(code).toBe(1);
    expect(stderr).toContain('~$b.docx: Word');
    expect(stdout).toContain('a.docx: error: this is no DOCX file');
    expect(stdout).toContain('b.docx: paragraph 16: warning: wrong capitals in a name');
    expect(stdout).toContain('could not be checked');
  });

  it('takes the Word files of a folder that is named, beside its plans, but none that was built and left as it was', async () => {
    mkdirSync(path.join(folder, '2025/cũ'), { recursive: true });
    put('2025/a.docx', typePlan(faulty, handOf('plain typing')));
    put('2025/cũ/b.DOCX', typePlan(commune, handOf('plain typing')));
    put('2025/~$a.docx', 'lock');
    put('2025/ghi chú.txt', 'không phải kế hoạch');
    const plan = 'kind: general-plan\nissuer: {name: Trường A, symbol: TA, place: Hà Nội}\nsubject: Việc chung\n';
    put('2025/c.yaml', `${plan}body: [Việc]\n`);
    const ours = await runKehoach(['build', '--lang', 'en', '--out', '2025', '2025/c.yaml'], folder);
    expect(ours.code).toBe(0);
    const files = (told: readonly { readonly file: string }[]) => [...new Set(told.map(({ file }) => file))];
    const check = async (...args: string[]) => {
      const { stdout } = await run('--json', ...args);
      return files(JSON.parse(stdout));
    };
    const names = ['2025/a.docx', '2025/cũ/b.DOCX'];
    expect((await check('2025')).filter((file) => file.normalize('NFC') !== '2025/c.yaml')).toEqual(names);
    expect((await run('2025')).stderr).toContain('~$a.docx: Word');
    // What somebody has changed since is theirs.
    put('2025/c.docx', typePlan(faulty, handOf('plain typing')));
    expect(await check('2025')).toContain('2025/c.docx');
    // Without a name the plans of the project are meant, and mending is for plans.
    put('plans/d.docx', typePlan(faulty, handOf('plain typing')));
    put('plans/d.yaml', `${plan}body: [Việc]\n`);
    expect(await check()).not.toContain('plans/d.docx');
    expect((await run('plans', '--fix')).code).toBe(0);
    expect((await run('2025', '--fix', '--dry-run')).stderr).not.toContain('kehoach import');
  });

  it('says that a folder holds neither plans nor Word files', async () => {
    const { code, stderr } = await run('plans');
    expect([code, stderr.trim()]).toEqual([
      2,
      'plans: error: there are no plans (.yaml) and no Word files in this folder [cli/no-plans]',
    ]);
  });

  it('finds a name in whatever form of Unicode the disk keeps it, and text pasted into a .txt', async () => {
    put('Kế hoạch.docx'.normalize('NFD'), typePlan(commune, handOf('plain typing')));
    expect((await run('Kế hoạch.docx'.normalize('NFC'))).stdout).toContain('[text/name-capitals]');
    put('b.txt', 'KẾ HOẠCH\nThi đua năm 2026\nI. MỤC ĐÍCH\n- Nâng cao chất lượng của của nhà trường.\n');
    expect(findings(await list('b.txt'))).toMatchObject([{ rule: 'text/double-word', place: 'paragraph 4' }]);
  });

  it('keeps to what the office switched', async () => {
    put('kehoach.config.yaml', 'rules: {text/double-word: off, facts/weekday: warning}\n');
    put('a.docx', typePlan(faulty, handOf('plain typing')));
    const { code, stdout } = await run('a.docx');
    expect([code, stdout.includes('double-word')]).toEqual([0, false]);
  });

  it('gives its places to every report: lines of a file are only told where it has some', async () => {
    put('a.docx', typePlan(faulty, handOf('plain typing')));
    const [github, sarif, compact, html] = await Promise.all(
      ['github', 'sarif', 'compact', 'html'].map(async (format) => {
        await run('--format', format, '--out', `out.${format}`, 'a.docx');
        return readFileSync(path.join(folder, `out.${format}`), 'utf8');
      }),
    );
    expect(github).toContain(
      '::error file=a.docx,title=facts/weekday::paragraph 23 “Thứ Hai”: 14/3/2025 is “thứ Sáu”, not “thứ Hai”',
    );
    const results = JSON.parse(sarif!).runs[0].results as { ruleId: string; locations: unknown }[];
    expect(results.find(({ ruleId }) => ruleId === 'facts/weekday')!.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'a.docx', uriBaseId: '%SRCROOT%' } },
        logicalLocations: [{ fullyQualifiedName: 'paragraph 23' }],
      },
    ]);
    expect(compact).toContain(
      'a.docx: paragraph 23: “Thứ Hai”: error: 14/3/2025 is “thứ Sáu”, not “thứ Hai” [facts/weekday]',
    );
    expect(html).toContain('<mark>Thứ Hai</mark>');
    expect(html).toContain('<span class="place">paragraph 23</span>');
  });
});
