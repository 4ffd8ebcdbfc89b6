import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openAsker, type Question } from '../../src/cli/ask.ts';
import { say } from '../../src/core/messages.ts';
import { ProblemError } from '../../src/core/problem.ts';

const year: Question = { option: '--year', question: 'ask-year', given: undefined };
const kind: Question = { option: '<kind>', question: 'ask-kind', given: undefined };
const kinds = [
  { name: 'a', title: 'Loại A' },
  { name: 'b', title: 'Loại B' },
];
const readYear = (text: string) => (/^\d{4}$/.test(text) ? Number(text) : undefined);

/** A terminal at which a person types; `screen` tells what was shown. */
function sit(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY, columns: 100, rows: 30 });
  let shown = '';
  output.on('data', (data: Buffer) => {
    shown += data.toString();
  });
  const asker = openAsker({ say: (key, values) => say('vi', { key, ...(values && { values }) }) }, { input, output });
  /** The keys, one after the other, as a person presses them. */
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      input.write(key);
    }
  };
  return { asker, press, screen: () => shown };
}

const problemOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof ProblemError ? error.problems[0]?.message : error;
};

describe('at a terminal', () => {
  it('one of some answers is chosen by arrow keys', async () => {
    const { asker, press, screen } = sit(true);
    const [answer] = await Promise.all([asker.choose(kind, kinds), press('\u001b[B', '\r')]);
    expect(answer).toBe('b');
    expect(screen()).toContain('Loại kế hoạch? (phím ↑ ↓, Enter)');
    expect(screen()).toContain('Loại B (b)');
  });

  it('what is typed is asked again until it can be read', async () => {
    const { asker, press, screen } = sit(true);
    const [answer] = await Promise.all([
      asker.type(year, readYear, ['1900-2199'], '2027'),
      press('2', '\r', '0', '3', '0', '\r'),
    ]);
    expect(answer).toBe(2030);
    expect(screen()).toContain('1900-2199');
  });

  it('Enter alone takes the usual answer', async () => {
    const { asker, press } = sit(true);
    const [answer] = await Promise.all([asker.type(year, readYear, ['1900-2199'], '2027'), press('\r')]);
    expect(answer).toBe(2027);
  });

  it('Ctrl+C stops', async () => {
    const { asker, press } = sit(true);
    const [message] = await Promise.all([problemOf(asker.choose(kind, kinds)), press('\u0003')]);
    expect(message).toMatchObject({ key: 'cli-cancelled' });
  });
});

describe('without one', () => {
  it('what is missing is told with its option and its answers', async () => {
    const { asker, screen } = sit(false);
    expect(await problemOf(asker.choose(kind, kinds))).toEqual({
      key: 'cli-needed',
      values: { option: '<kind>', options: 'a, b' },
    });
    expect(await problemOf(asker.type(year, readYear, ['1900-2199'], '2027'))).toMatchObject({ key: 'cli-needed' });
    expect(screen()).toBe('');
  });

  it('what an option tells is taken, or refused', async () => {
    const { asker } = sit(false);
    expect(await asker.choose({ ...kind, given: 'b' }, kinds)).toBe('b');
    expect(await problemOf(asker.choose({ ...kind, given: 'c' }, kinds))).toMatchObject({ key: 'cli-option' });
    expect(await problemOf(asker.type({ ...year, given: 'nay' }, readYear, ['1900-2199'], '2027'))).toMatchObject({
      key: 'cli-option',
    });
  });

  it('the only answer there is needs no question', async () => {
    expect(await sit(false).asker.choose(kind, kinds.slice(0, 1))).toBe('a');
  });
});
