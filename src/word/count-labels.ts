import { printNumber } from './print-number.ts';
import type { Level, List } from './read-numbering.ts';
import { isPictureFont, readSymbol } from './symbols.ts';

/** A number or bullet as printed. */
export interface Counted {
  readonly text: string;
  readonly value: number;
  readonly level: Level;
}

interface State {
  /** Number last printed at each level since it began again. */
  readonly values: (number | undefined)[];
}

/** Counts the lists of one story, in the order of its paragraphs. */
export type CountLabel = (list: List, level: number) => Counted | undefined;

/**
 * Counts as Word does: lists of one definition go on in each other; a list that sets a start begins there when a level first
 * occurs in it; a level begins again after any level above it, unless its definition says otherwise.
 */
export function startCounting(): CountLabel {
  const states = new Map<string, State>();
  const begun = new Set<string>();
  return (list, number) => {
    const level = list.levels.get(number);
    if (!level) return undefined;
    let state = states.get(list.definition);
    if (!state) {
      state = { values: [] };
      states.set(list.definition, state);
    }
    const { values } = state;
    const start = list.starts.get(number);
    const use = `${list.id} ${number}`;
    const before = values[number];
    if (start !== undefined && !begun.has(use)) values[number] = start;
    else values[number] = before === undefined ? (start ?? level.start) : before + 1;
    begun.add(use);
    for (let deeper = number + 1; deeper < values.length; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || number < restart) values[deeper] = undefined;
    }
    for (let above = 0; above < number; above++) values[above] ??= list.levels.get(above)?.start ?? 0;
    return { text: printLabel(list, number, level, values), value: values[number]!, level };
  };
}

function printLabel(list: List, number: number, level: Level, values: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return printBullet(level);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = list.levels.get(at);
    if (at > number || !of) return '';
    const format = level.legal && !['none', 'bullet', 'decimalZero'].includes(of.format) ? 'decimal' : of.format;
    return printNumber(format, values[at] ?? of.start, of.sample);
  });
}

/** Bullets of fonts of pictures in Unicode; one that is not known is a plain bullet. */
function printBullet({ text, run }: Level): string {
  const font = run.font ?? '';
  if (isPictureFont(font)) return [...text].map((sign) => readSymbol(font, sign.codePointAt(0)!) ?? '•').join('');
  return text.replace(/[\ue000-\uf8ff]/g, (sign) => readSymbol('Symbol', sign.charCodeAt(0)) ?? '•');
}
