import type { Element } from './document/document.ts';
import { blockFinder } from './draft/blocks/block-words.ts';
import { type FoundKind, findKind } from './draft/blocks/find-kind.ts';
import { isNote, isPhases, nameBlocks, needsPage } from './draft/blocks/name-blocks.ts';
import { type KnownPhases, phaseWordsOf } from './draft/blocks/phase-words.ts';
import { unitWordsOf } from './draft/blocks/read-unit.ts';
import type { Draft } from './draft/drafting.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Library } from './read-document.ts';

type Plan = { readonly [key: string]: Draft };

/** How drafts are compared. */
export interface Prints {
  /** What a plan says; undefined where it is no valid plan. */
  document(plan: Plan): Element | undefined;
  /** Its DOCX, likewise. */
  page(plan: Plan): Promise<Uint8Array | undefined>;
  /** What a DOCX shows, wherever its lines end. */
  look(docx: Uint8Array): string;
}

/**
 * Gives the plain parts of a drafted plan their names: kind, blocks, units, phases, dates. A name that would change what is printed is
 * left out, so that none is had at the price of a word or of a look: what names say of the document is compared first, which is cheap,
 * and then the DOCX, byte for byte.
 * @param docx what the plain plan prints
 * @param wanted the kind that the plan is said to be; else it is found by the subject
 * @param known phases of the plan that the file was built of and edited: they may be counted wrongly, or look otherwise
 */
export async function settleNames(
  plain: Plan,
  docx: Uint8Array,
  { validator }: Library,
  lexicon: Lexicon,
  prints: Prints,
  wanted: string | undefined,
  known?: KnownPhases,
): Promise<Plan> {
  const words = {
    blocks: blockFinder(validator.schemas),
    units: unitWordsOf(lexicon),
    phases: phaseWordsOf(lexicon, known),
  };
  const found = findKind(validator.schemas, [plain['subject'] ?? ''].flat().join(' '), wanted);
  const nameAll = (take: (site: string) => boolean): Plan => {
    const named = nameBlocks(plain, { ...words, take });
    return found && take('kind') ? setKind(named, found) : named;
  };
  const all: string[] = [];
  nameAll((site) => all.push(site) > 0);
  if (all.length === 0) return plain;
  // What phases of a known plan count, and how their names look, is the form's: they only have to say the same.
  const asForm = new Set<string>();
  if (known) {
    const counted = new RegExp(`(${words.phases.called}) \\d+`, 'g');
    const listWords = (names: readonly string[]) => {
      const root = prints.document(nameAll((site) => names.includes(site)));
      return (
        root &&
        wordsOf(root)
          .replace(counted, '$1')
          .replace(/[^\p{L}\p{N}]/gu, '')
      );
    };
    const said = listWords([]);
    const stays = async (names: readonly string[]) => listWords(names) === said;
    for (const site of await settle({ left: 40 }, [], all.filter(isPhases), stays)) asForm.add(site);
  }
  const sites = all.filter((site) => !asForm.has(site));
  const name = (names: readonly string[]) => {
    const taken = new Set(names);
    return nameAll((site) => taken.has(site) || asForm.has(site));
  };
  const base = name([]);
  const own = asForm.size === 0 ? docx : await prints.page(base);
  if (!own || sites.length === 0) return base;
  const say = (plan: Plan) => {
    const root = prints.document(plan);
    return root && JSON.stringify(showElement(root));
  };
  const before = say(base);
  const tries = triesFor(JSON.stringify(plain).length);
  const sure = await settle(
    { left: 10 * tries },
    [],
    sites.filter((site) => !needsPage(site)),
    async (names) => say(name(names)) === before,
  );
  let named = base;
  const left = { left: tries };
  const settlePage = (
    tried: { left: number },
    given: readonly (readonly string[])[],
    more: readonly (readonly string[])[],
    isSame: (printed: Uint8Array) => boolean,
  ) =>
    settle(tried, given, more, async (names) => {
      const plan = name(names.flat());
      const printed = await prints.page(plan);
      const same = printed !== undefined && isSame(printed);
      if (same) named = plan;
      return same;
    });
  const onPage = sites.filter((site) => needsPage(site) && !isNote(site)).map((site) => [site]);
  const isSame = (printed: Uint8Array) => Buffer.compare(printed, own) === 0;
  const every = [sure, ...onPage].filter((one) => one.length > 0);
  let settled = await settlePage({ left: 1 }, [], every, isSame);
  if (settled.length < every.length) {
    // Those of which the document says that they change nothing do not wait for others.
    const known = sure.length > 0 ? await settlePage(left, [], [sure], isSame) : [];
    settled = await settlePage(left, known, onPage, isSame);
  }
  // What the form prints of itself has blanks at which no line ends; a text that was typed cannot.
  const notes = sites.filter(isNote).map((site) => [site]);
  if (notes.length > 0) {
    const look = prints.look(own);
    await settlePage(left, settled, notes, (printed) => prints.look(printed) === look);
  }
  return named;
}

/**
 * How often a plan of so many letters may be built for its names; to read it costs a tenth. Plans of the tests ask for seven builds at
 * most; one whose every label would change the page would be built a hundred times.
 */
function triesFor(letters: number): number {
  return Math.max(8, Math.min(60, Math.round(600_000 / letters)));
}

/** Those of some names, beside those given, with which all stays as it is: all at once, or else by halves, until no try is left. */
async function settle<Name>(
  tries: { left: number },
  given: readonly Name[],
  more: readonly Name[],
  stays: (names: readonly Name[]) => Promise<boolean>,
): Promise<readonly Name[]> {
  if (more.length === 0 || tries.left === 0) return given;
  tries.left -= 1;
  const all = [...given, ...more];
  if (await stays(all)) return all;
  if (more.length === 1) return given;
  const half = more.length >> 1;
  return settle(tries, await settle(tries, given, more.slice(0, half), stays), more.slice(half), stays);
}

/** What a kind says by keys of its own stands before the subject. */
function setKind(plan: Plan, { kind, keys }: FoundKind): Plan {
  const { subject, ...others } = plan;
  const entries = Object.entries(others).map(([key, value]) => [key, key === 'kind' ? kind : value] as const);
  const at = Object.keys(plan).indexOf('subject');
  return Object.fromEntries([
    ...entries.slice(0, at),
    ...Object.entries(keys),
    ['subject', subject],
    ...entries.slice(at),
  ]);
}

/** All words of an element, in order. */
function wordsOf({ runs, children }: Element): string {
  return runs.map(({ text }) => text).join('') + children.map(wordsOf).join('');
}

/** An element without the role of a part and the place of each word in the plan, which are not printed. */
function showElement({ tag, attributes, children, runs }: Element): unknown {
  const seen = Object.entries(attributes).filter(([name, value]) => name !== 'role' && value !== '');
  const texts: unknown[] = [];
  let last = '';
  for (const { text, bold, italic, note } of runs) {
    const look = note ? `note ${note.number}` : `${bold} ${italic}`;
    if (look === last) texts.push(`${texts.pop()}${text}`);
    else texts.push(look, note ? note.runs.map(({ text: own }) => own).join('') : text);
    last = look;
  }
  // A cell without text is one with an empty text.
  const shown = children.filter(
    (child) => child.tag !== 'text' || child.runs.some(({ text, note }) => text !== '' || note),
  );
  return [tag, seen.sort(), texts, shown.map(showElement)];
}
