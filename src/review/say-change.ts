import { type Language, type MessageKey, say } from '../core/messages.ts';
import { nestQuotes } from '../core/quote.ts';
import type { Change } from './change.ts';
import { freeSpaces, type Piece } from './compare-words.ts';

/** Words kept on each side of what changed, where a long text is cut. */
const context = 12;

/** What happened to what, in words: `sửa ý 2`, `chuyển hàng, từ “II. Nội dung”`. A number is the one it has now, or had. */
export function sayChange(change: Change, language: Language): string {
  const { kind, what, markers } = change;
  const words = (key: MessageKey) => say(language, { key });
  const number = (markers?.after ?? markers?.before ?? '').replace(/[.)\s]+$/, '');
  const name = `${words(`review-kind-${kind}`)} ${words(`review-what-${what}`)}`;
  return [/[\p{L}\d]/u.test(number) ? `${name} ${number}` : name, ...sayHow(change, language)].join(', ');
}

/** Where something moved from, and how it is set apart now. */
export function sayHow({ section, from, forms }: Change, language: Language): string[] {
  const words = (key: MessageKey, values = {}) => say(language, { key, values });
  const parts: string[] = [];
  if (from) {
    if (from.join('\n') === section.join('\n')) parts.push(words('review-same-section'));
    else if (from.length === 0) parts.push(words('review-from-top'));
    else parts.push(words('review-from', { section: nestQuotes(joinSection(from)) }));
  }
  if (forms)
    parts.push(words('review-forms', { before: sayForm(forms[0], language), after: sayForm(forms[1], language) }));
  return parts;
}

const forms = ['number', 'bullet', 'none', 'heading', 'label', 'text'] as const;

function sayForm(form: string, language: Language): string {
  const known = forms.find((one) => one === form);
  return say(language, { key: `review-form-${known ?? 'other'}` });
}

/** What changes are told below: the headings they stand under as one line, else what of the document they are. */
function titleOf({ section, what }: Change, language: Language): string {
  if (section.length > 0) return joinSection(section);
  return say(language, { key: what === 'heading' || what === 'appendix' ? 'review-sections' : 'review-head' });
}

/** Changes that follow one another below one title. */
export function groupChanges(changes: readonly Change[], language: Language): { title: string; changes: Change[] }[] {
  const groups: { title: string; changes: Change[] }[] = [];
  for (const change of changes) {
    const title = titleOf(change, language);
    if (groups.at(-1)?.title === title) groups.at(-1)!.changes.push(change);
    else groups.push({ title, changes: [change] });
  }
  return groups;
}

function joinSection(section: readonly string[]): string {
  return section.join(' › ');
}

/** How a text is set off now, where only that changed. */
export function sayLook({ look }: Piece, language: Language): string {
  const known = ([0, 1, 2, 3] as const).find((one) => one === look?.[1]);
  return say(language, { key: `review-look-${known ?? 0}` });
}

/** Values that took the place of others, each with its unit: `80% → 90%`; none where more than values changed. */
export function valuesOf({ pieces, kind }: Change): (readonly [before: string, after: string])[] {
  if (kind !== 'changed') return [];
  const marked = pieces.filter((piece) => piece.kind !== 'same' || piece.look);
  const pairs = pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    const isPair = piece.kind === 'removed' && next?.kind === 'added' && /\d/.test(piece.text) && /\d/.test(next.text);
    return isPair ? [[piece.text, next.text] as const] : [];
  });
  return pairs.length * 2 === marked.length ? pairs : [];
}

/** A change as data for programs. */
export function withValues(change: Change): Change & { values: ReturnType<typeof valuesOf> } {
  return { ...change, values: valuesOf(change) };
}

/** The words of a change with long stretches that stay cut to the words beside what changed; what moved is known by its beginning. */
export function cutPieces({ pieces: all, kind }: Change): Piece[] {
  const pieces = freeSpaces(all);
  const changes = pieces.some(({ kind, look }) => kind !== 'same' || look);
  return pieces.map((piece, i) => {
    if (piece.kind !== 'same' || piece.look) return piece;
    const words = piece.text.split(/(?<= )/);
    const before = i === 0 && changes && kind !== 'moved' ? 0 : context;
    const after = i === pieces.length - 1 && changes ? 0 : context;
    const kept = changes ? before + after : context * 3;
    if (words.length <= kept + 4) return piece;
    const start = changes ? words.slice(0, before).join('').trimEnd() : words.slice(0, kept).join('').trimEnd();
    const end = changes && after > 0 ? words.slice(words.length - after).join('') : '';
    return { kind: 'same', text: `${start}${start === '' ? '' : ' '}…${end === '' ? '' : ' '}${end}` };
  });
}
