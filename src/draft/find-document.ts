import type { WordPage, WordPlace } from '../word/word.ts';
import { type Item, isEmpty, type Line, textOf } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { linesOf, typeName } from './open-frames.ts';
import { isNational } from './read-letterhead.ts';
import type { Notes } from './read-lines.ts';

/** A stretch of pages as lines and tables. */
export interface Pages {
  readonly page: WordPage;
  readonly items: readonly Item[];
}

/** The plan of a file, and where in it stands what belongs to another document: a cover, the decision that issues the plan, a second plan. */
export interface Found {
  readonly sections: readonly Pages[];
  readonly apart: ReadonlySet<WordPlace>;
}

/** What begins on a page: the document of a type, perhaps below the words of the State. */
interface Head {
  /** Of all lines and tables of the file. */
  readonly at: number;
  readonly isPlan: boolean;
  readonly national: boolean;
}

/** Lines in which a document says what it is. */
const headLines = 20;
const otherTypes =
  /^\s*(?:quyết định|nghị quyết|tờ trình|thông báo|báo cáo|chỉ thị|hướng dẫn|biên bản|giấy mời)\s*(?:$|\n)/iu;
const endLabel = /^\s*nơi\s+nhận/iu;
const annex = /^\s*(?:phụ\s+lục|biểu|mẫu)(?!\p{L})/iu;

/** Finds the plan in a file that holds more than it. */
export function findDocument(sections: readonly Pages[], notes: Notes): Found {
  const all = sections.flatMap(({ items }) => items);
  const heads = findHeads(sections, all, notes);
  const plan = heads.find(({ isPlan, national }) => isPlan && national) ?? heads.find(({ isPlan }) => isPlan);
  if (!plan || heads.length < 2) return { sections, apart: new Set() };
  // What stands behind it and has no letterhead belongs to it.
  const next = heads.find(({ at, isPlan, national }) => at > plan.at && isPlan && national);
  const from = plan === heads[0] ? 0 : plan.at;
  const to = next?.at ?? all.length;
  let at = 0;
  const kept = sections.map(({ page, items }) => {
    const start = at;
    at += items.length;
    return { page, items: items.slice(Math.max(0, from - start), Math.max(0, to - start)) };
  });
  const apart = [...all.slice(0, from), ...all.slice(to)].map((item) => item.at);
  return { sections: kept.filter(({ items }) => items.length > 0), apart: new Set(apart) };
}

function findHeads(sections: readonly Pages[], all: readonly Item[], notes: Notes): Head[] {
  const heads: Head[] = [];
  let inAnnex = false;
  let ended = false;
  let at = 0;
  sections.forEach(({ page, items }, i) => {
    let fresh = i === 0 || page.begins !== 'continuous';
    for (const item of items) {
      if (item.kind === 'line' && item.startsPage) fresh = true;
      if (item.kind === 'table' || !isEmpty(item)) {
        const lines = linesOf(item, notes).filter((line) => !isEmpty(line));
        if (fresh) inAnnex = lines[0] !== undefined && annex.test(textOf(lines[0]));
        // A page may have been begun by empty lines.
        const begins = fresh || (ended && !inAnnex && lines.some((line) => isNational(textOf(line))));
        const head = begins && !inAnnex ? readHead(all.slice(at, at + headLines), at, notes) : undefined;
        if (head) heads.push(head);
        ended = head ? false : ended || lines.some((line) => endLabel.test(textOf(line)));
        fresh = false;
      }
      at += 1;
    }
  });
  return heads;
}

/** What the lines at the top of a page begin; undefined where they go on with what stands before them. */
function readHead(items: readonly Item[], at: number, notes: Notes): Head | undefined {
  const lines = items
    .flatMap((item) => linesOf(item, notes))
    .filter((line) => !isEmpty(line))
    .slice(0, headLines);
  const named = lines.find(isTypeName);
  if (!named) return undefined;
  const above = lines.slice(0, lines.indexOf(named));
  return { at, isPlan: typeName.test(textOf(named)), national: above.some((line) => isNational(textOf(line))) };
}

function isTypeName(line: Line): boolean {
  const text = textOf(line).trim();
  return (typeName.test(text) || otherTypes.test(text)) && isCapitals(text.slice(0, 8)) && line.align === 'center';
}
