import { placeLeaf } from './place-leaf.ts';
import type { Spot, Subject } from './subject.ts';

/** A unit that keeps a copy. */
export interface ArchiveUnit {
  readonly text: string;
  at(within?: readonly [number, number]): Spot;
}

/** The units of the archive as written, the plan's own or its issuer's; "Lưu" alone is a line without units, "none" no line. */
export function readArchive({ plan }: Pick<Subject, 'plan'>): ArchiveUnit[] {
  const units = plan.data.archive?.units ?? [];
  if (units.length === 1 && /^(?:lưu|none)$/iu.test(units[0]!.text.trim())) return [];
  return units.map((leaf) => ({
    text: leaf.text,
    at: (within) => placeLeaf(plan, leaf, within),
  }));
}

/** "Lưu: VT", "- Lưu VT": the word that the form prints. */
const typedArchive =
  /^\s*-?\s*(?:[Ll]ưu|LƯU)(?: trữ)?\s*(?::|(?=\s*\p{Lu}{2,}(?!\p{L})|\s*[Vv]ăn (?:thư|phòng)(?!\p{L}))|$)/u;

/** The word for the archive at the start of a recipient. */
export function readTypedArchive(text: string): string | undefined {
  return /lưu/i.test(text) ? typedArchive.exec(text)?.[0] : undefined;
}

/** The units of an archive line, without its word. */
export function splitArchive(text: string): string[] {
  return text
    .replace(typedArchive, '')
    .split(/[,;]/)
    .map((unit) => unit.replace(/^[\s-]+|(?<![\s.])[\s.]+$/g, ''))
    .filter(Boolean);
}
