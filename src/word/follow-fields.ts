import type { WordField, WordLink } from './word.ts';

interface Open {
  code: string;
  field: WordField | undefined;
  link: WordLink | undefined;
}

/** The fields that are open where a story is being read. They may begin in one paragraph and end in another. */
export interface Fields {
  readonly begin: () => void;
  readonly separate: () => void;
  /** Ends the last one: what it says, where it showed nothing. */
  readonly end: () => string | undefined;
  /** Takes text that belongs to an instruction and is not printed: false where no instruction is open. */
  readonly swallow: (text: string) => boolean;
  /** The field whose result is being read. */
  readonly current: () => WordField | undefined;
  readonly link: () => WordLink | undefined;
  /** Instructions of fields that were never closed. */
  readonly rest: () => readonly string[];
}

export function followFields(): Fields {
  const open: Open[] = [];
  /** Those of them that stand in their instruction. */
  const coding: Open[] = [];
  return {
    begin: () => {
      const one: Open = { code: '', field: undefined, link: undefined };
      open.push(one);
      coding.push(one);
    },
    separate: () => {
      const one = open.at(-1);
      if (!one || one.field) return;
      const under = open.at(-2);
      const within = under?.field;
      one.field = { instruction: one.code.trim(), ...(within && { within }) };
      one.link = readLink(one.code) ?? under?.link;
      coding.pop();
    },
    end: () => {
      const one = open.pop();
      if (!one || one.field) return undefined;
      coding.pop();
      return one.code.trim();
    },
    swallow: (text) => {
      const one = coding.at(-1);
      if (one) one.code += text;
      return one !== undefined;
    },
    current: () => open.at(-1)?.field,
    link: () => open.at(-1)?.link,
    rest: () => coding.splice(0).map(({ code }) => code.trim()),
  };
}

/** Where a field leads: `HYPERLINK "address" \l "bookmark"`; undefined where it is of another kind. */
export function readLink(code: string): WordLink | undefined {
  const words = [...code.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
  if (words[0]?.toUpperCase() !== 'HYPERLINK') return undefined;
  let target: string | undefined;
  let anchor: string | undefined;
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    if (word === '\\l') anchor = words[++i];
    else if (word === '\\o' || word === '\\t') i++;
    else if (!word.startsWith('\\')) target ??= word;
  }
  return { ...(target && { target }), ...(anchor && { anchor }) };
}

/** What Word prints of a field that keeps no result: the words of a button, a sign by its code. */
export function printField(code: string): { readonly text?: string; readonly font?: string; readonly sign?: number } {
  const button = /^(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.+)$/is.exec(code);
  if (button) return { text: button[1]! };
  const symbol = /^SYMBOL\s+(0x[0-9a-f]{1,5}|\d{1,6})\b/i.exec(code);
  if (!symbol) return {};
  return { sign: Number(symbol[1]), font: /\\f\s+"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(code)?.[1] ?? '' };
}
