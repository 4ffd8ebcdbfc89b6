import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { cutPieces, type Item, isEmpty, type Line, type Piece, splitPieces, textOf, trimPieces } from './line.ts';
import { untakeMark } from './read-lines.ts';
import { readNumber } from './read-number.ts';
import { isPartTitle } from './tree/place-line.ts';
import { type Base, upright, writeText } from './write-text.ts';

/** Bases, lead-in and addressees, and how the file sets them. */
export interface Preamble {
  readonly addressees?: Draft;
  readonly bases?: Draft;
  readonly 'lead-in'?: Draft;
  /** Signs of the bases that are not those of the form. */
  readonly departures: { readonly [key: string]: Draft };
  /** How many items of the text they are. */
  readonly count: number;
}

const openings = [
  ['under', /^căn\s+cứ\s+/iu],
  ['implements', /^thực\s+hiện\s+/iu],
  ['proposed-by', /^theo\s+đề\s+nghị\s+của\s+/iu],
] as const;

/** Reads what stands before the first numbered part. */
export function draftPreamble(drafting: Drafting, items: readonly Item[]): Preamble {
  const { bases: settings } = drafting.settings;
  const until = items.findIndex((item) => item.kind === 'table' || startsBody(item));
  const count = Math.max(0, until);
  const found = items.slice(0, count).filter((item): item is Line => item.kind === 'line' && !isEmpty(item));
  const { addressees, rest } = takeAddressees(drafting, found);
  const together = draftTogether(drafting, rest);
  if (together) return { addressees, ...together, count };
  const bases: Draft[] = [];
  const ends: string[] = [];
  let marked = 0;
  let leadIn: string | undefined;
  let joined = false;
  rest.forEach((line, i) => {
    const pieces = trimPieces(line.mark?.text === '*' ? untakeMark(line).pieces : line.pieces);
    const text = textOf({ pieces });
    const last = i === rest.length - 1;
    const opening = openings.find(([, words]) => words.test(text));
    const leads = /:$/.test(text);
    if (last && leads && (!opening || rest.length > 1)) {
      leadIn = writeIn(drafting, 'body', pieces).replace(/(?<!như sau|sau đây):$/, ':');
      return;
    }
    if (!opening) {
      bases.push({ text: writeIn(drafting, 'body', line.mark ? untakeMark(line).pieces : pieces) });
      return;
    }
    if (!leads && isWhole(drafting, rest, pieces)) {
      bases.push({ text: writeIn(drafting, 'body', pieces) });
      return;
    }
    if (line.mark) marked += 1;
    const [key, words] = opening;
    const own = cutPieces(pieces, words.exec(text)![0].length);
    const end = leads ? '' : (/[;,.]$/.exec(text)?.[0] ?? '');
    if (!leads) ends.push(end);
    const written = writeIn(drafting, leads ? 'body' : 'basis', leads ? own : trimEndSigns(own));
    if (leads) joined = true;
    bases.push(key === 'under' ? written : { [key]: written });
  });
  const departures: { [key: string]: Draft } = {};
  if (ends.length > 0) {
    const last = joined ? undefined : ends.at(-1)!;
    const others = joined ? ends : ends.slice(0, -1);
    const separator = others.length > 0 ? mostOf(others) : undefined;
    if (separator !== undefined && separator !== settings.separator) departures['separator'] = separator;
    if (last !== undefined && last !== settings.last) departures['last'] = last;
    const marker = marked * 2 > ends.length ? '- ' : '';
    if (marker.trim() !== settings.marker.trim()) departures['marker'] = marker;
    if (settings.layout !== 'separate') departures['layout'] = 'separate';
  }
  return { addressees, bases: bases.length > 0 ? bases : undefined, 'lead-in': leadIn, departures, count };
}

/** Bases that stand in one paragraph, "Căn cứ …; thực hiện …; căn cứ …", and nothing beside them. */
function draftTogether(drafting: Drafting, lines: readonly Line[]): Pick<Preamble, 'bases' | 'departures'> | undefined {
  const { bases: settings } = drafting.settings;
  const [line] = lines;
  if (!line || lines.length > 1 || line.mark || /:\s*$/.test(textOf(line))) return undefined;
  const parts = splitPieces(trimPieces(line.pieces), /(?<=;)\s+(?=(?:căn cứ|thực hiện|theo đề nghị của)\s)/giu);
  const opened = parts.map((pieces) => ({
    pieces,
    opening: openings.find(([, words]) => words.test(textOf({ pieces }))),
  }));
  if (parts.length < 2 || opened.some(({ opening }) => !opening)) return undefined;
  const last = /[;,.]$/.exec(textOf({ pieces: parts.at(-1)! }))?.[0] ?? '';
  return {
    bases: opened.map(({ pieces, opening }): Draft => {
      const [key, words] = opening!;
      const own = trimEndSigns(cutPieces(pieces, words.exec(textOf({ pieces }))![0].length));
      const written = writeIn(drafting, 'body', own);
      return key === 'under' ? written : { [key]: written };
    }),
    departures: {
      ...(settings.layout !== 'paragraph' && { layout: 'paragraph' }),
      ...(settings.separator !== ';' && { separator: ';' }),
      ...(settings.last !== last && { last }),
    },
  };
}

function startsBody(line: Line): boolean {
  if (line.outline > 0 || isPartTitle(line)) return true;
  return line.mark !== undefined && readNumber(line.mark.text).length > 0;
}

/** A whole text in a look of its own is how the file sets such texts, no emphasis. */
function writeIn(drafting: Drafting, style: 'basis' | 'body', pieces: readonly Piece[]): string {
  const base = baseOf(drafting, style);
  const whole = pieces.filter(({ text, note }) => !note && /[\p{L}\p{N}]/u.test(text));
  const all = (look: keyof Base) => whole.every((piece) => piece[look]) || !whole.some((piece) => piece[look]);
  if (all('bold') && all('italic'))
    return writeText(pieces.map((piece) => (piece.note ? piece : { ...piece, ...upright })));
  return writeText(pieces, base);
}

/** A single paragraph that is set as the text and not as a basis says all in one. */
function isWhole(drafting: Drafting, lines: readonly Line[], pieces: readonly Piece[]): boolean {
  const { italic } = baseOf(drafting, 'basis');
  return (
    italic &&
    !pieces.some((piece) => piece.italic) &&
    lines.filter((line) => openings.some(([, words]) => words.test(textOf(line)))).length === 1
  );
}

function trimEndSigns(pieces: readonly Piece[]): Piece[] {
  const text = textOf({ pieces });
  const kept = text.replace(/(?<![\s;.,])[\s;.,]+$/, '').length;
  const notes = pieces.filter(({ note }) => note);
  const cut = cutPieces(pieces, 0, kept);
  return notes.length > cut.filter(({ note }) => note).length ? [...cut.filter(({ note }) => !note), ...notes] : cut;
}

function mostOf(signs: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** "Kính gửi: …" on one line, or over a list. */
function takeAddressees(drafting: Drafting, lines: readonly Line[]): { addressees: Draft; rest: readonly Line[] } {
  const at = lines.findIndex((line) => /^\s*kính gửi\s*:/iu.test(textOf(line)));
  if (at < 0) return { addressees: undefined, rest: lines };
  const own = trimPieces(lines[at]!.pieces);
  const after = trimPieces(cutPieces(own, textOf({ pieces: own }).indexOf(':') + 1));
  const list: string[] = [];
  let end = at + 1;
  const write = (pieces: readonly Piece[]) => writeText(trimEndSigns(pieces), baseOf(drafting, 'addressee'));
  if (textOf({ pieces: after }) !== '') list.push(writeText(after, baseOf(drafting, 'addressee')));
  else
    for (; end < lines.length && lines[end]!.mark; end++) {
      if (readNumber(lines[end]!.mark!.text).length > 0) break;
      if (openings.some(([, words]) => words.test(textOf(lines[end]!)))) break;
      list.push(write(trimPieces(lines[end]!.pieces)));
    }
  return { addressees: oneOrMany(list), rest: [...lines.slice(0, at), ...lines.slice(end)] };
}
