import type { XmlElement } from './parse-xml.ts';
import type { WordField, WordLink } from './word.ts';
import { child, childrenOf, onOff, readInteger, readVal } from './xml.ts';

interface Open {
  code: string;
  field: WordField | undefined;
  link: WordLink | undefined;
  readonly form: string | undefined;
  /** Whether anything of its result was printed. */
  isShown: boolean;
}

/** A field that keeps no result. */
export interface EndedField {
  readonly code: string;
  /** What was chosen in a field of a form. */
  readonly form?: string;
}

/** The fields that are open where a story is being read. They may begin in one paragraph and end in another. */
export interface Fields {
  /** @param form what was chosen, where it is one of a form */
  readonly begin: (form?: string) => void;
  readonly separate: () => void;
  /** Ends the last one: what it says, where it has no result. */
  readonly end: () => EndedField | undefined;
  /** Takes text that belongs to an instruction and is not printed: false where no instruction is open. */
  readonly swallow: (text: string) => boolean;
  /** The field whose result is printed now, and where it leads. */
  readonly print: () => { readonly field?: WordField; readonly link?: WordLink };
  /** Instructions of fields that were never closed. */
  readonly rest: () => readonly string[];
}

export function followFields(): Fields {
  const open: Open[] = [];
  /** Those of them that stand in their instruction. */
  const coding: Open[] = [];
  return {
    begin: (form) => {
      const one: Open = { code: '', field: undefined, link: undefined, form, isShown: false };
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
      if (!one) return undefined;
      const code = one.code.trim();
      if (!one.field) coding.pop();
      else if (one.isShown || one.form === undefined) return undefined;
      return { code, ...(one.form !== undefined && { form: one.form }) };
    },
    swallow: (text) => {
      const one = coding.at(-1);
      if (one) one.code += text;
      return one !== undefined;
    },
    print: () => {
      // Those below one that is shown are shown.
      for (let i = open.length - 1; i >= 0 && !open[i]!.isShown; i--) open[i]!.isShown = true;
      const { field, link } = open.at(-1) ?? {};
      return { ...(field && { field }), ...(link && { link }) };
    },
    rest: () => coding.splice(0).map(({ code }) => code.trim()),
  };
}

/** Words of an instruction; those in quotes are one. */
function wordsOf(code: string): readonly string[] {
  return [...code.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
}

/** Where a field leads: `HYPERLINK "address" \l "bookmark"`; undefined where it is of another kind. */
export function readLink(code: string): WordLink | undefined {
  if (!/^\s*HYPERLINK\b/i.test(code)) return undefined;
  const words = wordsOf(code);
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
  const words = wordsOf(code);
  return { sign: Number(symbol[1]), font: words[words.indexOf('\\f') + 1 || words.length] ?? '' };
}

/** What was chosen in a field of a form: an entry of its list, a box with or without its cross. */
export function readForm(data: XmlElement | undefined): string | undefined {
  const list = child(data, 'w:ddList');
  if (list) {
    const chosen = readInteger(readVal(list, 'w:result') ?? readVal(list, 'w:default')) ?? 0;
    return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'];
  }
  const box = child(data, 'w:checkBox');
  return box && ((onOff(box, 'w:checked') ?? onOff(box, 'w:default')) ? '☒' : '☐');
}
