import type { Flow, FlowList, FlowStyle } from '../flow/flow.ts';
import type { BlockPair, FlowPair } from '../flow/flow-pair.ts';
import type { FontFamily } from '../font/font.ts';
import { collectLevelFormats } from './marker-format.ts';
import { linkRelationship } from './package-parts.ts';
import { type Compatibility, prepareWriting, type Writing } from './writing.ts';

/** Styles of the second flow, then those of the first that it has not, or has otherwise: these get names of their own. */
export interface JoinedStyles {
  readonly styles: readonly FlowStyle[];
  /** The styles of the first flow as they are called now, by their own ids. */
  readonly before: ReadonlyMap<string, FlowStyle>;
}

export function joinStyles({ before, after }: FlowPair): JoinedStyles {
  const known = new Map(after.styles.map((style) => [style.id, JSON.stringify(style)]));
  const taken = new Set(after.styles.flatMap(({ id, name }) => [id, name]));
  const renamed = before.styles.map((style): FlowStyle => {
    if (known.get(style.id) === JSON.stringify(style)) return style;
    let [id, name] = [style.id, style.name];
    for (let i = 1; taken.has(id) || taken.has(name); i++)
      [id, name] = [`${style.id}Old${i > 1 ? i : ''}`, `${style.name} (cũ${i > 1 ? ` ${i}` : ''})`];
    taken.add(id).add(name);
    const { builtIn: _, ...own } = style;
    return name === style.name ? style : { ...own, id, name };
  });
  const byId = new Map(before.styles.map((style, i) => [style.id, renamed[i]!]));
  const nextOf = (style: FlowStyle) => (style.next === undefined ? undefined : byId.get(style.next)?.id);
  const added = renamed
    .filter((style) => !known.has(style.id))
    .map((style) => ({ ...style, ...(style.next !== undefined && { next: nextOf(style) ?? style.next }) }));
  return { styles: [...after.styles, ...added], before: byId };
}

/** What the writers of both sides know, with numbers of styles, lists and links that do not meet. */
export interface JoinedWriting {
  readonly before: Writing;
  readonly after: Writing;
  /** Those of the second flow, then those of the first that do not go on in one of them. */
  readonly lists: readonly FlowList[];
}

/** @param headers relationship ids of the page numbers, by the styles as they are called in the file */
export function joinWriting(
  pair: FlowPair,
  styles: JoinedStyles,
  headers: ReadonlyMap<string, string>,
  compatibility: Compatibility,
  fonts: FontFamily,
): JoinedWriting {
  const [old, now] = [pair.before, pair.after].map((flow) => prepareWriting(flow, headers, compatibility, fonts)) as [
    Writing,
    Writing,
  ];
  const { same, abstractIds } = matchLists(pair);
  // A list that stands alone gets numbers that no other has.
  const lastId = Math.max(0, ...pair.after.lists.map(({ id }) => id));
  const lastAbstract = Math.max(0, ...pair.after.lists.map(({ abstractId }) => abstractId));
  const idOf = (list: FlowList) => same.get(list.id) ?? lastId + 1 + list.id;
  const abstractOf = (list: FlowList) => abstractIds.get(list.abstractId) ?? lastAbstract + 1 + list.abstractId;
  const own = pair.before.lists
    .filter(({ id }) => !same.has(id))
    .map((list) => ({ ...list, id: idOf(list), abstractId: abstractOf(list) }));
  const lists = [...pair.after.lists, ...own];
  const numbers = new Map(lists.map(({ id }, i) => [id, i + 1]));
  const links = new Map(
    [...new Set([...now.links.keys(), ...old.links.keys()])].map((link, i) => [link, linkRelationship(i)]),
  );
  const oldAbstracts = new Map(pair.before.lists.map((list) => [list.id, abstractOf(list)]));
  const levels = collectLevelFormats([
    { flow: pair.after, styles: now.styles, abstractIds: now.abstractIds },
    { flow: pair.before, styles: old.styles, abstractIds: oldAbstracts },
  ]);
  const before: Writing = {
    ...old,
    styles: styles.before,
    numbers: new Map(pair.before.lists.map((list) => [list.id, numbers.get(idOf(list))!])),
    abstractIds: oldAbstracts,
    levels,
    links,
    headers: new Map([...styles.before].map(([id, style]) => [id, headers.get(style.id) ?? ''])),
  };
  return { before, after: { ...now, numbers, links, levels }, lists };
}

/**
 * Lists of the first flow that go on in one of the second, and their definitions: most of their paragraphs do, and both count alike.
 * So the number of a paragraph that stays is no change of it.
 */
function matchLists(pair: FlowPair): { same: Map<number, number>; abstractIds: Map<number, number> } {
  const votes = new Map<string, { a: number; b: number; count: number }>();
  visitKept(pair.blocks, (a, b) => {
    const key = `${a} ${b}`;
    const vote = votes.get(key) ?? { a, b, count: 0 };
    vote.count += 1;
    votes.set(key, vote);
  });
  const [before, after] = [pair.before, pair.after].map(({ lists }) => new Map(lists.map((list) => [list.id, list])));
  const same = new Map<number, number>();
  const abstractIds = new Map<number, number>();
  const [taken, takenAbstracts] = [new Set<number>(), new Set<number>()];
  for (const { a, b } of [...votes.values()].sort((x, y) => y.count - x.count)) {
    const [old, now] = [before!.get(a)!, after!.get(b)!];
    const known = abstractIds.get(old.abstractId);
    const fits = known === undefined ? !takenAbstracts.has(now.abstractId) : known === now.abstractId;
    if (same.has(a) || taken.has(b) || !fits || !countAlike(old, now)) continue;
    same.set(a, b);
    taken.add(b);
    abstractIds.set(old.abstractId, now.abstractId);
    takenAbstracts.add(now.abstractId);
  }
  return { same, abstractIds };
}

function visitKept(blocks: readonly BlockPair[], visit: (a: number, b: number) => void): void {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const { cells } of block.rows) for (const cell of cells) visitKept(cell.blocks, visit);
      continue;
    }
    const [a, b] = [block.before, block.after].map((side) =>
      side?.text.kind === 'paragraph' ? side.text.marker?.list?.id : undefined,
    );
    if (a !== undefined && b !== undefined) visit(a, b);
  }
}

function countAlike(a: FlowList, b: FlowList): boolean {
  return JSON.stringify([a.levels, a.restarts]) === JSON.stringify([b.levels, b.restarts]);
}

/** A flow of the styles and sections of both, for what of the file does not depend on the text. */
export function carrierOf({ before, after }: FlowPair, { styles, before: renamed }: JoinedStyles): Flow {
  const noteStyle = after.noteStyle ?? (before.noteStyle === undefined ? undefined : renamed.get(before.noteStyle)!.id);
  const old = before.sections.map(({ pageNumber, ...section }) => ({
    ...section,
    pageNumber: { ...pageNumber, style: renamed.get(pageNumber.style)!.id },
  }));
  return { ...after, styles, sections: [...after.sections, ...old], ...(noteStyle !== undefined && { noteStyle }) };
}
