import type { BodyNode, Part, Plain } from './body-node.ts';
import { draftTable } from './draft-table.ts';
import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { cutPieces, isAll, type Piece, textOf, trimPieces } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { type Base, upright, writeText } from './write-text.ts';

/** Where a node stands: the depth of the number before it, from 1, and whether it is within a bullet. */
interface Around {
  readonly depth: number;
  readonly bullets: number;
  /** In a cell no heading is marked as one. */
  readonly inCell?: boolean;
  /** Samples of the numbers by depth, as the plan counts unless a branch says otherwise. */
  readonly scheme: readonly string[];
}

type Keys = { [key: string]: Draft };

/** The content of a document or an appendix: a list of nodes. */
export function draftBody(drafting: Drafting, nodes: readonly BodyNode[], scheme: readonly string[]): Draft[] {
  const around = { depth: 1, bullets: 0, scheme };
  const drafts: Draft[] = [];
  nodes.forEach((node, i) => {
    if (!isPart(node)) drafts.push(draftPlain(drafting, node, around));
    else if (node.kind === 'number') drafts.push(draftPart(drafting, node, around));
    else if (nodes[i - 1]?.kind !== 'bullet') drafts.push({ items: draftBullets(drafting, nodes.slice(i), around) });
  });
  return drafts;
}

/** The bullets that a list of nodes begins with. */
function draftBullets(drafting: Drafting, nodes: readonly BodyNode[], around: Around): Draft[] {
  const other = nodes.findIndex(({ kind }) => kind !== 'bullet');
  const bullets = other < 0 ? nodes : nodes.slice(0, other);
  return bullets.flatMap((node) => (node.kind === 'bullet' ? draftPart(drafting, node, around) : []));
}

function isPart(node: BodyNode): node is Part {
  return node.kind === 'number' || node.kind === 'bullet';
}

function draftPart(drafting: Drafting, part: Part, around: Around): Draft {
  const inside = {
    ...around,
    depth: around.depth + Number(part.kind === 'number'),
    bullets: around.bullets + Number(part.kind === 'bullet'),
  };
  const scheme = branchScheme(part, inside);
  const head = draftHead(drafting, part, around);
  const below = draftContent(drafting, part.children, scheme ? { ...inside, scheme } : inside, head);
  const own = scheme?.slice(inside.depth - 1);
  const node: Keys = { ...below, ...(own && { numbering: own }) };
  const keys = Object.keys(node);
  return keys.length === 1 && typeof node['text'] === 'string' ? node['text'] : node;
}

/** The scheme from a part on, where it counts what is below it otherwise than the plan does: its own parts, or all of theirs. */
function branchScheme(part: Part, { depth, scheme }: Around): string[] | undefined {
  const own = firstNumber(part.children);
  if (!own) return undefined;
  if (own.sample === sampleAt(scheme, depth)) {
    const below = part.children.flatMap((one) => (isPart(one) ? (firstNumber(one.children)?.sample ?? []) : []));
    const [sample] = below;
    const alike = below.length > 1 && below.every((one) => one === sample);
    if (!alike || sample === sampleAt(scheme, depth + 1)) return undefined;
  }
  const samples: string[] = [];
  for (let list: readonly BodyNode[] = part.children; ; ) {
    const number = firstNumber(list);
    if (!number) break;
    samples.push(number.sample!);
    list = list.flatMap((node) => (isPart(node) ? node.children : []));
  }
  return [...fill(scheme, depth - 1), ...samples.slice(0, Math.max(1, 9 - depth))];
}

function firstNumber(nodes: readonly BodyNode[]): Part | undefined {
  return nodes.find((node): node is Part => node.kind === 'number');
}

const deeper = ['1)', '(a)', '(1)'];

export function sampleAt(scheme: readonly string[], depth: number): string | undefined {
  return [...scheme, ...deeper][depth - 1];
}

function fill(scheme: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => sampleAt(scheme, i + 1) ?? '(1)');
}

/** What the line of a part says: a heading, a label with what follows it, or text. */
function draftHead(drafting: Drafting, part: Part, around: Around): Keys {
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
  if (outlined) return opens && (around.bullets > 0 || around.inCell === true);
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

const keyOf = { number: 'parts', bullet: 'items', paragraph: 'paragraph' } as const;

/** What stands below a part, each kind under its key; where a kind stands in two places, all stands in one list. */
export function draftContent(drafting: Drafting, nodes: readonly BodyNode[], around: Around, head: Keys = {}): Keys {
  const content: Keys = { ...head };
  let rest = nodes;
  if (head['heading'] !== undefined || head['text'] !== undefined) {
    const until = nodes.findIndex(({ kind }) => kind !== 'paragraph');
    const first = until < 0 ? nodes : nodes.slice(0, until);
    const texts = first.map((node) => textOfPlain(drafting, node as Plain));
    if (texts.length > 0) {
      content['text'] = oneOrMany([...(head['text'] === undefined ? [] : [head['text']]), ...texts]);
      rest = nodes.slice(first.length);
    }
  }
  const groups: { readonly kind: BodyNode['kind']; readonly nodes: BodyNode[] }[] = [];
  for (const node of rest) {
    const last = groups.at(-1);
    if (last?.kind === node.kind && node.kind !== 'table') last.nodes.push(node);
    else groups.push({ kind: node.kind, nodes: [node] });
  }
  const once = new Set(groups.map(({ kind }) => kind)).size === groups.length;
  const written = groups.map((group) => draftGroup(drafting, group.nodes, around));
  if (once) return Object.assign(content, ...written) as Keys;
  content['parts'] = groups.flatMap((group, i): Draft[] =>
    group.kind === 'number' ? (written[i]!['parts'] as Draft[]) : [written[i]!],
  );
  return content;
}

function draftGroup(drafting: Drafting, nodes: readonly BodyNode[], around: Around): Keys {
  const [first] = nodes;
  if (isPart(first!)) return { [keyOf[first.kind]]: nodes.map((node) => draftPart(drafting, node as Part, around)) };
  if (first!.kind === 'table') return draftPlain(drafting, first as Plain, around);
  if (first!.kind === 'remark') {
    const remarks = nodes.map((node) => draftPlain(drafting, node as Plain, around)['remark']);
    if (remarks.every((one) => typeof one === 'string')) return { remark: oneOrMany(remarks) };
    if (remarks.length === 1) return { remark: remarks[0] };
    return { parts: remarks.map((remark) => ({ remark })) };
  }
  const key = first!.kind;
  return { [key]: oneOrMany(nodes.map((node) => textOfPlain(drafting, node as Plain))) };
}

function draftPlain(drafting: Drafting, node: Plain, around: Around): Keys {
  if (node.kind === 'table')
    return draftTable(drafting, node, (nodes) =>
      draftContent(drafting, nodes, { ...around, depth: 2, bullets: 0, inCell: true }),
    );
  if (node.kind === 'remark') return { remark: draftRemark(drafting, node) };
  return { [node.kind]: textOfPlain(drafting, node) };
}

function textOfPlain(drafting: Drafting, node: Plain): string {
  if (node.kind === 'table') return '';
  if (node.kind === 'closing-note') {
    const pieces = trimPieces(node.line.pieces);
    const text = textOf({ pieces });
    const inner =
      text.endsWith(')') && !/[()]/.test(text.slice(1, -1)) ? cutPieces(pieces, 1, text.length - 1) : pieces;
    return writeText(inner, baseOf(drafting, 'remark'));
  }
  return writeText(node.line.pieces, baseOf(drafting, 'body'));
}

/** "* Lưu ý: …": the words before the colon are the form's, or the author's own. */
function draftRemark(drafting: Drafting, { line }: Extract<Plain, { readonly line: unknown }>): Draft {
  const pieces = trimPieces(line.pieces);
  const text = textOf({ pieces });
  const base = baseOf(drafting, 'remark');
  const usual = /\p{L}(?:[\p{L} ]*\p{L})?/u.exec(drafting.settings.remark)?.[0] ?? '';
  const own = /^\* ([^:]{1,40}): */.exec(text);
  if (!own) return { label: 'none', text: writeText(pieces, base) };
  const words = writeText(cutPieces(pieces, own[0].length), base);
  return own[1] === usual ? words : { label: own[1]!, text: words };
}
