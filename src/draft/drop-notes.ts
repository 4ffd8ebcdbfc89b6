import { findNotes } from '../core/notes.ts';
import { joinPointer } from '../source/read-yaml.ts';
import type { Draft, DraftKeys } from './drafting.ts';

/**
 * Data of a plan without the notes of some of its texts: those where no note can stand, such as a title or a signature.
 * @param pointers of the texts in full spelling, where one signer, say, is a list of one
 */
export function dropNotes(data: DraftKeys, pointers: ReadonlySet<string>): DraftKeys {
  const short = new Set(Array.from(pointers, withoutFirsts));
  const walk = (value: Draft, pointer: string): Draft => {
    if (typeof value === 'string') return short.has(withoutFirsts(pointer)) ? withoutNotes(value) : value;
    if (Array.isArray(value)) return value.map((one: Draft, i) => walk(one, joinPointer(pointer, i)));
    return typeof value === 'object' ? walkKeys(value as DraftKeys, pointer) : value;
  };
  const walkKeys = (keys: DraftKeys, pointer: string): DraftKeys =>
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, walk(value, joinPointer(pointer, key))]));
  return walkKeys(data, '');
}

function withoutFirsts(pointer: string): string {
  return pointer.replace(/\/0(?=\/|$)/g, '');
}

function withoutNotes(text: string): string {
  const { notes = [] } = findNotes(text) ?? {};
  const rest = notes.reduceRight((all, { from, to }) => all.slice(0, from) + all.slice(to), text).trim();
  // What only looks like the beginning of one is text.
  return rest.replace(/(?<!\\)\^(?=\[)/g, '\\^');
}
