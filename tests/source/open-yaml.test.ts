import { describe, expect, test } from 'vitest';
import { openYaml } from '../../src/source/open-yaml.ts';

describe('a YAML text that is read when it is asked for', () => {
  test('gives what reading gives', () => {
    const source = openYaml('a.yaml', 'a: 1\nb: [x, y]\n');
    expect(source.data).toEqual({ a: '1', b: ['x', 'y'] });
    expect(source.problems).toEqual([]);
    expect(source.text.slice(...source.locate('/b/1'))).toBe('y');
    expect(openYaml('b.yaml', 'a: 1\na: 2\n').problems).toMatchObject([{ rule: 'yaml/duplicate-key' }]);
  });

  test('is not read for data that is known, only for places', () => {
    const source = openYaml('a.yaml', 'a: 1\n', { data: '{"a":"known"}', validUnder: 'digest' });
    expect([source.data, source.problems]).toEqual([{ a: 'known' }, []]);
    expect(source.locate('/a')).toEqual([3, 4]);
  });
});
