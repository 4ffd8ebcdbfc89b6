/** Where a note stands in a text: from its `^[` to after its `]` (UTF-16 units). */
export interface NoteSpan {
  readonly from: number;
  readonly to: number;
}

/** The notes of a text, and where one begins that nothing ends. */
export interface FoundNotes {
  readonly notes: readonly NoteSpan[];
  readonly open: readonly number[];
}

/** Length of `^[`. */
const opening = 2;

/**
 * Finds the footnotes of a text: `^[…]`, as in Pandoc. Brackets within pair up; `\[` and `\]` there are the brackets themselves, and
 * `\^[` begins no note. Undefined for the many texts that hold no sign of one.
 */
export function findNotes(text: string): FoundNotes | undefined {
  if (!text.includes('^[')) return undefined;
  const ends = findEnds(text);
  const notes: NoteSpan[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '^' && text[i + 1] === '[') {
      const to = ends.get(i + 1);
      if (to === undefined) open.push(i);
      else {
        notes.push({ from: i, to });
        i = to - 1;
      }
    }
  }
  return notes.length + open.length > 0 ? { notes, open } : undefined;
}

/** For each opening bracket that is closed, where it stands: after its closing one. */
function findEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '[') open.push(i);
    else if (text[i] === ']' && open.length > 0) ends.set(open.pop()!, i + 1);
  }
  return ends;
}

/** Where the words of a note stand. */
export function wordsOfNote({ from, to }: NoteSpan): NoteSpan {
  return { from: from + opening, to: to - 1 };
}

/** The text up to the notes that stand at its end. */
export function dropLastNotes(text: string): string {
  let end = text.length;
  for (const { from, to } of findNotes(text)?.notes.toReversed() ?? []) {
    if (text.slice(to, end).trim() !== '') break;
    end = from;
  }
  return end < text.length ? text.slice(0, end) : text;
}
