import type { Change, Line, What } from './change.ts';
import { compareWords, type Piece } from './compare-words.ts';
import { joinWords, type Word } from './cut-words.ts';
import type { Splits } from './find-splits.ts';
import { findSteady, type Matching } from './match-nodes.ts';
import { nameOf, sectionOf, wordsOf } from './name-nodes.ts';
import type { Node } from './node.ts';

/** What changed between two trees whose nodes are matched, in the order of the later one; what went stands where it stood, before what came. */
export function listChanges(before: Node, after: Node, matching: Matching, splits: Splits): Change[] {
  const changes: Change[] = [];
  const parts = new Set([...splits.split.values(), ...splits.joined.values()].flat());
  const isPart = (node: Node) => parts.has(node) && !(matching.after.has(node) || matching.before.has(node));
  const pathOf = (node: Node) => sectionOf(node, matching);

  const visitPair = (a: Node, b: Node, moved: boolean): void => {
    const change = compareNodes(a, b, moved);
    if (change) changes.push(change);
    visitChildren(a, b);
  };

  const compareNodes = (a: Node, b: Node, moved: boolean): Change | undefined => {
    const split = splits.split.get(a);
    const joined = splits.joined.get(b);
    const own = joined ? joinTexts(joined) : a.words;
    const other = split ? joinTexts(split) : b.words;
    const pieces = compareWords(own, other);
    const isChanged = pieces.some(({ kind, look }) => kind !== 'same' || look);
    const reformed = a.shape !== b.shape && !split && !joined;
    if (!isChanged && !moved && !reformed) return undefined;
    // A row is known by what its cells hold.
    const isOwn = isChanged || b.words.length > 0;
    const kind = split ? 'split' : joined ? 'joined' : moved ? 'moved' : isChanged ? 'changed' : 'form';
    return {
      kind,
      what: nameOf(b),
      section: pathOf(b),
      ...(moved && { from: pathOf(a) }),
      before: isOwn ? joinWords(own) : wordsOf(a),
      after: isOwn ? joinWords(other) : wordsOf(b),
      pieces: isOwn ? pieces : [{ kind: 'same', text: wordsOf(b) }],
      ...((a.marker !== '' || b.marker !== '') && { markers: { before: a.marker, after: b.marker } }),
      ...(reformed && { forms: formsOf(a, b) }),
      places: { ...(a.place && { before: a.place }), ...(b.place && { after: b.place }) },
    };
  };

  const visitChildren = (a: Node, b: Node): void => {
    if (a.deep === b.deep) return;
    const gone = a.children.filter((child) => !matching.after.has(child) && !isPart(child));
    const steady = findSteady(a, b, matching);
    // What went is told behind the last that stayed before it.
    const behind = new Map<Node | undefined, Node[]>();
    let stay: Node | undefined;
    for (const child of a.children) {
      const other = matching.after.get(child);
      if (other && steady.has(other)) stay = other;
      else if (gone.includes(child)) behind.set(stay, [...(behind.get(stay) ?? []), child]);
    }
    for (const one of behind.get(undefined) ?? []) tell('removed', one);
    for (const child of b.children) {
      const other = matching.before.get(child);
      if (other) visitPair(other, child, !steady.has(child) && child.kind !== 'cell' && child.kind !== 'field');
      else if (!isPart(child)) tell('added', child);
      for (const one of behind.get(child) ?? []) tell('removed', one);
    }
  };

  /** Something that came or went with all below it; what of that was moved from or to elsewhere is told by itself. */
  const tell = (kind: 'added' | 'removed', node: Node): void => {
    const matched = kind === 'added' ? matching.before : matching.after;
    const moved: Node[] = [];
    const below = listBelow(node, 0, (one) => {
      if (isPart(one)) return false;
      if (!matched.has(one)) return true;
      moved.push(one);
      return false;
    });
    const text = wordsOf(node);
    const isEmpty = text === '' && below.length === 0;
    if (!isEmpty)
      changes.push({
        kind,
        what: nameOf(node),
        section: pathOf(node),
        [kind === 'added' ? 'after' : 'before']: text,
        pieces: [{ kind, text }],
        ...(node.marker !== '' && { markers: { [kind === 'added' ? 'after' : 'before']: node.marker } }),
        ...(below.length > 0 && { below }),
        places: node.place ? { [kind === 'added' ? 'after' : 'before']: node.place } : {},
      });
    if (kind === 'added') for (const one of moved) visitPair(matching.before.get(one)!, one, true);
  };

  visitPair(before, after, false);
  return gatherColumns(gatherForms(changes));
}

/** How a node is set apart, before and after, as far as that differs: its mark, else its heading. */
function formsOf(a: Node, b: Node): readonly [string, string] {
  const [[mark = '', head = ''], [otherMark = '', otherHead = '']] = [a.shape.split(' '), b.shape.split(' ')];
  return mark === otherMark ? [head, otherHead] : [mark, otherMark];
}

/** Lines of what stands below a node, as printed. */
function listBelow(node: Node, depth: number, isTold: (node: Node) => boolean): Line[] {
  if (node.kind === 'row' || node.kind === 'signer') return [];
  return node.children.flatMap((child) => {
    if (!isTold(child)) return [];
    const text = wordsOf(child);
    const own = text === '' ? [] : [{ depth, marker: child.marker, text }];
    return [...own, ...listBelow(child, depth + 1, isTold)];
  });
}

const paragraphEnd: Word = { text: '¶', id: -1, gap: ' ', look: 0 };

function joinTexts(nodes: readonly Node[]): Word[] {
  return nodes.flatMap(({ words }, i) => {
    const last = words.at(-1);
    const own = last && i < nodes.length - 1 ? [...words.slice(0, -1), { ...last, gap: ' ' }] : words;
    return i === 0 ? own : [paragraphEnd, ...own];
  });
}

/** Brothers whose form changed alike are told together. */
function gatherForms(changes: readonly Change[]): Change[] {
  const gathered: Change[] = [];
  for (const change of changes) {
    const last = gathered.at(-1);
    const alike =
      last?.kind === 'form' &&
      change.kind === 'form' &&
      String(last.forms) === String(change.forms) &&
      last.section.join('\n') === change.section.join('\n');
    if (!alike) gathered.push(change);
    else {
      const line = { depth: 0, marker: '', text: change.after ?? '' };
      gathered[gathered.length - 1] = { ...last, below: [...(last.below ?? []), line] };
    }
  }
  return gathered;
}

/** The cells of a column that came or went are told as the column. */
function gatherColumns(changes: readonly Change[]): Change[] {
  const columns = new Map<string, number>();
  const gathered: Change[] = [];
  for (const change of changes) {
    const key = `${change.kind}\n${change.section.slice(0, -2).join('\n')}\n${change.section.at(-1)}`;
    const isCell = change.what === 'cell' && (change.kind === 'added' || change.kind === 'removed');
    const at = isCell ? columns.get(key) : undefined;
    if (at !== undefined) {
      const column = gathered[at]!;
      const line = { depth: 0, marker: '', text: (change.after ?? change.before)! };
      gathered[at] = { ...column, below: [...(column.below ?? []), line] };
      continue;
    }
    if (isCell) {
      columns.set(key, gathered.length);
      const what: What = 'column';
      const pieces: Piece[] = [...change.pieces];
      gathered.push({ ...change, what, pieces, section: change.section.slice(0, -2) });
    } else gathered.push(change);
  }
  return gathered;
}
