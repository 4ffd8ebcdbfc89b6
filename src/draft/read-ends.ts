import { shownCells } from '../word/shown-cells.ts';
import { cutPieces, type Item, isAll, isEmpty, type Line, splitPieces, textOf } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { linesOf } from './open-frames.ts';
import { type Notes, readItems, takeMark, untakeMark } from './read-lines.ts';

/** Recipients and signers as lines. */
export interface Ends {
  /** The line "Nơi nhận:", where there is one, and those below it. */
  readonly label?: Line;
  readonly recipients: readonly Line[];
  /** The lines of each signer. */
  readonly signers: readonly (readonly Line[])[];
  /** What says that it was signed: "(Đã ký)", the words of a digital signature. */
  readonly signed: readonly Line[];
}

/** The label of the recipients. */
export const recipientsLabel = /^\s*nơi\s+(?:nhận|gửi)(?!\p{L})\s*:?/iu;

const signed =
  /^(?:\(?\s*đã ký\s*\)?$|(?:người ký|ký bởi|ký số bởi|ngày ký|thời gian ký|giờ ký|cơ quan|email|digitally signed by|date)\s*:)/iu;

/** Parts recipients from signatures, in a table, side by side with tabs, or one below the other. */
export function readEnds(items: readonly Item[], notes: Notes): Ends {
  const columns = new Map<number, Line[]>();
  const marks: Line[] = [];
  const add = (column: number, lines: readonly Line[]) => {
    const known = columns.get(column) ?? [];
    columns.set(column, known);
    for (const line of lines) if (!isEmpty(line)) (isSigned(line) ? marks : known).push(line);
  };
  for (const item of items) {
    if (item.kind === 'table')
      for (const row of item.rows)
        for (const { column, columns: span, blocks } of shownCells(row))
          add(
            span > 1 && row.cells.length === 1 ? -1 : column,
            readItems(blocks, notes)
              .flatMap((one) => linesOf(one, notes))
              .flatMap(splitBreaks),
          );
    else if (!isEmpty(item)) {
      const [left, right] = splitSides(item);
      if (left) add(isRight(left) ? 1 : 0, splitBreaks(left));
      if (right) add(1, splitBreaks(right));
    }
  }
  let label: Line | undefined;
  const recipients: Line[] = [];
  const signers: Line[][] = [];
  for (const [, lines] of [...columns].sort(([a], [b]) => a - b)) {
    const at = lines.findIndex((line) => recipientsLabel.test(textOf(line)));
    if (at < 0) {
      if (lines.length > 0) signers.push(lines);
      continue;
    }
    // "Nơi nhận: - Như trên;" begins the list itself.
    const [own, first] = splitLabel(lines[at]!);
    label = own;
    if (at > 0) signers.push(lines.slice(0, at));
    const below = lines.slice(at + 1);
    const end = findSigner(below);
    recipients.push(...(first ? [first] : []), ...below.slice(0, end));
    if (end < below.length) signers.push(below.slice(end));
  }
  return { ...(label && { label }), recipients, signers, signed: marks };
}

/** Where a signature begins below the archive, as in a text that was pasted: a title in capitals; the length where none does. */
function findSigner(lines: readonly Line[]): number {
  const archive = lines.findIndex((line) => /^\s*lưu(?!\p{L})/iu.test(textOf(line)));
  const isTitle = (line: Line) => !line.mark && isCapitals(textOf(line)) && /\p{L}{2}.*\s\p{L}{2}/u.test(textOf(line));
  const at = archive < 0 ? -1 : lines.findIndex((line, i) => i > archive && isTitle(line));
  return at < 0 ? lines.length : at;
}

/** The label, and what stands behind it on its line. */
function splitLabel(line: Line): [Line, Line?] {
  const text = textOf(line);
  const at = recipientsLabel.exec(text)![0].length;
  if (text.slice(at).trim() === '') return [line];
  return [
    { ...line, pieces: cutPieces(line.pieces, 0, at) },
    takeMark({ ...line, pieces: cutPieces(line.pieces, at) }),
  ];
}

function isSigned(line: Line): boolean {
  return signed.test(textOf(line).trim());
}

function splitBreaks(line: Line): Line[] {
  return splitPieces(line.pieces, /\n/g).map((pieces, i) => {
    if (i === 0) return { ...line, pieces };
    const { mark: _mark, ...rest } = line;
    return { ...rest, pieces };
  });
}

/** The halves of a line that tabs or a wide gap part. */
function splitSides(item: Line): readonly [Line | undefined, Line | undefined] {
  const line = untakeMark(item);
  const parts = splitPieces(line.pieces, /\t+|[ \u00a0]{4,}/gu).map((pieces) => ({ ...line, pieces }));
  const shown = parts.filter((one) => textOf(one).trim() !== '');
  if (parts.length < 2) return [item, undefined];
  if (shown.length === 1)
    return textOf(parts[0]!).trim() === '' ? [undefined, shown[0]] : [takeMark(shown[0]!), undefined];
  return [takeMark(shown[0]!), { ...shown[1]!, pieces: shown.slice(1).flatMap(({ pieces }) => pieces) }];
}

function isRight(line: Line): boolean {
  return line.align === 'right' || line.align === 'center' || line.indent > 150;
}

/** A signer as the plan says it, in the words of the file. */
export interface Signer {
  readonly 'on-behalf-of'?: string;
  readonly 'in-place-of'?: string;
  readonly 'by-order-of'?: string;
  readonly 'authorised-by'?: string;
  readonly acting?: boolean;
  readonly title?: readonly string[];
  readonly rank?: string;
  readonly name?: string;
}

/** A signer, and the signs that stand before an authority as they are typed, e.g. `TM.`. */
export interface ReadSigner {
  readonly signer: Signer;
  readonly signs: { readonly [Key in (typeof authorities)[number][0]]?: string };
}

const authorities = [
  ['on-behalf-of', /^T[./]?M(?:[./]\s*|\s+)/],
  ['in-place-of', /^K[./]?T(?:[./]\s*|\s+)/],
  ['by-order-of', /^T[./]?L(?:[./]\s*|\s+)/],
  ['authorised-by', /^TUQ(?:\.\s*|\s+)/],
] as const;
const ranks =
  /^((?:(?:GS|PGS|TS|ThS|NGND|NGƯT|BS|KS|CN|BSCKI{1,2}|LS|Thiếu tướng|Trung tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy)\.?[\s,]*)+)(?=\p{Lu}\p{Ll})/u;

/** Reads authority, titles, rank and name of a signer; what cannot be told is part of the title. */
export function readSigner(lines: readonly Line[]): ReadSigner {
  const said = lines.map((line) => ({
    line: untakeMark(line),
    text: textOf(untakeMark(line)).replace(/\s+/g, ' ').trim(),
  }));
  const note = said.filter(({ text }) => !/^\(.*\)$/u.test(text) && /\p{L}/u.test(text));
  const signer: { -readonly [Key in keyof Signer]: Signer[Key] } = {};
  const last = note.at(-1);
  const named =
    last && note.length > 0 && last.text !== last.text.toUpperCase() && isAll(last.line.pieces, 'bold')
      ? last
      : last && last.text !== last.text.toUpperCase()
        ? last
        : undefined;
  const signs: { -readonly [Key in keyof ReadSigner['signs']]: string } = {};
  const titles: string[] = [];
  for (const one of note) {
    if (one === named) continue;
    const found = authorities.find(([, sign]) => sign.test(one.text));
    if (found && titles.length === 0 && signer[found[0]] === undefined) {
      signer[found[0]] = one.text.replace(found[1], '');
      signs[found[0]] = found[1].exec(one.text)![0].trim();
    } else if (/^Q\.\s*/.test(one.text) && titles.length === 0) {
      signer.acting = true;
      titles.push(one.text.replace(/^Q\.\s*/, ''));
    } else titles.push(one.text);
  }
  if (titles.length > 0) signer.title = titles;
  if (named) {
    const rank = ranks.exec(named.text)?.[1];
    if (rank) signer.rank = rank.trim();
    signer.name = named.text.slice(rank?.length ?? 0);
  }
  return { signer, signs };
}
