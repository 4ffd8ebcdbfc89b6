import type { Reviser, RunPair, StyledRun } from '../flow/flow-pair.ts';
import { signFormat, wrapCharFormat, writeCharFormat } from './char-format.ts';
import type { Marking } from './marking.ts';
import { referenceStyle } from './note-style.ts';
import type { Fate } from './revisions.ts';
import { writeText } from './write-runs.ts';
import { splitSigns, styleOf, type Writing } from './writing.ts';

type Kind = 'same' | 'gone' | 'come';

/** Text or the number of a note, with one format. */
interface Atom {
  readonly kind: Kind;
  readonly link: string | undefined;
  readonly format: string;
  /** As it was, where it stays. */
  readonly before: string;
  readonly by: Reviser | undefined;
  text: string;
  /** Number of the note. */
  readonly note?: number;
}

/** How Word calls what became of text. */
function fateOf(kind: Exclude<Kind, 'same'>, moved: boolean): Fate {
  if (moved) return kind === 'gone' ? 'w:moveFrom' : 'w:moveTo';
  return kind === 'gone' ? 'w:del' : 'w:ins';
}

/**
 * `w:r` elements of what stays, in `w:ins` and `w:del` what came and went; what leads somewhere stands in `w:hyperlink`.
 * @param moved they went to another place, or came from there
 */
export function writeRunPairs(pairs: readonly RunPair[], marking: Marking, moved = false): string {
  const atoms = joinAtoms(pairs.flatMap((pair) => cutAtoms(pair, marking)));
  return groupBy(atoms, ({ link }) => link ?? '')
    .map((linked) => {
      const written = groupBy(linked, ({ kind, by }) => `${kind} ${by?.author} ${by?.date}`)
        .map((same) => writeKind(same, marking, moved))
        .join('');
      const link = linked[0]!.link;
      return link === undefined
        ? written
        : `<w:hyperlink r:id="${marking.after.links.get(link)}" w:history="1">${written}</w:hyperlink>`;
    })
    .join('');
}

function writeKind(atoms: readonly Atom[], marking: Marking, moved: boolean): string {
  const { kind, by } = atoms[0]!;
  // Text that moved away is ordinary text.
  const runs = atoms.map((atom) => writeAtom(atom, marking, kind === 'gone' && !moved ? 'w:delText' : 'w:t')).join('');
  return kind === 'same' ? runs : marking.revisions.mark(fateOf(kind, moved), runs, by);
}

function cutAtoms(pair: RunPair, marking: Marking): Atom[] {
  const { before, after } = pair;
  const kind: Kind = before && after ? 'same' : before ? 'gone' : 'come';
  const old = before && formatOf(before, marking.before);
  const now = after && formatOf(after, marking.after);
  const { run } = (after ?? before)!;
  const formats = { kind, by: pair.by, link: run.link, format: (now ?? old)!, before: (old ?? now)! };
  if (run.note && pair.note)
    return [
      {
        ...formats,
        format: referenceStyle + formats.format,
        before: referenceStyle + formats.before,
        text: '',
        note: marking.notes.push(pair.note),
      },
    ];
  return splitSigns(run.text, marking.after).map(({ text, signs }) => {
    const head = signs ? signFormat : '';
    return { ...formats, format: head + formats.format, before: head + formats.before, text };
  });
}

function formatOf({ run, style }: StyledRun, writing: Writing): string {
  return writeCharFormat(run, styleOf(style, writing).char);
}

function joinAtoms(atoms: readonly Atom[]): Atom[] {
  const joined: Atom[] = [];
  for (const atom of atoms) {
    const last = joined.at(-1);
    const isSame = (['kind', 'by', 'link', 'format', 'before'] as const).every((key) => last?.[key] === atom[key]);
    if (last && isSame && last.note === undefined && atom.note === undefined) last.text += atom.text;
    else if (atom.text !== '' || atom.note !== undefined) joined.push({ ...atom });
  }
  return joined;
}

function writeAtom({ format, before, text, note }: Atom, { revisions }: Marking, tag: 'w:t' | 'w:delText'): string {
  const content = note === undefined ? writeText(text, tag) : `<w:footnoteReference w:id="${note}"/>`;
  return `<w:r>${wrapCharFormat(format + revisions.change('w:rPr', before, format))}${content}</w:r>`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]!) === keyOf(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
