import { capitalise } from '../core/letters.ts';
import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { isAll, type Line, textOf } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { isDivider } from './split-mark.ts';
import { writePlain, writeText } from './write-text.ts';

/** What stands in the middle under the letterhead. */
export interface Title {
  readonly subject?: Draft;
  readonly motto?: Draft;
  readonly 'title-lines'?: Draft;
  readonly 'issued-with'?: Draft;
}

/** What is drafted of the title, the sign under it, and how the file says what the plan is issued with, where the form says it otherwise. */
export interface DraftedTitle {
  readonly title: Title;
  readonly divider: string | undefined;
  readonly issuedAs: string | undefined;
}

/** Subject, motto, lines below them, the document the plan is issued with. */
export function draftTitle(drafting: Drafting, lines: readonly Line[]): DraftedTitle {
  const { settings, lower } = drafting;
  const subject: string[] = [];
  const more: string[] = [];
  let motto: string | undefined;
  let issuedWith: string | undefined;
  let issuedAs: string | undefined;
  let divider: string | undefined;
  lines.forEach((line, i) => {
    let text = writePlain(line.pieces);
    if (i === 0) text = text.replace(/^kế\s+hoạch\s*/iu, '');
    if (text === '') return;
    if (isDivider(textOf(line))) divider = text;
    else if (/^\((?:ban hành\s+)?kèm theo/iu.test(text))
      [issuedWith, issuedAs] = takePattern(text, settings['issued-with']);
    else if (isMotto(line) && motto === undefined && subject.length > 0 && more.length === 0) motto = text;
    else if (subject.length > 0 && (motto !== undefined || more.length > 0 || isExtra(line, text))) more.push(text);
    else subject.push(isCapitals(text) ? lower(text) : writeSubject(drafting, i, line, text));
  });
  const first = settings.title['subject-first-letter'];
  if (first !== 'as-written' && subject.length > 0) subject[0] = capitalise(subject[0]!);
  return {
    divider,
    issuedAs,
    title: {
      subject: subject.length > 0 ? oneOrMany(subject) : 'none',
      motto,
      'title-lines': oneOrMany(more),
      'issued-with': issuedWith,
    },
  };
}

/** What stands out of a subject is emphasis; one that is set otherwise as a whole is as the form has it. */
function writeSubject(drafting: Drafting, i: number, line: Line, text: string): string {
  const mixed = (['bold', 'italic'] as const).some(
    (look) => line.pieces.some((piece) => piece[look]) && !isAll(line.pieces, look),
  );
  return mixed && i > 0 ? writeText(line.pieces, baseOf(drafting, 'subject')) : text;
}

/** A line in quotation marks, or in italics besides its weight. */
function isMotto(line: Line): boolean {
  return isAll(line.pieces, 'italic') && !/^\(/.test(textOf(line).trim());
}

/** A school year, a period or a remark under the subject. */
function isExtra(line: Line, text: string): boolean {
  return (
    /^\(|^(?:năm học|giai đoạn|từ ngày|thời gian)\b/iu.test(text) ||
    (!isAll(line.pieces, 'bold') && isAll(line.pieces, 'italic'))
  );
}

/** What stands in the place of a pattern; where it does not fit, the pattern that the file has as well. */
function takePattern(text: string, pattern: string): [string, string?] {
  const [before = '', after = ''] = pattern.split(/\{[a-z]+\}/);
  const fits = text.toLowerCase().startsWith(before.toLowerCase()) && text.endsWith(after);
  if (fits) return [text.slice(before.length, text.length - after.length)];
  const [own = ''] = /^\((?:ban hành\s+)?kèm theo\s+/iu.exec(text) ?? [];
  return [text.slice(own.length).replace(/\)$/, ''), `${own}{text}${text.endsWith(')') ? ')' : ''}`];
}
