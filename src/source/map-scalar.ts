import { isHidden } from '../core/hidden-signs.ts';

/**
 * Where in a YAML text each character of a scalar's value stands, so that a problem can point at a word inside a sentence.
 * @param raw the scalar as written, quotes and block header included
 * @param value its value (NFC); every UTF-16 unit gets the offset in `raw` at which it begins, and one more for the end
 */
export function mapScalar(raw: string, value: string): number[] {
  const offsets: number[] = [];
  const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : '';
  let at = quote ? 1 : /^[|>]/.test(raw) ? raw.indexOf('\n') + 1 : 0;
  for (const cluster of clustersOf(value)) {
    at = skipFolding(raw, at, cluster);
    for (let i = 0; i < cluster.length; i++) offsets.push(at);
    at +=
      cluster === '\n'
        ? lengthOfBreak(raw, at, value.slice(offsets.length), quote)
        : lengthInRaw(raw, at, cluster, quote);
    if (quote === '"') at += lengthOfMarks(raw, at);
  }
  offsets.push(Math.min(at, raw.length));
  return offsets;
}

/** A character with its combining marks: the unit that NFC may have changed. */
function clustersOf(value: string): string[] {
  const clusters = value.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  // Selectors of a variant are marks to Unicode, but no form of NFC takes them up.
  return isHidden(value) ? clusters.flatMap((cluster) => (isHidden(cluster) ? [...cluster] : [cluster])) : clusters;
}

/** Marks written as escapes belong to the letter before them. */
function lengthOfMarks(raw: string, from: number): number {
  let at = from;
  for (;;) {
    const [whole, short, long] = /^\\(?:u([0-9a-f]{4})|U0000([0-9a-f]{4}))/i.exec(raw.slice(at, at + 10)) ?? [];
    const sign = String.fromCharCode(Number.parseInt(short ?? long ?? '0', 16));
    if (whole === undefined || !/\p{M}/u.test(sign) || isHidden(sign)) return at - from;
    at += whole.length;
  }
}

/** Line ends and indentation that folding turned into one space, or dropped. */
function skipFolding(raw: string, at: number, cluster: string): number {
  if (cluster === ' ' && /[\r\n]/.test(raw[at] ?? '')) return at;
  let next = at;
  while (/[ \t\r\n]/.test(raw[next] ?? '') && raw[next] !== cluster) next += 1;
  return cluster === ' ' || cluster === '\n' ? at : next;
}

/**
 * An end of line in a value: where more of them follow, one of the file; the last takes the blank line that folding needs and the
 * indentation, but for blanks that belong to the next line.
 */
function lengthOfBreak(raw: string, at: number, rest: string, quote: string): number {
  const line = raw.slice(at, at + 4000);
  const fold = rest.startsWith('\n') ? /^[ \t]*\r?\n()/.exec(line) : /^[ \t]*\r?\n(?:[ \t]*\r?\n)*([ \t]*)/.exec(line);
  // Written as an escape it is a sign like others.
  if (!fold) return lengthInRaw(raw, at, '', quote);
  const own = /^[ \t]*/.exec(rest)![0].length;
  return fold[0].length - Math.min(own, fold[1]!.length);
}

function lengthInRaw(raw: string, at: number, cluster: string, quote: string): number {
  if (cluster === ' ') {
    const fold = /^[ \t]*\r?\n[ \t\r\n]*/.exec(raw.slice(at, at + 4000));
    return fold ? fold[0].length : 1;
  }
  if (quote === "'" && cluster === "'" && raw[at + 1] === "'") return 2;
  if (quote === '"' && raw[at] === '\\')
    return /^\\(?:x..|u....|U........|\r?\n\s*|.)/s.exec(raw.slice(at))?.[0].length ?? 2;
  const decomposed = cluster.normalize('NFD');
  return raw.startsWith(cluster, at)
    ? cluster.length
    : raw.startsWith(decomposed, at)
      ? decomposed.length
      : (/^\P{M}\p{M}*/u.exec(raw.slice(at))?.[0].length ?? 1);
}
