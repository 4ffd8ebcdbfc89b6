import { findBlanks } from '../core/find-blanks.ts';
import type { Fix } from '../core/problem.ts';
import { changeFirstLetter } from '../core/vietnamese.ts';
import { spliceTexts } from '../edit/splice-texts.ts';
import { writeEntries } from '../edit/write-entries.ts';
import type { Data } from '../source/data.ts';
import { joinPointer, readYaml, type Source } from '../source/read-yaml.ts';

/** What is filled in, by the name of its blank; a list or keys only where the blank is all of a value, `undefined` takes that line away. */
export type Fillings = Readonly<Record<string, Data | undefined>>;

/** A text of a file and where it stands. */
interface Text {
  readonly pointer: string;
  readonly text: string;
}

/**
 * Fills the blanks of a starter by splicing: comments, order and layout stay. Blanks that have no filling stay too, for the author.
 * @returns the text of the file
 */
export function fillStarter(starter: Source, fillings: Fillings): string {
  const whole = readYaml(starter.file, fillValues(starter, fillings));
  const fixes = textsOf(whole.data).flatMap(({ pointer, text }) =>
    findBlanks(text).flatMap(({ name, from, to }): Fix[] => {
      const filling = fillingFor(name, fillings);
      return typeof filling === 'string' ? [{ pointer, from, to, text: filling }] : [];
    }),
  );
  return spliceTexts(whole, fixes).text;
}

/** Puts lists and keys in place of their blanks and takes lines away, from the end of the file so that offsets stay true. */
function fillValues(starter: Source, fillings: Fillings): string {
  const values = textsOf(starter.data).flatMap(({ pointer, text }) => {
    const [blank, ...others] = findBlanks(text);
    if (!blank || others.length > 0 || blank.to - blank.from < text.length || !knows(blank.name, fillings)) return [];
    const filling = fillingFor(blank.name, fillings);
    return typeof filling === 'string' ? [] : [{ range: starter.locate(pointer), filling }];
  });
  return values
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((text, { range: [from, to], filling }) => {
      if (filling !== undefined) return text.slice(0, from) + writeValue(filling) + text.slice(to);
      const end = text.indexOf('\n', to);
      return text.slice(0, text.lastIndexOf('\n', from) + 1) + text.slice(end < 0 ? text.length : end + 1);
    }, starter.text);
}

function writeValue(value: Data): string {
  return writeEntries({ x: value })[0]!.slice('x: '.length);
}

function knows(name: string, fillings: Fillings): boolean {
  return Object.hasOwn(fillings, name) || Object.hasOwn(fillings, changeFirstLetter(name, 'lower'));
}

/** A blank that begins with a capital is filled with one: "<Đơn vị>". */
function fillingFor(name: string, fillings: Fillings): Data | undefined {
  if (Object.hasOwn(fillings, name)) return fillings[name];
  const filling = fillings[changeFirstLetter(name, 'lower')];
  return typeof filling === 'string' ? changeFirstLetter(filling, 'upper') : filling;
}

/** The texts of some data in its order. */
export function textsOf(data: Data | undefined, pointer = ''): Text[] {
  if (data === undefined) return [];
  if (typeof data === 'string') return [{ pointer, text: data }];
  return Object.entries(data).flatMap(([key, value]) => textsOf(value, joinPointer(pointer, key)));
}

/**
 * Repeats the items of a list that stand for many: of several such items the first and the last once, those between as often as it
 * takes; a single one every time. In each copy the blanks are filled for it.
 * @param sign name of the blank that such an item holds
 * @param copies what is filled in each
 */
export function repeatItems(starter: Source, sign: string, copies: readonly Fillings[]): string {
  const items = listItems(starter, sign);
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return starter.text;
  const middle = items.slice(1, -1);
  const written = copies.map((fillings, i) => {
    const chosen = i === copies.length - 1 ? last : i === 0 ? first : (middle[(i - 1) % middle.length] ?? first);
    const alone = readYaml(starter.file, chosen.text);
    return fillStarter(alone, fillings);
  });
  return starter.text.slice(0, first.from) + written.join('') + starter.text.slice(last.to);
}

/** The items of a list, as whole lines, that hold a blank. */
function listItems(starter: Source, sign: string): { from: number; to: number; text: string }[] {
  const pointers = textsOf(starter.data)
    .filter(({ text }) => findBlanks(text).some(({ name }) => name === sign))
    .map(({ pointer }) => pointer.slice(0, pointer.lastIndexOf('/')));
  return pointers.map((pointer) => {
    const [start, end] = starter.locate(pointer);
    const from = starter.text.lastIndexOf('\n', start) + 1;
    const to = starter.text.indexOf('\n', end - 1) + 1 || starter.text.length;
    return { from, to, text: starter.text.slice(from, to) };
  });
}
