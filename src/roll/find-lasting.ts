import { findBlocks } from '../plan/find-all.ts';
import { citationsOf } from '../reading/find-citations.ts';
import { isQuoted } from '../reading/is-quoted.ts';
import { readBases } from '../reading/read-bases.ts';
import { readTargets } from '../reading/read-targets.ts';
import { plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';
import { isBelow } from '../reading/walk-parts.ts';
import { isBasis } from './is-basis.ts';
import type { Review } from './review.ts';

const law = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?! sư| gia)(?: \p{L}+,?){1,8}/gu;
/** Where the name of a law ends. */
const lawEnd =
  /,$| (?:và các|trong|đến|tới|cho|theo|tại|ngày|năm|của|về việc|quy định|hiện hành|sửa đổi|số)(?= |$).*$/u;
const congress = /(?<!\p{L})Đại hội(?!\p{L})[^.;:“”()]{0,90}? lần thứ [\p{Lu}\d][\p{L}\d]*/gu;
/** The theme of a year or of a campaign, in quotation marks. */
const theme = /chủ đề[^“”.;]{0,80}“([^“”]+)”/giu;

/** What another year may have otherwise and no program can know: bases, documents, laws, congresses, themes, figures of targets. */
export function findLasting(subject: Subject): Review[] {
  const { plan, lexicon } = subject;
  const others = readBases(subject).filter(isBasis);
  const isOfOthers = (pointer: string) =>
    isBelow(pointer, 'issued-with') || others.some((basis) => basis.pointer === pointer);
  const bases = others.flatMap(({ text, pointer }): Review[] =>
    /\d{4}|\d+[-/]\p{Lu}|(?:luật|pháp lệnh) /iu.test(text) ? [{ pointer, sort: 'basis' }] : [],
  );
  const cited = citationsOf(subject).flatMap(({ pointer, type, words }): Review[] =>
    isOfOthers(pointer)
      ? []
      : [{ pointer, sort: 'document', words: type === '' || words.startsWith(type) ? words : `${type} ${words}` }],
  );
  const themes = findBlocks(plan, 'themes').map(({ pointer }): Review => ({ pointer, sort: 'theme' }));
  if (plan.data.motto) themes.push({ pointer: plan.data.motto.pointer, sort: 'theme' });
  const named = plainTextsOf(subject).flatMap(({ text, pointer }): Review[] => {
    if (isOfOthers(pointer)) return [];
    const isHeld = themes.some((block) => pointer === block.pointer || pointer.startsWith(`${block.pointer}/`));
    return [
      ...[...text.matchAll(law)].flatMap(({ 0: words, index }): Review[] =>
        isQuoted(text, index) ? [] : [{ pointer, sort: 'law', words: words.replace(lawEnd, '') }],
      ),
      ...[...text.matchAll(congress)].map(({ 0: words }): Review => ({ pointer, sort: 'congress', words })),
      ...(isHeld
        ? []
        : [...text.matchAll(theme)].map(({ 1: words = '' }): Review => ({ pointer, sort: 'theme', words }))),
    ];
  });
  const figures = readTargets(plan, lexicon).filter(
    ({ value, from, atLeast, atMost }) => (value ?? from ?? atLeast ?? atMost) !== undefined,
  );
  const targets = findBlocks(plan, 'targets').flatMap(({ pointer }): Review[] =>
    figures.some((target) => target.pointer.startsWith(pointer)) ? [{ pointer, sort: 'target' }] : [],
  );
  return [...bases, ...cited, ...themes, ...named, ...targets];
}
