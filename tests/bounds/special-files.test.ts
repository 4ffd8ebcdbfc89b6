import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject, plan, readTree } from '../bad-input/temp-project.ts';
import { runShipped } from '../cli/run-kehoach.ts';

const isWindows = process.platform === 'win32';
const faces = ['times.ttf', 'timesbd.ttf', 'timesi.ttf', 'timesbi.ttf'];
const own = plan.replace('truong-mau', 'van-phong');

/** Every way in by which the program reads a file that someone else has written. */
const ways: readonly (readonly [file: string, args: readonly string[], text?: string])[] = [
  ['plans/b.yaml', ['build', 'plans/b.yaml']],
  ['plans/b.yaml', ['check', '--fix', 'plans/b.yaml']],
  ['plans/b.yaml', ['text', 'plans/b.yaml']],
  ['plans/b.yaml', ['text', '--textconv', 'plans/b.yaml']],
  ['kehoach.config.yaml', ['check']],
  ['plans/issuers/van-phong.yaml', ['build'], own],
  ['templates/profiles/state.yaml', ['build']],
  ['templates/general-plan.hbs', ['build']],
  ['templates/partials/a.hbs', ['build']],
  ['templates/language/a.yaml', ['build']],
  ['templates/blocks.yaml', ['build']],
  ['schemas/a.schema.json', ['build']],
  ...faces.map((face) => [`fonts/${face}`, ['build', '--fonts', 'fonts']] as const),
];

describe.skipIf(isWindows)('a pipe or an endless device is told and never read', () => {
  const makers = {
    pipe: (at: string) => execFileSync('mkfifo', [at]),
    device: (at: string) => symlinkSync('/dev/zero', at),
  };
  it.each(ways.flatMap((way) => Object.keys(makers).map((kind) => ({ kind, way }))))(
    '$kind: $way.0, $way.1',
    async ({ kind, way: [file, args, text = plan] }) => {
      await inProject({ 'plans/a.yaml': text }, async (folder) => {
        const at = path.join(folder, file);
        mkdirSync(path.dirname(at), { recursive: true });
        makers[kind as keyof typeof makers](at);
        const started = Date.now();
        const { code, stderr, stdout } = await runShipped([...args], folder);
        expect(Date.now() - started).toBeLessThan(10_000);
        // A link that leads out of its folder is left out, as if it were not there; a plan needs the file or does not.
        expect([0, 1, 2]).toContain(code);
        if (kind === 'pipe' && !file.includes('fonts/')) expect(stderr + stdout).toContain(path.basename(file));
      });
    },
    20_000,
  );

  it('and none is replaced by a file that is written', async () => {
    const writes = [
      [['check', '--out', 'ra.html', '--format', 'html'], 'ra.html'],
      [['build', '--out', 'ra'], 'ra/a.pdf'],
      [['build', '--out', 'ra'], 'ra/a.docx'],
    ] as const;
    for (const [args, name] of writes)
      await inProject({ 'plans/a.yaml': plan }, async (folder) => {
        const at = path.join(folder, name);
        mkdirSync(path.dirname(at), { recursive: true });
        execFileSync('mkfifo', [at]);
        const { code, stderr } = await runShipped([...args], folder);
        expect(code).toBe(74);
        expect(stderr).toContain('[file/output-not-plain]');
        expect(lstatSync(at).isFIFO()).toBe(true);
        expect(Object.keys(await readTree(folder)).filter((file) => file.includes('.tmp'))).toEqual([]);
      });
  });
});
