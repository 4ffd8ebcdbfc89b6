/** An address of web or mail in a text. */
export interface Address {
  readonly from: number;
  readonly to: number;
  /** Where it leads: `http:`, `https:` or `mailto:`, as it was typed. */
  readonly target: string;
}

/** Signs of an address; brackets and the signs that end a sentence are none at its end. */
const sign = String.raw`[\w~:/?#[\]@!$&'()*+,;=.%-]`;
const address = new RegExp(
  String.raw`(?<![\w@/.-])(?:https?://[A-Za-z0-9]${sign}*|(?:mailto:)?[\w.+-]*\w@[A-Za-z0-9](?:[\w-]*\.)+[A-Za-z]{2,}(?![\w-]))`,
  'g',
);

/** The addresses of a text that a program can be told to open: with `http://` or `https://`, and mail. */
export function findAddresses(text: string): Address[] {
  if (!text.includes('://') && !text.includes('@')) return [];
  return [...text.matchAll(address)].map(({ index: from, 0: found }) => {
    const shown = trimEnd(found);
    const target = /^(?:https?|mailto):/.test(shown) ? shown : `mailto:${shown}`;
    return { from, to: from + shown.length, target };
  });
}

/** Without what ends the sentence around it: full stops and the like, a bracket that was opened before it. */
function trimEnd(found: string): string {
  const surplus = { ')': count(found, ')') - count(found, '('), ']': count(found, ']') - count(found, '[') };
  let end = found.length;
  for (; end > 0; end--) {
    const last = found[end - 1]!;
    if (last === ')' || last === ']') {
      if (surplus[last]-- <= 0) break;
    } else if (!",;:.!?'*".includes(last)) break;
  }
  return found.slice(0, end);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
