import { type Draft, dropOpen } from '../drafting.ts';
import type { KnownBlock } from './block-words.ts';
import { countPhases, namePhases } from './name-phases.ts';
import { nameTable } from './name-table.ts';
import { nameDates, nameTerms, nameUnit } from './name-unit.ts';
import { isKeys, type Keys, type Naming, onlyKey } from './naming.ts';

/** Where a node stands. */
interface Around {
  /** A section of the plan. */
  readonly section: boolean;
  /** Under a heading of assignments. */
  readonly tasks: boolean;
  readonly list: 'items' | 'parts';
  /** The blocks that the heading above is. */
  readonly inside: readonly KnownBlock[];
}

/**
 * The same plan with names for what it says: blocks by their headings, units with their tasks, dates. It prints the same, which is for
 * others to see to; so a name is only given where `naming` takes it.
 */
export function nameBlocks(drafted: Keys, naming: Naming): Keys {
  const plan = nameNotes(naming, dropOpen(drafted) as Keys);
  const body = nameList(naming, plan['body'], '/body', { section: true, tasks: false, list: 'parts', inside: [] });
  return Array.isArray(body) ? { ...plan, body } : plan;
}

/** Appendices without the note that the form prints of itself: number and day then stay those of the plan. */
function nameNotes(naming: Naming, plan: Keys): Keys {
  const { appendices } = plan;
  if (!Array.isArray(appendices)) return plan;
  return {
    ...plan,
    appendices: (appendices as readonly Keys[]).map((appendix, i) => {
      const { note, ...rest } = appendix;
      return note !== undefined && note !== 'none' && naming.take(`/appendices/${i} ${siteOfNote}`) ? rest : appendix;
    }),
  };
}

/** Ends of the sites of names that stand in the text and look as it does: only the page tells whether they change nothing. */
const siteOfPhases = 'phases';
const siteOfLabel = 'label';
const siteOfNote = 'note';

/** Whether the page has to be looked at for a name, and not only what the document says. */
export function needsPage(site: string): boolean {
  return [siteOfPhases, siteOfLabel, siteOfNote].some((end) => site.endsWith(` ${end}`));
}

/** Whether a name is that of a list of phases. */
export function isPhases(site: string): boolean {
  return site.endsWith(` ${siteOfPhases}`);
}

/** Whether a name is that of the note that the form prints on an appendix. */
export function isNote(site: string): boolean {
  return site.endsWith(` ${siteOfNote}`);
}

/** "Thời gian: 07 giờ 30", "Ngày 08/02/2022: …": a block or a day where the form sets labels as the text. */
function nameLabel(naming: Naming, node: string | Keys, around: Around): Keys | undefined {
  const { text, ...rest } = isKeys(node) ? node : { text: node };
  const [, label, words] = typeof text === 'string' ? (/^([^:]{2,60}): (\S[\s\S]*)$/u.exec(text) ?? []) : [];
  if (label === undefined || (isKeys(node) && (node['heading'] ?? node['label'] ?? node['unit']) !== undefined))
    return undefined;
  const keys: Keys = { label, text: words, ...rest };
  const dates = nameDates(keys);
  if (dates) return dates;
  if (around.tasks && !around.section && naming.units.isUnit(label)) return { unit: label, task: words, ...rest };
  const block = naming.blocks(label).find(({ of }) => of === undefined);
  // A line of a block may begin with another of its headings.
  if (around.inside.some(({ name }) => name === block?.name)) return undefined;
  return block && wrap(block, keys, around);
}

function nameList(naming: Naming, list: Draft, at: string, around: Around): Draft {
  if (!Array.isArray(list)) return list;
  return (list as readonly Draft[]).map((node, i) => {
    const site = `${at}/${i}`;
    return typeof node === 'string' || isKeys(node) ? nameNode(naming, node, site, around) : node;
  });
}

function nameNode(naming: Naming, node: string | Keys, at: string, around: Around): Draft {
  const words = isKeys(node) ? (node['heading'] ?? node['label']) : undefined;
  const found = typeof words === 'string' ? naming.blocks(words) : [];
  const inner = isKeys(node) ? nameContent(naming, node, at, found) : node;
  const block = isKeys(inner) ? chooseBlock(found, inner) : undefined;
  if (block && isKeys(inner)) {
    const named = wrap(block, inner, around);
    if (named && naming.take(`${at} block`)) return named;
  }
  const unit = around.tasks && !around.section ? nameUnit(naming, inner) : undefined;
  const asUnit = unit !== undefined && naming.take(`${at} unit`);
  const labelled = nameLabel(naming, inner, around);
  if (labelled && naming.take(`${at} ${siteOfLabel}`)) return labelled;
  let own = asUnit ? unit : inner;
  const dates = isKeys(own) ? nameDates(own) : undefined;
  if (dates && naming.take(`${at} date`)) own = dates;
  const terms = nameTerms(own);
  return terms && naming.take(`${at} terms`) ? terms : own;
}

const isAssigned = ({ name }: KnownBlock) => name === 'assignments' || name === 'implementation';

function nameContent(naming: Naming, node: Keys, at: string, found: readonly KnownBlock[]): Keys {
  const tasks = found.some(isAssigned);
  let content: Keys = Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === 'parts' || key === 'items'
        ? [key, nameList(naming, value, `${at}/${key}`, { section: false, tasks, list: key, inside: found })]
        : [key, value],
    ),
  );
  const table = nameTable(
    content,
    found.some(({ of }) => of === 'programme'),
  );
  if (table && naming.take(`${at} table`)) content = table;
  const counted = countPhases(naming, content);
  const phases = namePhases(naming, content);
  if (counted && naming.take(`${at} counted ${siteOfPhases}`)) content = counted;
  return phases && naming.take(`${at} ${siteOfPhases}`) ? phases : content;
}

/** The block that a node with such a heading is, by what it holds; undefined where another one within it is that block. */
function chooseBlock(found: readonly KnownBlock[], node: Keys): KnownBlock | undefined {
  const children = ['parts', 'items'].flatMap((key) => {
    const list = node[key];
    return Array.isArray(list) ? (list as readonly Draft[]).filter(isKeys) : [];
  });
  const holdsUnits = children.some((child) => child['unit'] !== undefined);
  const fits = found.filter(({ name, of }) => {
    if (of !== undefined) return node[of] !== undefined;
    if (children.some((child) => child[name] !== undefined)) return false;
    if (!found.some((other) => other.name !== name && isAssigned(other)) || !isAssigned({ name } as KnownBlock))
      return true;
    return holdsUnits === (name === 'assignments');
  });
  return fits.find(({ of }) => of !== undefined) ?? fits[0];
}

/** A node as a block, in its shortest spelling; undefined where nothing stands in it. */
function wrap(block: KnownBlock, { heading, label, ...rest }: Keys, { section, list }: Around): Keys | undefined {
  if (Object.keys(rest).length === 0) return undefined;
  if (block.of !== undefined) return wrapRows(block, block.of, rest, heading, section);
  const words = heading ?? label;
  const usual =
    words === block.usual &&
    (!block.sectionOnly || section) &&
    (heading !== undefined || list === 'items' || onlyKey(rest) === 'text');
  const own: Keys = usual ? rest : { ...(heading === undefined ? { label } : { heading }), ...rest };
  const key = onlyKey(own);
  const short = key === block.list || (key === 'text' && typeof own['text'] === 'string') ? own[key] : own;
  return { [block.name]: short };
}

/** A block of phases or rows of a table: what is said of them beside its heading. */
function wrapRows(
  { name, usual, sectionOnly }: KnownBlock,
  of: string,
  rest: Keys,
  heading: Draft,
  section: boolean,
): Keys | undefined {
  const { [of]: rows, ...others } = rest;
  const { list, ...more } = isKeys(rows) ? rows : ({ list: rows } as Keys);
  if (heading === undefined) return undefined;
  const own: Keys = { ...(heading === usual && (!sectionOnly || section) ? {} : { heading }), ...others, ...more };
  return { [name]: Object.keys(own).length === 0 ? list : { ...own, list } };
}
