import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../src/typeset/find-addresses.ts';

/** The addresses of a text: as they stand in it, and where they lead when that is something else. */
function show(text: string): string[] {
  return findAddresses(text).map(({ from, to, target }) => {
    const shown = text.slice(from, to);
    return target === shown ? shown : `${shown} -> ${target}`;
  });
}

describe('findAddresses', () => {
  it.each([
    ['tại https://hoason.edu.vn.', ['https://hoason.edu.vn']],
    ['(xem http://a.vn/b_(c)); và tiếp', ['http://a.vn/b_(c)']],
    ['“https://a.vn/?x=1&y=2”', ['https://a.vn/?x=1&y=2']],
    ['https://a.vn/%E1%BB%9D#muc-2, https://b.vn/;', ['https://a.vn/%E1%BB%9D#muc-2', 'https://b.vn/']],
    ['thư: phong.tochuc@hoason.edu.vn,', ['phong.tochuc@hoason.edu.vn -> mailto:phong.tochuc@hoason.edu.vn']],
    ['mailto:a@b.vn', ['mailto:a@b.vn']],
    ['a+b@c-d.gov.vn; e@f.vn', ['a+b@c-d.gov.vn -> mailto:a+b@c-d.gov.vn', 'e@f.vn -> mailto:e@f.vn']],
  ])('%s', (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  it.each([
    'www.hoason.edu.vn',
    'hoason.edu.vn',
    'ftp://a.vn/b',
    'javascript://a.vn',
    'file:///etc/passwd',
    'HTTPS://A.VN',
    'số 12@3',
    'a@b',
    'https://',
    'nhóm @hoason',
  ])('leads nowhere: %s', (text) => {
    expect(show(text)).toEqual([]);
  });
});
