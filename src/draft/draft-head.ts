import { baseOf, type Drafting, type DraftKeys } from './drafting.ts';
import { cutPieces, isAll, type Piece, textOf, trimPieces } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import type { Part } from './tree/body-node.ts';
import { type Base, upright, writeText } from './write-text.ts';

/** Where a node stands: the depth of the number before it, from 1, and whether it is within a bullet. */
export interface Around {
  readonly depth: number;
  readonly bullets: number;
  /** In a cell no heading is marked as one. */
  readonly inCell?: boolean;
  /** Samples of the numbers by depth, as the plan counts unless a branch says otherwise. */
  readonly scheme: readonly string[];
}

/** What the line of a part says: a heading, a label with what follows it, or text. */
export function draftHead(drafting: Drafting, part: Part, around: Around): DraftKeys {
  const { line } = part;
  const pieces = trimPieces(line.pieces);
  if (isHeading(drafting, part, around)) return { heading: draftHeading(drafting, pieces) };
  const base = baseOf(drafting, part.kind === 'bullet' ? 'bullet' : 'body');
  const cut = findLabel(pieces, base) ?? findOpening(part);
  if (cut === undefined) return { text: writeText(pieces, base) };
  const label = cutPieces(pieces, 0, cut);
  const rest = trimPieces(cutPieces(pieces, cut + 1));
  const wanted = drafting.settings.labels[part.kind === 'bullet' ? 'bullet' : 'numbered'];
  const words = label.filter(({ note }) => !note);
  const asForm = words.every(
    ({ bold, italic, text }) => !/\S/.test(text) || (bold === (wanted === 'bold') && italic === (wanted === 'italic')),
  );
  if (rest.length === 0 && part.children.length === 0) return { text: writeText(pieces, base) };
  return {
    label: asForm ? writeText(label.map((piece) => ({ ...piece, ...upright }))) : writeText(label, base),
    text: rest.length === 0 ? undefined : writeText(rest, base),
  };
}

function draftHeading(drafting: Drafting, pieces: readonly Piece[]): string {
  const text = textOf({ pieces });
  const whole = ['bold', 'italic'] as const;
  const mixed = whole.some(
    (look) => pieces.some((piece) => piece[look] && /\p{L}/u.test(piece.text)) && !isAll(pieces, look),
  );
  // The form sets a heading; what stands out within it is emphasis, weight apart, which it has.
  const first = pieces.find((piece) => /\p{L}/u.test(piece.text));
  const written = mixed
    ? writeText(pieces, { bold: isAll(pieces, 'bold'), italic: first?.italic ?? false })
    : writeText(pieces.map((piece) => (piece.note ? piece : { ...piece, ...upright })));
  return isCapitals(text) ? drafting.lower(written) : written;
}

function isHeading({ outlined, settings }: Drafting, part: Part, around: Around): boolean {
  const { line, children } = part;
  const text = textOf(line).trim();
  if (line.outline > 0) return part.kind === 'number';
  const opens = line.keepNext && children.length > 0 && !/:$/.test(text);
  if (part.kind === 'bullet') return opens;
  // In Word the first line of a cell that stays with the next would hold its whole row to the next row.
  const isBold = line.mark?.bold === true && children.length > 0 && isAll(line.pieces, 'bold') && !/:$/.test(text);
  if (outlined) return around.inCell ? opens || isBold : opens && around.bullets > 0;
  if (text.length > 250) return false;
  if (isAll(line.pieces, 'bold')) return true;
  if (around.depth === 1 && isCapitals(text)) return true;
  if (isAll(line.pieces, 'italic') && children.length > 0 && settings.styles.body.italic !== true) return true;
  // A short line without an end, with parts below it.
  return (
    around.depth <= 2 &&
    children.length > 0 &&
    text.length < 120 &&
    !/[.;:,!?…]$/.test(text) &&
    children[0]!.kind !== 'table'
  );
}

/** The colon of a line that announces what stands below it, after which room for more is left. */
function findOpening({ line, children }: Part): number | undefined {
  const text = textOf(line);
  return children.length > 0 && /^\S.{0,250}: $/s.test(text) ? text.trim().length - 1 : undefined;
}

/** Where the label ends that a text begins with: before the colon up to which all is bold or italic, and nothing after. */
function findLabel(pieces: readonly Piece[], base: Base): number | undefined {
  const text = textOf({ pieces });
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > 200) return undefined;
  const look = (['bold', 'italic'] as const).find((one) => !base[one] && isAll(cutPieces(pieces, 0, colon), one));
  if (!look) return undefined;
  const rest = cutPieces(pieces, colon + 1).filter((piece) => /\p{L}|\p{N}/u.test(piece.text));
  return rest.length > 0 && rest[0]![look] ? undefined : colon;
}
