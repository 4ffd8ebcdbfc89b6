import { describe, expect, it } from 'vitest';
import { languageOf, say } from '../../src/core/messages.ts';
import { english } from '../../src/core/messages-en.ts';
import { vietnamese } from '../../src/core/messages-vi.ts';

const placesOf = (pattern: string) => [...pattern.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1]).sort();

describe('the two catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort());
  });

  it('are NFC and nowhere empty', () => {
    for (const [key, pattern] of [...Object.entries(vietnamese), ...Object.entries(english)]) {
      expect([key, pattern.normalize('NFC'), pattern.trim() !== '']).toEqual([key, pattern, true]);
    }
  });

  it('name the same values', () => {
    for (const key of Object.keys(vietnamese) as (keyof typeof vietnamese)[])
      expect([key, ...new Set(placesOf(english[key]))]).toEqual([key, ...new Set(placesOf(vietnamese[key]))]);
  });
});

describe('say', () => {
  it('fills places and leaves unknown ones', () => {
    expect(say('vi', { key: 'did-you-mean', values: { name: 'subject' } })).toContain('subject');
    expect(say('en', { key: 'did-you-mean' })).toContain('{name}');
  });

  it('says a value that comes in both languages in the one asked for', () => {
    const message = { key: 'did-you-mean', values: { name: { vi: 'ngày', en: 'date' } } } as const;
    expect([say('vi', message), say('en', message)]).toEqual(['ý bạn là “ngày”?', 'did you mean "date"?']);
  });

  it('counts without a plural that would be wrong for one', () => {
    expect(say('en', { key: 'plan-table-cells', values: { found: 1, columns: 2 } })).toBe(
      'cells in the row: 1, columns of the table: 2',
    );
  });

  it('quotes Vietnamese titles in English', () => {
    const message = { key: 'did-you-mean-titled', values: { name: 'budget', title: 'Kinh phí' } } as const;
    expect(say('en', message)).toBe('did you mean "budget" ("Kinh phí")?');
  });

  it('takes values literally', () => {
    expect(say('en', { key: 'did-you-mean', values: { name: '$& {name}' } })).toContain('$& {name}');
  });
});

it('chooses Vietnamese for Vietnamese locales alone', () => {
  expect(['vi', 'vi_VN.UTF-8', 'vi-VN', 'VI'].map(languageOf)).toEqual(['vi', 'vi', 'vi', 'vi']);
  expect([undefined, '', 'C', 'en_US.UTF-8', 'visual', 'tr_TR'].map(languageOf)).toEqual(Array(6).fill('en'));
});
