import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languageOf } from '../../src/core/messages.ts';
import { english } from '../../src/core/messages-en.ts';
import { vietnamese } from '../../src/core/messages-vi.ts';

const places = (text: string) => [...text.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1]).sort();
const src = path.resolve(import.meta.dirname, '../../src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/messages-..\.ts$/.test(name))
  .map((name) => readFileSync(path.join(src, name), 'utf8'))
  .join('\n');

describe('the two catalogues', () => {
  it('have the same keys, and the same places in each message', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
    for (const [key, text] of Object.entries(vietnamese))
      expect(places(english[key as keyof typeof english]), key).toEqual(places(text));
  });

  it('hold no message that nothing says', () => {
    // Keys that are put together: one for each format and each mix of types, each sort of change and what it is of.
    const composed = /^(schema-(format|type)|review-(kind|what|form|look)|import-(object|place|reason))-/;
    // Words of the preview's page are listed by what follows.
    const named = (key: string) => code.includes(`'${key}'`) || code.includes(`'${key.replace(/^preview-/, '')}'`);
    expect(Object.keys(vietnamese).filter((key) => !composed.test(key) && !named(key))).toEqual([]);
  });

  it('are short and in NFC', () => {
    for (const text of [...Object.values(vietnamese), ...Object.values(english)]) {
      expect(text.normalize('NFC')).toBe(text);
      expect(text.length, text).toBeLessThanOrEqual(120);
    }
  });

  it('keep to their language', () => {
    const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
    for (const [key, text] of Object.entries(english)) expect(text, key).not.toMatch(vietnameseLetters);
    for (const [key, text] of Object.entries(vietnamese))
      expect(text.replace(/\{[a-z]+\}/g, ''), key).not.toMatch(
        /\b(the|is|are|not|must|should|error|invalid|expected|unexpected|missing|property|string|array|object)\b/i,
      );
  });

  it.each<[string | undefined, Language]>([
    ['vi', 'vi'],
    ['vi_VN.UTF-8', 'vi'],
    ['vi-VN', 'vi'],
    ['VI_vn', 'vi'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
    ['vie', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('choose the language of the locale %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
