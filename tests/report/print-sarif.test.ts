import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { describeRules } from '../../src/check/describe-rules.ts';
import { anniversary } from '../../src/check/facts/anniversary.ts';
import { printSarif } from '../../src/report/print-sarif.ts';
import { placed } from './fixtures.ts';

/** The public JSON Schema of SARIF 2.1.0 (OASIS), as the MIT package @microsoft/jest-sarif 1.0.0-beta.0 ships it. */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(path.join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => /^[a-z][a-z0-9+.-]*:[\w./%~!$&'()*+,;=:@?#-]*$/i.test(text));
ajv.addFormat(
  'uri-reference',
  (text: string) => /^[\w./%~!$&'()*+,;=:@?#-]*$/.test(text) && !/%(?![0-9A-F]{2})/i.test(text),
);
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const isValid = ajv.compile(schema);

const rules = describeRules();
const problems = rules.map(({ id, severity }, i) =>
  placed({ rule: id, severity, line: i + 1, ...(i % 2 === 0 && { hint: 'ý bạn là “x”?' }) }),
);

interface Log {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      locations: { physicalLocation: { artifactLocation: object; region: object } }[];
    }[];
  }[];
}
const read = (text: string) => JSON.parse(text) as Log;
const locationOf = (file: string, folder = '') =>
  read(printSarif([placed({ file })], rules, 'vi', '1.2.3', folder)).runs[0]!.results[0]!.locations[0]!.physicalLocation
    .artifactLocation;

describe('the SARIF log', () => {
  it('is valid by the public schema: with every rule, in both languages, and with no result', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const some of [problems, [placed({ also: [{ line: 3, column: 1, endColumn: 4 }] })], []])
        expect(isValid(read(printSarif(some, rules, language, '1.2.3'))), JSON.stringify(isValid.errors)).toBe(true);
    }
  });

  it('would not be valid with a column 0, a wrong level, a raw file name or an unknown key', () => {
    const spoil = (from: string, to: string) => {
      const text = printSarif([placed({ file: 'plans/kế hoạch.yaml' })], rules, 'vi', '1.2.3');
      expect(text).toContain(from);
      return isValid(read(text.replace(from, to)));
    };
    expect(spoil('"startColumn": 5', '"startColumn": 0')).toBe(false);
    expect(spoil('"level": "error"', '"level": "fatal"')).toBe(false);
    expect(spoil('plans/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml', 'plans/kế hoạch.yaml')).toBe(false);
    expect(spoil('"columnKind"', '"columnSort"')).toBe(false);
  });

  it('tells each result by the rule its index names, with lines and columns from 1', () => {
    const [run] = read(printSarif(problems, rules, 'vi', '1.2.3')).runs;
    for (const { ruleId, ruleIndex } of run!.results) expect(run!.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run!.results[6]!.locations[0]!.physicalLocation.region).toEqual({
      startLine: 7,
      startColumn: 5,
      endLine: 7,
      endColumn: 9,
    });
  });

  it('explains each rule: short, in full, and with examples', () => {
    const text = printSarif([placed({ rule: 'facts/anniversary' })], rules, 'vi', '1.2.3');
    const [rule] = read(text).runs[0]!.tool.driver.rules;
    expect(rule).toMatchObject({
      id: 'facts/anniversary',
      shortDescription: { text: 'từ … đến … là … năm, nhưng ghi … năm' },
      fullDescription: { text: anniversary.reason.vi },
      defaultConfiguration: { level: 'error' },
      help: { markdown: expect.stringContaining('40 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2022)') },
    });
  });

  it('names files as URIs: relative to the repository, or absolute', () => {
    expect(locationOf('plans/kế hoạch #1.yaml')).toEqual({
      uri: 'plans/k%E1%BA%BF%20ho%E1%BA%A1ch%20%231.yaml',
      uriBaseId: '%SRCROOT%',
    });
    expect(locationOf('plans/a.yaml', 'văn phòng')).toEqual({
      uri: 'v%C4%83n%20ph%C3%B2ng/plans/a.yaml',
      uriBaseId: '%SRCROOT%',
    });
    expect(locationOf('/tmp/a b.yaml')).toEqual({ uri: 'file:///tmp/a%20b.yaml' });
    expect(locationOf('C:/kế/a.yaml')).toEqual({ uri: 'file:///C:/k%E1%BA%BF/a.yaml' });
  });
});
