import { describe, expect, it } from 'vitest';
import { isAccentless } from '../../../src/core/accentless.ts';
import { rimeInitials } from '../../../src/core/rimes.ts';
import { readSyllable, readTonePlace } from '../../../src/core/syllable.ts';

const split = (text: string) => text.trim().split(/\s+/);

describe('readSyllable', () => {
  it.each(
    split(
      'nhiệm nghiêng giếng giêng gì gìn gia giữa quốc quyết quỳnh quỵ quở khuỷu khuya ngoằn nguệch huỵch thuở huơ yêu yến ý kỹ uy uỷ ủy hòa hoà khỏe khoẻ thủy thuỷ hoàn thuế ướt ượm rượu cứu hươu ừ ạ xoong moóc đươm oằn ỷ ỉu ếch ÁCH Đảng Nguyễn phở sượt chuếnh bâng khuâng toẹt ngoéo'.replace(
        'ượm',
        'ươm',
      ),
    ),
  )('%s is a syllable', (word) => {
    expect(readSyllable(word)).toEqual({});
  });

  it.each([
    ['nhêm', 'unknown', undefined],
    ['chơng', 'unknown', 'chương'],
    ['đợc', 'unknown', 'được'],
    ['trưòng', 'unknown', 'trường'],
    ['nguời', 'unknown', 'người'],
    ['duợc', 'unknown', undefined],
    ['nơc', 'unknown', undefined],
    ['nghành', 'spelling', 'ngành'],
    ['cế', 'spelling', 'kế'],
    ['gế', 'spelling', 'ghế'],
    ['kông', 'spelling', 'công'],
    ['hòan', 'tone-place', 'hoàn'],
    ['cuả', 'tone-place', 'của'],
    ['qúa', 'tone-place', 'quá'],
    ['gìa', 'tone-place', 'già'],
    ['nghiã', 'tone-place', 'nghĩa'],
    ['hứơng', 'tone-place', 'hướng'],
    ['thưc', 'stop-tone', undefined],
    ['hoach', 'stop-tone', undefined],
    ['viềt', 'stop-tone', undefined],
    ['iêu', 'unknown', undefined],
    ['lắk', 'unknown', undefined],
    ['gíơí', 'letters', undefined],
    ['café', 'letters', undefined],
  ])('%s: %s', (word, fault, meant) => {
    expect(readSyllable(word)).toEqual({ fault, ...(meant && { meant }) });
  });

  it('reads one meaning into every syllable of ươ that has lost a horn, and none into those that are others', () => {
    const marks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
    let mended = 0;
    for (const [rime, list] of Object.entries(rimeInitials).filter(([name]) => name.startsWith('ươ'))) {
      for (const initial of list.split(' ').filter((name) => name !== '0' && name !== 'd'))
        for (const mark of marks) {
          const spell = (vowels: string) => initial + (vowels + mark).normalize('NFC') + rime.slice(2);
          if (readSyllable(spell('ươ')).fault) continue;
          for (const vowels of ['ơ', 'uơ', 'ưo']) {
            const reading = readSyllable(spell(vowels));
            if (!reading.fault) continue;
            expect(reading).toEqual({ fault: 'unknown', meant: spell('ươ') });
            mended += 1;
          }
        }
    }
    expect(mended).toBeGreaterThan(700);
  });

  it('asks every stop for the sharp or the heavy tone', () => {
    for (const rime of ['ac', 'ach', 'at', 'ap']) {
      for (const mark of ['', '\u0300', '\u0309', '\u0303'])
        expect(readSyllable(`m${(rime[0]! + mark).normalize('NFC')}${rime.slice(1)}`).fault).toBe('stop-tone');
      for (const mark of ['\u0301', '\u0323'])
        expect(readSyllable(`m${(rime[0]! + mark).normalize('NFC')}${rime.slice(1)}`)).toEqual({});
    }
  });
});

describe('readTonePlace', () => {
  it('tells the two ways of open oa, oe, uy only', () => {
    expect(split('hòa hóa khỏe thủy ủy Họa').map(readTonePlace)).toEqual(Array(6).fill('first'));
    expect(split('hoà hoá khoẻ thuỷ uỷ HOẠ').map(readTonePlace)).toEqual(Array(6).fill('second'));
    expect(split('hoa hoàn quý quả mùa của tuy toại khuỷu').map(readTonePlace)).toEqual(Array(9).fill(undefined));
  });
});

describe('isAccentless', () => {
  it('knows syllables without their marks', () => {
    expect(split('nhiem truong thuc hien').map(isAccentless)).toEqual([true, true, true, true]);
    expect(split('website video marathon online').map(isAccentless)).toEqual([false, false, false, false]);
  });
});
