import { expect, test } from 'vitest';
import { type MessageKey, say } from '../../src/core/messages.ts';
import { vietnamese } from '../../src/core/messages-vi.ts';
import { printCompact } from '../../src/report/print-compact.ts';
import { printDiff } from '../../src/report/print-diff.ts';
import { printGithub } from '../../src/report/print-github.ts';
import { printHtml } from '../../src/report/print-html.ts';
import { printPretty } from '../../src/report/print-pretty.ts';
import { printSarif } from '../../src/report/print-sarif.ts';
import type { PlacedProblem } from '../../src/source/place-problems.ts';

/** What someone may write into a key, a number, the name of a file. */
const evil = 'x\n::error::y\r\n##[command]z\u001b[31m\u009b2J\u202eabc\u2028::set-output';
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const keys = Object.keys(vietnamese) as MessageKey[];

test.each(['vi', 'en'] as const)('no value of a message in %s begins a line or commands a terminal', (language) => {
  for (const key of keys) {
    const names = [...vietnamese[key].matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name!);
    const values = Object.fromEntries(names.map((name) => [name, evil]));
    const plain = say(language, { key, values: Object.fromEntries(names.map((name) => [name, 'x'])) });
    const said = say(language, { key, values });
    expect(said.split('\n').length, key).toBe(plain.split('\n').length);
    expect(said, key).not.toMatch(commands);
  }
});

const problem: PlacedProblem = {
  file: `plans/${evil}.yaml`,
  line: 1,
  column: 1,
  endColumn: 3,
  rule: `own/${evil}`,
  severity: 'error',
  message: say('en', { key: 'file-unwritable', values: { detail: evil } }),
  hint: say('en', { key: 'file-unwritable', values: { detail: evil } }),
};
const texts = new Map([[problem.file, { text: 'ab\u001b[31m: ::error::\n' }]]);
const printed = {
  pretty: printPretty([problem], texts, 'en', false),
  compact: printCompact([problem], 'en'),
  github: printGithub([problem], 'en'),
  html: printHtml([problem], [problem.file], texts, [], 'en'),
};

test.each(Object.entries(printed))('no report commands what it is printed on: %s', (name, report) => {
  expect(report).not.toMatch(commands);
  const begun = report.split('\n').filter((line) => /^\s*(::|##\[)/.test(line));
  expect(begun.length).toBe(name === 'github' ? 1 : 0);
});

test('a patch names its file on one line', () => {
  expect(printDiff('a\n', 'b\n', `plans/${evil}.yaml`).split('\n')).toHaveLength(6);
});

test('words of a plan are no link in SARIF', () => {
  const link = { ...problem, message: '“[here](https://example.org)” and [1]', file: 'plans/a.yaml' };
  const { runs } = JSON.parse(printSarif([link], [], 'en', '1.0.0')) as {
    runs: { results: { message: { text: string } }[] }[];
  };
  expect(runs[0]!.results[0]!.message.text).toContain('“\\[here](https://example.org)” and [1]');
});
