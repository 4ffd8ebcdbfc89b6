import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/source/read-yaml.ts';
import { openLexicon } from '../../lexicon/open-lexicon.ts';
import { findTextProblems } from '../fixes/find-text-problems.ts';

const lexicon = await openLexicon();

/** What a rule says of sentences, each a plan of its own so that none is a model for another. */
function found(rule: string, sentences: readonly string[]): { sentence: string; right: unknown }[] {
  return sentences.flatMap((sentence) =>
    findTextProblems(readYaml('plan.yaml', JSON.stringify({ text: sentence })))
      .filter((problem) => problem.rule === rule)
      .map(({ message }) => ({ sentence, right: message.values?.['right'] })),
  );
}

describe('every official name', () => {
  const names = lexicon['official-names'].flatMap((line) =>
    line
      .replace(/^[~^]/, '')
      .split(' | ')
      .map((way, i) => ({ way, first: i === 0, small: line[0] })),
  );
  const say = (name: string) => `Các đơn vị thực hiện theo ${name} trong năm.`;

  it('is silent as it is spelled, in each of its ways', () => {
    expect(names.length).toBeGreaterThan(110);
    expect(
      found(
        'text/name-capitals',
        names.map(({ way }) => say(way)),
      ),
    ).toEqual([]);
  });

  it('is silent with its marks of tone on the other vowel', () => {
    const moved = names.map(({ way }) => say(way.replaceAll('òa', 'oà').replaceAll('óa', 'oá').replaceAll('ủy', 'uỷ')));
    expect(found('text/name-capitals', moved)).toEqual([]);
  });

  it('is told once with small letters after the first, and told right', () => {
    const wrong = names
      .filter(({ first }) => first)
      .map(({ way }) => ({ way, wrong: way.slice(0, 1) + way.slice(1).toLowerCase() }))
      .filter(({ way, wrong }) => wrong !== way && !names.some((name) => name.way === wrong));
    expect(wrong.length).toBeGreaterThan(70);
    for (const { way, wrong: words } of wrong)
      expect(found('text/name-capitals', [say(words)])).toEqual([{ sentence: say(words), right: way }]);
  });

  it('is another matter after the words that end a common one', () => {
    const common = Object.entries(lexicon['ends-before-names']).flatMap(([start, before]) =>
      names
        .filter(({ way }) => way.toLowerCase().startsWith(`${start} `))
        .flatMap(({ way }) => before.map((word) => `Các ${word} ${way.toLowerCase()} hôm nay.`)),
    );
    expect(common.length).toBeGreaterThan(300);
    // A name inside the name is one still: "đảng bộ công an việt nam".
    const others = found('text/name-capitals', common).filter(
      ({ sentence, right }) =>
        sentence.includes(String(right).toLowerCase()) &&
        /^(?:Các \S+ )/.test(sentence) &&
        sentence.toLowerCase().indexOf(String(right).toLowerCase()) === sentence.indexOf(' ', 4) + 1,
    );
    expect(others).toEqual([]);
  });
});

describe('doubled words', () => {
  const compounds = [...lexicon['common-words'], ...lexicon.compounds]
    .map((pair) => pair.split(' '))
    .filter(({ length }) => length === 2);

  it('are two compounds that meet, for every two of the language files', () => {
    const meetings = compounds.flatMap(([left, middle]) =>
      compounds.flatMap(([start, right]) => (start === middle ? [`Các ${left} ${middle} ${start} ${right} này.`] : [])),
    );
    expect(meetings.length).toBeGreaterThan(100);
    expect(found('text/double-word', meetings)).toEqual([]);
  });

  it('are said on purpose, for every reduplication, wherever they stand', () => {
    const said = lexicon.reduplications.flatMap((word) => [`Các ${word} ${word} thi đua.`, `Đơn vị ${word} ${word}.`]);
    expect(found('text/double-word', said)).toEqual([]);
  });

  it('are told where a compound is begun twice after a word that takes nothing to itself', () => {
    const never = new Set([...Object.keys(lexicon['never-doubled']), ...lexicon.reduplications]);
    const slips = lexicon['common-words']
      .map((pair) => pair.split(' '))
      .filter(([left = '', right]) => left.length > 1 && left !== right && !never.has(left))
      .map(([left, right]) => `Kế hoạch của ${left} ${left} ${right} hôm nay.`);
    expect(slips.length).toBeGreaterThan(120);
    expect(found('text/double-word', slips).map(({ sentence }) => sentence)).toEqual(slips);
  });
});
