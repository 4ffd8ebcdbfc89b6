import { describe, expect, it } from 'vitest';
import { findClosest } from '../../src/core/find-closest.ts';

const fields = [
  { name: 'subject', title: 'Trích yếu' },
  { name: 'targets', title: 'Chỉ tiêu' },
  { name: 'lead-in', title: 'Câu dẫn' },
  { name: 'number', title: 'Số' },
  { name: 'numbering', title: 'Cách đánh số' },
];

describe('findClosest', () => {
  it('finds a misspelt name', () => {
    expect(findClosest('subjct', fields)).toBe('subject');
    expect(findClosest('tagrets', fields)).toBe('targets');
    expect(findClosest('Numbering', fields)).toBe('numbering');
  });

  it('finds a name by its Vietnamese title, with and without diacritics', () => {
    expect(findClosest('chỉ tiêu', fields)).toBe('targets');
    expect(findClosest('chi tieu', fields)).toBe('targets');
    expect(findClosest('chi_tieu', fields)).toBe('targets');
    expect(findClosest('trich-yeu', fields)).toBe('subject');
    expect(findClosest('Cau dan', fields)).toBe('lead-in');
  });

  it('sees through NFD', () => {
    expect(findClosest('Chỉ tiêu'.normalize('NFD'), fields)).toBe('targets');
  });

  it('takes spaces and underscores for hyphens', () => {
    expect(findClosest('lead_in', fields)).toBe('lead-in');
    expect(findClosest('lead in', fields)).toBe('lead-in');
  });

  it('is silent when nothing is close', () => {
    expect(findClosest('kinh phí', fields)).toBeUndefined();
    expect(findClosest('xyz', fields)).toBeUndefined();
    expect(findClosest('subject', [])).toBeUndefined();
  });

  it('takes the closest of several', () => {
    expect(findClosest('numbe', fields)).toBe('number');
    expect(findClosest('numberin', fields)).toBe('numbering');
  });
});
