import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makeProblem } from '../core/make-problem.ts';
import type { MessageKey } from '../core/messages.ts';
import { ProblemError } from '../core/problem.ts';
import { readShipped, showPath } from '../files.ts';
import { findPlans } from '../find-plans.ts';
import { exitCodes } from './exit-codes.ts';
import { followFiles, isPlan, untilStopped } from './follow-files.ts';
import { type Reader, serve } from './preview/serve.ts';
import { showPlan } from './preview/show-plan.ts';
import { openFonts, refuseOption, type Workplace } from './workplace.ts';

export interface PreviewOptions {
  readonly port?: string;
  readonly fonts?: string;
}

/** Words of the page, each a message `preview-…`. */
const pageWords = [
  'plan',
  'true',
  'found',
  'clean',
  'paper',
  'keys',
  'page',
  'counts',
  'broken',
  'error',
  'warning',
  'line',
  'also',
  'open',
  'gone',
] as const satisfies readonly (MessageKey extends `preview-${infer Name}` | infer _Other ? Name : never)[];

/**
 * `kehoach preview`: the pages of a plan in the browser, as they will be printed, with what the check finds; they follow the files as
 * those are saved. Runs until it is stopped.
 */
export async function preview(
  open: () => Promise<Workplace>,
  plan: string | undefined,
  options: PreviewOptions,
): Promise<number> {
  let workplace = await open();
  const { project, folder, language } = workplace;
  const port = readPort(options.port);
  const fonts = await openFonts(workplace, options.fonts);
  const named = plan === undefined ? [] : (await findPlans(project, folder, [plan])).plans.map(({ file }) => file);
  const listPlans = async (): Promise<string[]> => {
    const found = await findPlans(project, folder, []).catch(() => ({ plans: [] }));
    return [...new Set([...named, ...found.plans.map(({ file }) => file)])].map((file) => showPath(project, file));
  };
  const first = (await listPlans())[0];
  if (first === undefined) throw new ProblemError([makeProblem('cli-no-plans', { file: 'plans' })]);
  const words = Object.fromEntries(pageWords.map((word) => [word, workplace.say(`preview-${word}`)]));
  /** What each reader looks at. */
  const readers = new Map<Reader, string>();
  const show = async (name: string): Promise<void> => {
    const shown = await showPlan(workplace, name, fonts);
    for (const [reader, its] of readers) if (its === name) reader.send(shown);
  };
  const token = randomBytes(24).toString('base64url');
  const faces = { r: 'regular', b: 'bold', i: 'italic', bi: 'boldItalic' } as const;
  const signFonts = [0, 1, 2].map((i) => [`/fonts/signs-${i}.ttf`, font(() => fonts.regular.fallbacks()[i]!.bytes)]);
  const { port: opened, server } = await serve(
    {
      files: {
        '/': { type: 'text/html; charset=utf-8', read: () => readShipped('templates/preview/index.html') },
        '/preview.css': { type: 'text/css; charset=utf-8', read: () => readShipped('templates/preview/preview.css') },
        '/preview.js': {
          type: 'text/javascript; charset=utf-8',
          read: () => readShipped('templates/preview/preview.js'),
        },
        ...Object.fromEntries(
          Object.entries(faces).map(([name, face]) => [`/fonts/${name}.ttf`, font(() => fonts[face].bytes)]),
        ),
        ...Object.fromEntries(signFonts),
      },
      async greet(reader, parameters) {
        const plans = await listPlans();
        const asked = parameters.get('plan');
        const name = plans.find((one) => one === asked) ?? first;
        readers.set(reader, name);
        reader.send({ language, words, plans, plan: name, root: path.resolve(project) });
        await show(name);
      },
      leave: (reader) => void readers.delete(reader),
    },
    token,
    port,
  ).catch((error: NodeJS.ErrnoException) => {
    throw new ProblemError([
      makeProblem(
        'cli-port',
        { file: 'kehoach' },
        { values: { port, detail: error.code ?? error.message }, hint: { key: 'cli-port-hint' } },
      ),
    ]);
  });
  // One after the other: what is shown last was read last.
  let work = Promise.resolve();
  const stop = followFiles(project, named, (files) => {
    work = work.then(async () => {
      const shown = new Set(readers.values());
      const names = [...files].map((file) => showPath(project, file));
      // Offices, forms, templates, words, settings: what they are made into is only known when all is read again.
      const others = names.some((name) => !shown.has(name) && !isPlan(name));
      if (others) workplace = await open().catch(() => workplace);
      for (const name of shown) if (others || names.includes(name)) await show(name);
    });
  });
  workplace.print(`http://127.0.0.1:${opened}/#${token}`);
  workplace.talk(workplace.say('preview-running'));
  await untilStopped();
  server.closeAllConnections();
  server.close();
  await stop();
  return exitCodes.done;
}

function font(read: () => Uint8Array): { type: string; read(): Uint8Array } {
  return { type: 'font/ttf', read };
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d{1,5}$/.test(text) && Number(text) < 65536) return Number(text);
  throw refuseOption('--port', text, ['0-65535']);
}
