import type { Tag } from './document.ts';

/** Texts that may carry a note: the bases, and all that stands in the body and in an appendix. */
const noted: ReadonlySet<Tag> = new Set([
  'basis',
  'opening',
  'lead-in',
  'heading',
  'label',
  'text',
  'paragraph',
  'remark',
  'closing-note',
  'centred-line',
  'caption',
  'name',
  'title',
  'role',
  'closing',
]);

/** An element that another stands in. */
interface Above {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Whether a note may stand in a text with this tag. None in the letterhead, the title, recipients and the signature, whose places the
 * form fixes; none in the head of a table, which every page repeats, nor in the label of an appendix, which the text repeats.
 * @param above what it stands in, outermost first
 */
export function takesNotes(tag: Tag, above: readonly Above[]): boolean {
  if (!noted.has(tag)) return false;
  const parent = above.at(-1)?.tag;
  if (parent === 'signature' || (parent === 'appendix' && tag === 'label')) return false;
  return !above.some((one) => one.tag === 'row' && one.attributes['header'] === 'yes');
}
