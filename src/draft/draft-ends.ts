import type { Data } from '../source/data.ts';
import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { isAll, type Line, type Piece, splitPieces, textOf, trimPieces } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { type Ends, readSigner, type Signer } from './read-ends.ts';
import { untakeMark } from './read-lines.ts';
import { escapeText, upright, writeText } from './write-text.ts';

/** Recipients, archive and signature as the plan says them, and signs that are not those of the form. */
export interface DraftedEnds {
  readonly recipients?: Draft;
  readonly archive?: Draft;
  readonly signature?: Draft;
  /** Of the recipients. */
  readonly departures: { readonly [key: string]: Draft };
  /** Of the signs before an authority: `T/M {name}`. */
  readonly signs: { readonly [key: string]: Draft };
}

type Keys = { [key: string]: Draft };

/** Drafts recipients and signature. */
export function draftEnds(drafting: Drafting, ends: Ends): DraftedEnds {
  const read = ends.signers.map(readSigner);
  const signers = read
    .map(({ signer }) => draftSigner(drafting, signer))
    .filter((one) => Object.values(one).some((value) => value !== undefined));
  const { signature } = drafting.settings;
  const own = read.flatMap(({ signs }) => Object.entries(signs) as [keyof typeof signs, string][]);
  const signs = own.filter(([key, sign]) => signature[key] !== `${sign} {name}`);
  return {
    ...draftRecipients(drafting, ends),
    signature: oneOrMany(signers),
    signs: Object.fromEntries(signs.map(([key, sign]) => [key, `${sign} {name}`])),
  };
}

function draftRecipients(drafting: Drafting, { label, recipients }: Ends): Omit<DraftedEnds, 'signs'> {
  const { settings } = drafting;
  const departures: Keys = {};
  if (!label) return { departures };
  const base = baseOf(drafting, 'recipients');
  const [before = ''] = settings.recipients.archive.split('{units}');
  const list: Draft[] = [];
  const signs: string[] = [];
  let archive: Keys | undefined;
  const joined = splitOnly(joinLines(recipients));
  for (const line of joined) {
    const marked = line.mark !== undefined;
    const text = writeText(trimPieces(plain(line.pieces)), base);
    const saved = /^lưu\s*:?\s*(?=\p{L})|^lưu\s*:?[.;,]?$/iu.exec(text);
    if (archive && !marked) {
      Object.assign(archive, readMark(text));
      continue;
    }
    signs.push(/[;,.]$/.exec(text)?.[0] ?? '');
    const words = text.replace(/(?<![\s;.,])[\s;.,]+$/, '');
    if (saved) {
      const units = words.slice(saved[0].length);
      archive = units === '' ? { units: 'Lưu' } : readArchive(drafting, units);
      const own = /^lưu\s*:/iu.test(text) ? 'Lưu: ' : 'Lưu ';
      if (own.trim() !== before.trim() && units !== '') departures['archive'] = `${own}{units}`;
    } else if (words !== '') list.push(readRecipient(words));
  }
  const { separator, last } = settings.recipients;
  const others = signs.slice(0, -1);
  const usual = others.sort((a, b) => others.filter((x) => x === b).length - others.filter((x) => x === a).length)[0];
  if (usual !== undefined && usual !== separator) departures['separator'] = usual;
  if (signs.length > 0 && signs.at(-1) !== last) departures['last'] = signs.at(-1)!;
  const said = textOf(label).trim().replace(/\s+/g, ' ');
  if (said !== settings.recipients.label) departures['label'] = said;
  return {
    recipients: list.length > 0 ? list : undefined,
    archive: archive ? shortArchive(archive) : undefined,
    departures,
  };
}

/** Recipients that stand in one line, with semicolons between them. */
function splitOnly(lines: readonly Line[]): readonly Line[] {
  const [line] = lines;
  if (!line || lines.length > 1 || line.mark) return lines;
  const parts = splitPieces(line.pieces, /(?<=;)\s+/g);
  return parts.length > 1 ? parts.map((pieces) => ({ ...line, pieces, mark: { text: '-', typed: true } })) : lines;
}

/** Recipients that are wholly in bold or italics are how the file sets them. */
function plain(pieces: readonly Piece[]): readonly Piece[] {
  return isAll(pieces, 'bold') || isAll(pieces, 'italic') ? pieces.map((piece) => ({ ...piece, ...upright })) : pieces;
}

/** A line without a dash goes on with the one above, but for the mark of the drafter. */
function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = last?.mark && !line.mark && !/[;.,]\s*$/.test(textOf(last)) && !/^lưu\b/iu.test(textOf(line).trim());
    if (goesOn && line.size === last.size)
      joined[joined.length - 1] = {
        ...last,
        pieces: [...last.pieces, { text: ' ', bold: false, italic: false }, ...line.pieces],
      };
    else
      joined.push(
        line.mark && line.mark.text !== '-' && line.mark.text !== '–' && line.mark.text !== '+'
          ? { ...untakeMark(line), mark: line.mark }
          : line,
      );
  }
  return joined;
}

/** "(để b/c)" and "(3b)" at the end of a line. */
function readRecipient(words: string): Draft {
  const copies = /\s\(\s*(0*[1-9]\d{0,3} ?\p{L}{0,10})\s*\)$/u.exec(words);
  const rest = copies ? words.slice(0, copies.index) : words;
  const purpose = /\s\(\s*([^()\s](?:[^()]*[^()\s])?)\s*\)$/u.exec(rest);
  const isPurpose =
    purpose && /^(?:để|báo cáo|b\/c|thực hiện|t\/h|th|bc|phối hợp|p\/h|theo dõi|chỉ đạo)/iu.test(purpose[1]!);
  if (!copies && !isPurpose) return words;
  return {
    to: isPurpose ? rest.slice(0, purpose.index) : rest,
    for: isPurpose ? purpose[1]! : undefined,
    copies: copies?.[1]?.replace(/^(\d+)b$/, '$1'),
  };
}

/** "VT, NC. PL.(300)", "VT, NC (02)". */
function readArchive({ settings }: Drafting, text: string): Keys {
  let units = text;
  const found: Keys = {};
  if (settings.recipients.drafter !== 'below') {
    const mark = /^(.*?[\p{L}\d)])\.\s?(\p{Lu}\p{L}{0,9})?(?:\.?\((\d{1,4})\))?$/u.exec(units);
    if (mark && (mark[2] ?? mark[3]) !== undefined) {
      units = mark[1]!;
      Object.assign(found, { drafter: mark[2], issued: mark[3] });
    }
  }
  const copies = /\s\((0*[1-9]\d{0,3} ?\p{L}{0,10})\)$/u.exec(units);
  if (copies) units = units.slice(0, copies.index);
  const beside = settings.recipients.drafter === 'after-unit' ? /^(.*)\.(\p{Lu}\p{L}*)$/u.exec(units) : undefined;
  if (beside) [, units = '', found['drafter']] = beside;
  return { units, copies: copies?.[1], ...found };
}

/** "ABC-268" on a line of its own. */
function readMark(text: string): Keys {
  const match = /^(.*?)(?:-(\d{1,4}))?$/.exec(text.trim())!;
  return { drafter: match[1] === '' ? undefined : match[1], issued: match[2] };
}

/** The archive in its shortest spelling: a list of units where there is nothing else. */
function shortArchive(archive: Keys): Draft {
  const units = String(archive['units']);
  const list = units.split(/,\s*/);
  const plain = list.every((unit) => unit !== '') && list.join(', ') === units;
  const short: Draft = plain && list.length > 1 ? list : units;
  const more = Object.entries(archive).filter(([key, value]) => key !== 'units' && value !== undefined);
  return more.length === 0
    ? units === 'Lưu'
      ? 'Lưu'
      : plain
        ? list
        : short
    : { units: plain ? list : units, ...Object.fromEntries(more) };
}

function draftSigner({ lower }: Drafting, signer: Signer): Keys {
  const say = (text: string | undefined) => {
    const own = text && escapeText(text);
    return own && isCapitals(own) ? lower(own) : own;
  };
  return {
    'on-behalf-of': say(signer['on-behalf-of']),
    'in-place-of': say(signer['in-place-of']),
    'by-order-of': say(signer['by-order-of']),
    'authorised-by': say(signer['authorised-by']),
    acting: signer.acting,
    title:
      signer.title && oneOrMany(signer.title.map((title) => say(title)?.replace(/^(?:Phó |P\.\s*)\p{Ll}/u, raiseLast))),
    rank: signer.rank,
    name: signer.name && escapeText(signer.name),
  };
}

/** "Phó Hiệu trưởng": the office that somebody is deputy of keeps its capital. */
const raiseLast = (start: string) => start.slice(0, -1) + start.slice(-1).toUpperCase();

/** Data of an office or plan in one spelling, to be compared. */
export function sameData(a: Draft, b: Data | undefined): boolean {
  const fold = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 1 ? fold(value[0]) : value.map(fold);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined)
          .sort(([x], [y]) => (x < y ? -1 : 1))
          .map(([key, one]) => [key, fold(one)]),
      );
    return typeof value === 'string' ? value.toLowerCase() : String(value);
  };
  return JSON.stringify(fold(a)) === JSON.stringify(fold(b));
}
