import { type Around, draftHead } from './draft-head.ts';
import { draftPhases } from './draft-phases.ts';
import { draftTable } from './draft-table.ts';
import { baseOf, type Draft, type Drafting, oneOrMany } from './drafting.ts';
import { cutPieces, textOf, trimPieces } from './line.ts';
import type { BodyNode, Part, Plain } from './tree/body-node.ts';
import { writeText } from './write-text.ts';

type Keys = { [key: string]: Draft };

/** The content of a document or an appendix: a list of nodes. */
export function draftBody(drafting: Drafting, nodes: readonly BodyNode[], scheme: readonly string[]): Draft[] {
  const around = { depth: 1, bullets: 0, scheme };
  const drafts: Draft[] = [];
  nodes.forEach((node, i) => {
    if (!isPart(node)) drafts.push(draftPlain(drafting, node, around));
    else if (node.kind === 'number') drafts.push(draftPart(drafting, node, around));
    else if (nodes[i - 1]?.kind === node.kind) return;
    else if (node.kind === 'phase') drafts.push(draftGroup(drafting, partsFrom(nodes.slice(i)), around));
    else drafts.push({ items: draftBullets(drafting, nodes.slice(i), around) });
  });
  return drafts;
}

/** The bullets that a list of nodes begins with. */
function draftBullets(drafting: Drafting, nodes: readonly BodyNode[], around: Around): Draft[] {
  return partsFrom(nodes).map((node) => draftPart(drafting, node, around));
}

/** The parts of one kind that a list of nodes begins with. */
function partsFrom(nodes: readonly BodyNode[]): Part[] {
  const other = nodes.findIndex(({ kind }) => kind !== nodes[0]?.kind);
  return (other < 0 ? nodes : nodes.slice(0, other)).filter(isPart);
}

function isPart(node: BodyNode): node is Part {
  return node.kind === 'number' || node.kind === 'bullet' || node.kind === 'phase';
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

const keyOf = { number: 'parts', bullet: 'items' } as const;

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
  if (first!.kind === 'phase') {
    const inside = { ...around, bullets: around.bullets + Number(first!.line.mark !== undefined) };
    const phases = nodes as readonly Part[];
    return { phases: draftPhases(drafting, phases, ({ children }) => draftContent(drafting, children, inside)) };
  }
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
