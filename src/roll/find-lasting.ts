import { stretchBefore } from '../core/stretch-before.ts';
import { findAll, findBlocks, findUnder } from '../plan/find-all.ts';
import { citationsOf } from '../reading/find-citations.ts';
import { isQuoted } from '../reading/is-quoted.ts';
import { readBases } from '../reading/read-bases.ts';
import { readTargets } from '../reading/read-targets.ts';
import { type PlainText, plainTextsOf } from '../reading/strip-emphasis.ts';
import type { Subject } from '../reading/subject.ts';
import { isBelow } from '../reading/walk-parts.ts';
import type { AskedBefore } from './asked-before.ts';
import { findFigures } from './find-figures.ts';
import { isBasis } from './is-basis.ts';
import type { Review, ReviewSort } from './review.ts';

const law = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?! sư| gia)(?: \p{L}+,?){1,8}/gu;
/** Where the name of a law ends. */
const lawEnd =
  /,$| (?:và các|trong|đến|tới|cho|theo|tại|ngày|năm|của|về việc|quy định|hiện hành|sửa đổi|số)(?= |$).*$/u;
/** "Đại hội XIV", "Đại hội đại biểu Đảng bộ tỉnh lần thứ XV". */
const congress =
  /(?<!\p{L})Đại hội(?!\p{L})(?:(?: Đảng)?(?: toàn quốc)? [IVX]{1,6}(?![\p{L}\d])|[^.;:“”()]{0,90}? lần thứ [\p{Lu}\d][\p{L}\d]*)/gu;
/** The theme of a year or of a campaign, in quotation marks. */
const theme = /chủ đề[^“”.;]{0,80}“([^“”]+)”/giu;

/** A heading or label of a theme: "Chủ đề", "Chủ đề năm học", and not "Chủ đề, thời gian, địa điểm". */
const themeHead = /^chủ đề(?!\p{L})[^,;]*$/iu;
/** The number of an event that is held again and again: "Hội thi lần thứ IV"; with its year it is told by that. */
const edition = /lần thứ (?:\d+|\p{Lu}[\p{L}\d]*)(?!,? ?[-–(]? ?(?:năm )?\d{4})(?![\p{L}\d])/gu;
/** Before it: what counts otherwise, or is no event of a year. */
const countedOtherwise =
  /(?:kỷ niệm|sinh nhật|Đại hội|Hội nghị(?: Trung ương)?|Trung ương|kỳ họp)(?!\p{L})[^.;]{0,90}$/iu;

/** What another year may have otherwise and no program can know: bases, documents, laws, congresses, themes, figures of targets. */
export function findLasting(subject: Subject, askedBefore: AskedBefore): Review[] {
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
  const themes = findThemes(subject);
  const named = plainTextsOf(subject).flatMap((plain): Review[] => {
    const { text, pointer } = plain;
    if (isOfOthers(pointer)) return [];
    const found = (pattern: RegExp, sort: ReviewSort): Review[] =>
      [...text.matchAll(pattern)].map(({ 0: words, 1: part }) => ({ pointer, sort, words: part ?? words }));
    return [
      ...[...text.matchAll(law)].flatMap(({ 0: words, index }): Review[] =>
        isQuoted(text, index) ? [] : [{ pointer, sort: 'law', words: words.replace(lawEnd, '') }],
      ),
      ...found(congress, 'congress'),
      ...(isHeld(themes, pointer) ? [] : found(theme, 'theme')),
      ...findEditions(plain),
    ];
  });
  const figures = readTargets(plan, lexicon).filter(
    ({ value, from, atLeast, atMost }) => (value ?? from ?? atLeast ?? atMost) !== undefined,
  );
  const targets = findBlocks(plan, 'targets').flatMap(({ pointer }): Review[] =>
    figures.some((target) => target.pointer.startsWith(pointer)) ? [{ pointer, sort: 'target' }] : [],
  );
  const loose = plainTextsOf(subject).flatMap((plain) =>
    isBelow(plain.pointer, 'body', 'appendices') && !isHeld(targets, plain.pointer)
      ? findFigures(subject, plain, askedBefore)
      : [],
  );
  return [...bases, ...cited, ...themes, ...named, ...targets, ...loose];
}

/** Themes in blocks, of phases and under a heading of their own, and the motto. */
function findThemes({ plan }: Subject): Review[] {
  const themes = findBlocks(plan, 'themes').map(({ pointer }): Review => ({ pointer, sort: 'theme' }));
  if (plan.data.motto) themes.push({ pointer: plan.data.motto.pointer, sort: 'theme' });
  themes.push(...findUnder(plan, 'theme').map(({ pointer }): Review => ({ pointer, sort: 'theme' })));
  for (const { value, pointer: node } of findAll(plan, 'node')) {
    const { heading, label = heading, text } = value;
    const pointer = text?.[0]?.pointer ?? node;
    if (label && themeHead.test(label.text) && !isHeld(themes, pointer)) themes.push({ pointer, sort: 'theme' });
  }
  return themes;
}

/** Is a value, or one that holds it, asked of as a whole? */
function isHeld(asked: readonly Review[], pointer: string): boolean {
  return asked.some((whole) => pointer === whole.pointer || pointer.startsWith(`${whole.pointer}/`));
}

function findEditions({ text, pointer }: PlainText): Review[] {
  return [...text.matchAll(edition)].flatMap(({ 0: words, index }): Review[] =>
    countedOtherwise.test(stretchBefore(text, index, 120)) ? [] : [{ pointer, sort: 'edition', words }],
  );
}
