import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPlainSigns } from '../../../src/core/plain-signs.ts';
import { readParts } from '../../docx/open-docx.ts';
import { runShipped } from '../run-kehoach.ts';
import { first, later, makeRepository, type Repository } from './make-repository.ts';

let repository: Repository;
beforeAll(() => {
  repository = makeRepository();
});
afterAll(() => repository.remove());

const run = async (...args: string[]) => {
  const { code, stdout, stderr } = await runShipped(['--lang', 'vi', ...args], repository.folder);
  return { code, stderr, stdout: stdout.replace(/\b[0-9a-f]{7}\b|\b[0-9a-f]{40}\b/g, '#######') };
};
const diff = async (...args: string[]) => {
  const { code, stdout, stderr } = await run('diff', '--format', 'json', ...args);
  expect([code, stderr]).toEqual([0, '']);
  const { plans } = JSON.parse(stdout) as { plans: { file: string; renamed?: string; changes: Told[] }[] };
  return plans.map(({ file, renamed, changes }) => [
    ...(renamed === undefined ? [] : [`${renamed} ->`]),
    file,
    ...changes.map(({ kind, what, after, before, values }) =>
      values.length > 0 ? values.map((pair) => pair.join(' -> ')).join() : `${kind} ${what} ${after ?? before}`,
    ),
  ]);
};
interface Told {
  readonly kind: string;
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
  readonly values: readonly (readonly string[])[];
}

describe('kehoach redline', () => {
  /** Each change as who made it, what and when. */
  const redline = async (...args: string[]) => {
    const { code, stderr } = await run('redline', ...args, '--out', 'ban-sua.docx');
    expect([code, stderr]).toEqual([0, '']);
    const file = path.join(repository.folder, 'ban-sua.docx');
    const { 'word/document.xml': xml } = readParts(readFileSync(file));
    rmSync(file);
    return [
      ...xml!.matchAll(/<w:(ins|del) w:id="\d+" w:author="(.*?)"(?: w:date="....-..-(..)T.*?")?>(.*?)<\/w:\1>/gs),
    ].map(([, , author, day = '-', runs]) => `${author} ${day}: ${withPlainSigns(runs!.replace(/<.*?>/g, '')).trim()}`);
  };

  it('names who made each change between two revisions, through a rename, a merge, a slip and a new head of the office', async () => {
    expect(await redline('trinh-lan-1', 'ban-hanh')).toMatchInlineSnapshot(`
      [
        "Nguyễn Văn An 15: 13-KH/TCTTC",
        "Nguyễn Văn An 15: 14-KH/TCTTC",
        "Nguyễn Văn An 15: 03",
        "Nguyễn Văn An 15: 10",
        "Trần Thị Bình 07: 80%",
        "Trần Thị Bình 07: 85%",
        "Nguyễn Văn An 08: 15%",
        "Nguyễn Văn An 08: 20%",
        "Lê Chi 09: 70%",
        "Lê Chi 09: 75%",
        "Nguyễn Văn An 11: - Công đoàn trường,",
        "Lê Chi 14: TS. Hoàng Đình Trung",
        "Lê Chi 14: TS. Phạm Minh Đức",
      ]
    `);
    const [an, binh, chi] = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Chi'];
    expect((await redline('trinh-lan-1', 'ban-hanh', '--author', chi)).every((told) => told.startsWith(chi))).toBe(
      true,
    );
    const dated = await redline('trinh-lan-1', 'ban-hanh', '--date', '2026-02-03');
    expect(new Set(dated.map((told) => told.split(':')[0]))).toEqual(
      new Set([an, binh, chi].map((who) => `${who} 03`)),
    );
  });

  it('names nobody for what is not committed, and those before for what is', async () => {
    repository.edit(later, ['Có 20% cá nhân', 'Có 25% cá nhân']);
    try {
      expect(await redline('trinh-lan-1')).toEqual(
        expect.arrayContaining(['Trần Thị Bình 07: 85%', 'Nguyễn Văn An 08: 15%', 'kehoach -: 25%']),
      );
    } finally {
      repository.git('checkout', '-q', '--', later);
    }
  });

  it('names who changed what in merging, and the sides for what was theirs', async () => {
    const { git, edit } = repository;
    git('checkout', '-q', '-b', 'ben-kia', 'ban-hanh');
    edit(later, ['Có từ 85% trở lên', 'Có từ 90% trở lên']);
    git('commit', '-q', '--author', 'Bên Kia <a@b.vn>', '-am', 'Chín mươi');
    git('checkout', '-q', '-b', 'ben-nay', 'ban-hanh');
    edit(later, ['Có từ 85% trở lên', 'Có từ 95% trở lên'], ['  - Công đoàn trường\n', '']);
    git('commit', '-q', '--author', 'Bên Này <a@b.vn>', '-am', 'Chín lăm');
    expect(() => git('merge', '-q', 'ben-kia')).toThrow();
    git('checkout', '--ours', '--', later);
    edit(later, ['Có từ 95% trở lên', 'Có từ 92% trở lên']);
    git('commit', '-q', '--author', 'Người Nhập <a@b.vn>', '-am', 'Nhập, lấy mức giữa');
    const told = await redline('ban-hanh', 'HEAD');
    git('checkout', '-q', 'main');
    expect(told.map((one) => one.replace(/ \d\d:/, ':'))).toEqual([
      'Bên Này: 85%',
      'Người Nhập: 92%',
      'Bên Này: - Công đoàn trường,',
    ]);
  });
});

describe('kehoach log', () => {
  it.each([
    ['log.txt', []],
    ['log.md', ['--format', 'markdown']],
  ])('tells who changed what and when: %s', async (name, options) => {
    const { code, stdout, stderr } = await run('log', later, ...options);
    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(path.join(import.meta.dirname, name));
  });

  it('tells it as data, as many steps as asked for', async () => {
    const { stdout } = await run('log', later, '--format', 'json', '--max', '2');
    const { file, steps } = JSON.parse(stdout);
    expect(file).toBe(later);
    expect(
      steps.map(({ author, changes }: { author: string; changes: Told[] }) => [author, changes[0]!.values]),
    ).toEqual([
      ['Nguyễn Văn An', [['13-KH/TCTTC', '14-KH/TCTTC']]],
      ['Lê Chi', []],
    ]);
    expect(steps[0]).toMatchObject({
      date: '2026-01-15T02:00:00+00:00',
      message: 'Số và ngày ban hành',
      status: 'changed',
    });
  });

  it('tells a plan that is gone by the name it had', async () => {
    const { stdout } = await run('log', first, '--max', '1');
    expect(stdout).toMatch(/^08\/01\/2026 {2}Nguyễn Văn An {2}#######\n.*\n {2}kế hoạch đã bỏ\n$/);
  });

  it.each([
    [['plans/khong-co.yaml'], 2],
    [['../ngoai.yaml'], 2],
    [[later, '--max', '0'], 2],
    [[later, '--format', 'html'], 2],
  ])('refuses %j', async (args, code) => {
    const found = await run('log', ...args);
    expect(found).toMatchObject({ code, stdout: '' });
    expect(found.stderr).not.toBe('');
  });

  it('tells what was made in merging alone', async () => {
    const { git, edit } = repository;
    git('checkout', '-q', '-b', 'mot', 'ban-hanh');
    edit(later, ['Có từ 85% trở lên', 'Có từ 90% trở lên']);
    git('commit', '-qam', 'Chín mươi');
    git('checkout', '-q', '-b', 'hai', 'ban-hanh');
    edit(later, ['Có từ 85% trở lên', 'Có từ 95% trở lên'], ['  - Công đoàn trường\n', '']);
    git('commit', '-qam', 'Chín lăm');
    expect(() => git('merge', '-q', 'mot')).toThrow();
    git('checkout', '--ours', '--', later);
    edit(later, ['Có từ 95% trở lên', 'Có từ 92% trở lên']);
    git('commit', '-qam', 'Nhập, lấy mức giữa');
    const { stdout } = await run('log', later, '--format', 'json', '--max', '3');
    const { steps } = JSON.parse(stdout) as { steps: { message: string; changes: Told[] }[] };
    expect(steps.map(({ message, changes }) => [message, changes.map(({ values }) => values.join())])).toEqual([
      ['Nhập, lấy mức giữa', ['95%,92%']],
      ['Chín lăm', ['85%,95%', '']],
      ['Chín mươi', ['85%,90%']],
    ]);
    git('checkout', '-q', 'main');
  });
});

describe('kehoach diff', () => {
  const toIssue = ['13-KH/TCTTC -> 14-KH/TCTTC', '03/3/2023 -> 10/3/2023'];

  it('of two tags tells all between them, and follows the plan to its new name', async () => {
    const all = [
      [
        `${first} ->`,
        later,
        ...toIssue,
        '80% -> 85%',
        '15% -> 20%',
        '70% -> 75%',
        'added recipient Công đoàn trường',
        'changed name TS. Phạm Minh Đức',
      ],
    ];
    expect(await diff('trinh-lan-1', 'ban-hanh')).toEqual(all);
    expect(await diff('trinh-lan-1..ban-hanh', later)).toEqual(all);
  });

  it('of revisions, ranges, branches and the working tree', async () => {
    expect(await diff('HEAD~3', 'HEAD')).toEqual([[later, ...toIssue, 'changed name TS. Phạm Minh Đức']]);
    expect(await diff('main~1..HEAD', later)).toEqual([[later, ...toIssue]]);
    // From where the two lines parted.
    expect(await diff('main~4...chi')).toEqual([[first, '70% -> 75%']]);
    expect(await diff()).toEqual([]);
    repository.edit(later, ['Có 20% cá nhân', 'Có 25% cá nhân']);
    try {
      expect(await diff()).toEqual([[later, '20% -> 25%']]);
      expect(await diff(later)).toEqual([[later, '20% -> 25%']]);
      expect(await diff('ban-hanh~1')).toEqual([[later, ...toIssue, '20% -> 25%']]);
      expect((await run('diff', '--exit-code')).code).toBe(1);
    } finally {
      repository.git('checkout', '-q', '--', later);
    }
    expect((await run('diff', '--exit-code')).code).toBe(0);
    // What changes no printed word is no change: the commit with a comment alone.
    expect(await diff('HEAD~3', 'HEAD~2')).toEqual([]);
  });

  it('says which version cannot be read', async () => {
    const broken = repository.git('log', '--format=%H', '--grep=gõ nhầm').trim();
    const { code, stdout, stderr } = await run('diff', broken, 'HEAD');
    expect([code, stdout]).toEqual([1, expect.stringContaining('không có gì thay đổi')]);
    expect(stderr).toContain('bản này có lỗi, chưa so sánh được');
  });
});

describe('the comparison table', () => {
  const rows = (file: string) =>
    execFileSync('pdftotext', ['-layout', path.join(repository.folder, file), '-'], { encoding: 'utf8' }).replace(
      /\s+/g,
      ' ',
    );

  it('takes its reasons from the commits, through the rename, and from a file where it has some', async () => {
    repository.write('ly-do.yaml', '15% → 20%: Hội đồng đề nghị.\nkhông đâu có: a\n');
    const { code, stderr } = await run(
      'diff',
      'trinh-lan-1',
      'ban-hanh',
      '--out',
      'ra/bang.pdf',
      '--reasons',
      'ly-do.yaml',
    );
    expect([code, stderr]).toEqual([0, 'ly-do.yaml: “không đâu có” không có trong chỗ sửa nào\n']);
    const text = rows('ra/bang.pdf');
    expect(text).toContain('BẢNG SO SÁNH, THUYẾT MINH');
    for (const reason of ['tiến theo góp ý của Hội đồng', 'Chỉ tiêu của tổ chức', 'Người ký mới', 'Hội đồng đề nghị.'])
      expect(text, reason).toContain(reason);
    expect(text).not.toContain('nâng chỉ tiêu Chiến sĩ');
  });

  it('takes a reason given in so many words before the first line of a commit', async () => {
    const { git, edit } = repository;
    git('checkout', '-q', '-b', 'ly-do', 'ban-hanh');
    edit(later, ['Có 20% cá nhân', 'Có 30% cá nhân']);
    git('commit', '-qam', 'Sửa', '-m', 'Chi tiết.', '-m', 'Lý do: nhiều cá nhân\nđã đạt năm trước.');
    expect((await run('diff', 'HEAD~1', 'HEAD', '--out', 'ra/b.pdf')).code).toBe(0);
    expect(rows('ra/b.pdf')).toMatch(/nhiều cá nhân đã đạt|nhiều cá nhân.* đã đạt năm trước\./);
    git('checkout', '-q', 'main');
  });

  it.each([
    [['--format', 'docx']],
    [['--out', 'a.odt']],
    [['--reasons', 'ly-do.yaml']],
    [['--out', 'a.docx', '--reasons', later]],
    [['--out', 'a.docx', '--reasons', 'khong-co.yaml']],
  ])('refuses %j', async (args) => {
    const found = await run('diff', 'HEAD~1', 'HEAD', ...args);
    expect(found).toMatchObject({ code: 2, stdout: '' });
    expect(found.stderr).not.toBe('');
  });

  it('writes nothing where nothing changed', async () => {
    const { code, stderr } = await run('diff', 'HEAD', 'HEAD', '--out', 'ra/khong.docx');
    expect([code, stderr]).toEqual([0, 'không có gì thay đổi\n']);
    expect(existsSync(path.join(repository.folder, 'ra/khong.docx'))).toBe(false);
  });
});

describe('kehoach diff of Word files', () => {
  const build = (plan: string, to: string) => run('build', plan, '--format', 'docx', '--out', to, '--no-check');

  it('compares a plan with its file, and two files, of which one is older', async () => {
    const { git } = repository;
    expect((await build(later, 'nay')).code).toBe(0);
    git('checkout', '-q', 'trinh-lan-1');
    expect((await build(first, 'xua')).code).toBe(0);
    git('checkout', '-q', 'main');
    const now = 'nay/2023/thi-dua.docx';
    const old = 'xua/nam-dinh-2023-thi-dua.docx';
    expect(await diff(later, now)).toEqual([]);
    const changes = ['13-KH/TCTTC -> 14-KH/TCTTC', '03 -> 10', '80% -> 85%', '15% -> 20%', '70% -> 75%'];
    for (const pair of [
      [old, now],
      [old, later],
    ] as const) {
      const [plan] = await diff(...pair);
      expect(plan).toEqual(expect.arrayContaining(changes));
      expect(plan!.filter((line) => /Công đoàn|Phạm Minh|Hoàng Đình/.test(line))).toHaveLength(3);
      expect(plan).toHaveLength(9);
    }
    expect((await run('diff', old, now, '--out', 'ra/w.pdf')).code).toBe(0);
    expect((await run('diff', old, 'nay/khong-co.docx')).code).toBe(2);
  });

  it('compares files that are named between commits, and with the file as it is now', async () => {
    const { folder, git } = repository;
    const [one, other] = ['xua/nam-dinh-2023-thi-dua.docx', 'nay/2023/thi-dua.docx'].map((file) =>
      readFileSync(path.join(folder, file)),
    );
    const file = 'van-ban/dự thảo.docx';
    const put = (bytes: Uint8Array) => {
      mkdirSync(path.join(folder, 'van-ban'), { recursive: true });
      writeFileSync(path.join(folder, file), bytes);
    };
    git('checkout', '-q', '-b', 'van-ban', 'main');
    put(one!);
    git('add', file);
    git('commit', '-qm', 'Dự thảo');
    expect(await diff('HEAD~1', file)).toEqual([[file]]);
    expect(await diff(file)).toEqual([]);
    put(other!);
    const wanted = expect.arrayContaining([file, '13-KH/TCTTC -> 14-KH/TCTTC', '80% -> 85%', '70% -> 75%']);
    expect(await diff(file)).toEqual([wanted]);
    expect(await diff('HEAD', 'van-ban')).toEqual([wanted]);
    git('commit', '-qam', 'Bản sửa');
    expect(await diff('HEAD~1', file)).toEqual([wanted]);
    expect(await diff('HEAD~1..HEAD', file)).toEqual([wanted]);
    expect(await diff('HEAD~1..HEAD')).toEqual([]);
    git('mv', file, 'van-ban/bản chính.docx');
    git('commit', '-qm', 'Đổi tên');
    expect(await diff('HEAD~1', 'HEAD', 'van-ban')).toEqual([[`${file} ->`, 'van-ban/bản chính.docx']]);
    put(Buffer.from('không phải Word'));
    const { code, stderr } = await run('diff', 'HEAD~1', file);
    expect(code).toBe(1);
    expect(stderr).toContain(`bản đang sửa:${file}: bản này có lỗi`);
    git('checkout', '-qf', 'main');
    git('clean', '-qfd', 'van-ban');
  });
});

describe('git with textconv', () => {
  it('shows the history on paper', () => {
    const { git, write } = repository;
    const program = path.resolve(import.meta.dirname, '../../../bin/kehoach.cjs');
    write('.gitattributes', 'plans/**/*.yaml diff=kehoach\n');
    git('config', 'diff.kehoach.textconv', `"${process.execPath}" "${program}" text --textconv`);
    const told = git('log', '-p', '--follow', '--format=%s', '--', later);
    expect(told).toMatch(/^-.*Có từ 80% trở lên/m);
    expect(told).toMatch(/^\+.*Có từ 85% trở lên/m);
    expect(told).not.toContain('# Các phần');
    expect(readFileSync(path.join(repository.folder, later), 'utf8')).toContain('# Các phần');
  });
});
