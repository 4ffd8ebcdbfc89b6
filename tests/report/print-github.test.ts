import { describe, expect, it } from 'vitest';
import { printGithub } from '../../src/report/print-github.ts';
import { placed } from './fixtures.ts';

describe('annotations for GitHub', () => {
  it('name file, line, columns, rule and message', () => {
    expect(printGithub([placed()], 'vi')).toBe(
      '::error file=plans/a.yaml,line=2,endLine=2,col=5,endColumn=9,title=text/test::chữ này sai',
    );
  });

  it('escape what the command would take for its own', () => {
    expect(printGithub([placed({ file: 'plans/50%, a:b.yaml', message: '100%:\r\na, b', hint: 'sửa' })], 'vi')).toBe(
      '::error file=plans/50%25%2C a%3Ab.yaml,line=2,endLine=2,col=5,endColumn=9,title=text/test::100%25:\ufffd%0Aa, b%0Asửa',
    );
  });

  it('come errors first, in their order, since only ten are shown', () => {
    const rows = [
      placed({ severity: 'warning', rule: 'a/1' }),
      placed({ rule: 'a/2' }),
      placed({ severity: 'warning', rule: 'a/3' }),
      placed({ rule: 'a/4' }),
    ];
    expect(
      [...printGithub(rows, 'vi').matchAll(/^::(\w+) .*title=(.*?)::/gm)].map((match) => `${match[1]} ${match[2]}`),
    ).toEqual(['error a/2', 'error a/4', 'warning a/1', 'warning a/3']);
  });

  it('name files from the root of the repository', () => {
    expect(printGithub([placed()], 'vi', 'van-phong/ke-hoach')).toContain('file=van-phong/ke-hoach/plans/a.yaml,');
    expect(printGithub([placed({ file: '/tmp/a.yaml' })], 'vi', 'van-phong')).toContain('file=/tmp/a.yaml,');
  });
});
