import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { asSeen, codeOf } from '../core/hidden-signs.ts';
import { limits } from '../core/limits.ts';
import type { MessageValues } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import type { Data } from './data.ts';
import { firstSign, tellOddSign, type YamlSlip } from './explain-yaml.ts';
import { findOddSign, isBullet, mayHoldOddSigns } from './find-odd-signs.ts';

/** Adds a problem at a stretch of the text. */
export type Add = (key: ProblemKey, range: readonly [number, number] | undefined, values?: MessageValues) => void;

/** Characters that cannot be printed or stored: controls, lone surrogates, non-characters, private use beyond the basic plane. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff\u{f0000}-\u{10ffff}]|\p{Cs}/u;

/** Quick to look for: all of those, and the halves of signs beyond the basic plane. */
const suspect =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/**
 * Data of a tree; reports what YAML reads silently otherwise than the author means.
 * Undefined when the limits do not let the data be used at all.
 */
export function readNodes(root: Node, text: string, add: Add): Data | undefined {
  let count = 0;
  let stopped = false;
  const read = (node: unknown, depth: number): Data => {
    if (stopped || !isNode(node)) return '';
    const range = rangeOf(node) ?? [0, 0];
    count += 1;
    stopped = depth > limits.depth || count > limits.values;
    if (depth > limits.depth) add('yaml-too-deep', [range[0], range[0] + 1], { limit: limits.depth });
    else if (stopped) add('yaml-too-many', undefined, { limit: limits.values });
    if (stopped) return '';
    checkSigns(node, range[0], text, add);
    if (isMap(node)) {
      const names = checkKeys(node, text, add);
      const data: { [key: string]: Data } = Object.create(null);
      node.items.forEach(({ key, value }, i) => {
        read(key, depth + 1);
        if (!stopped) data[names[i] ?? readScalar(key)] = read(value, depth + 1);
      });
      return data;
    }
    if (isSeq(node)) return node.items.map((item) => read(item, depth + 1));
    // An alias is refused; as the text it looks like it hides no second fault.
    if (isAlias(node)) return `*${node.source}`;
    if (range[1] - range[0] > limits.text && String(node.value).length > limits.text) {
      add('yaml-text-long', [range[0], range[0] + 1], { limit: limits.text });
      return '';
    }
    checkScalar(node, range, text, add);
    return readScalar(node.value ?? '');
  };
  const data = read(root, 0);
  return stopped ? undefined : data;
}

/** A scalar as the program knows it: as it is seen, and in NFC. */
export function readScalar(value: unknown): string {
  const written = String(value).normalize('NFC');
  const seen = asSeen(written);
  return seen === written ? written : seen.normalize('NFC');
}

/** Aliases, anchors and tags. */
function checkSigns(node: Node, from: number, text: string, add: Add): void {
  const sign = ({ range, values }: YamlSlip) => add('yaml-first-sign', range, values);
  if (isAlias(node)) sign(firstSign(from, '*'));
  else if (node.anchor) sign(firstSign(back(text, from, '&'), '&'));
  else if (node.tag && text.slice(Math.max(0, from - node.tag.length - 2), from).includes('!'))
    sign(firstSign(back(text, from, '!'), '!'));
}

/** Signs that cannot be printed, and a `#` that begins a comment where it was hardly meant to. */
function checkScalar({ value, type }: Scalar, range: readonly [number, number], text: string, add: Add): void {
  if (typeof value !== 'string') return;
  const bad = suspect.test(value) ? forbidden.exec(value) : null;
  if (bad) {
    // Written as itself it stands in the text; written as an escape, only its value is known to hold it.
    const at = forbidden.exec(text.slice(...range))?.index;
    add('yaml-control', at === undefined ? range : [range[0] + at, range[0] + at + bad[0].length], {
      code: codeOf(bad[0]),
    });
  }
  // Dashes typed under a dash go on with the sentence above, for YAML.
  const dash = type === 'PLAIN' && / [-+] /.test(value) ? /\n[ \t]*(?=[-+] )/.exec(text.slice(...range)) : null;
  if (dash) {
    const at = range[0] + dash.index + dash[0].length;
    add('yaml-nested-dash', [at, at + 1], { sign: text.charAt(at) });
  }
  if (type === 'PLAIN' && mayHoldOddSigns(value)) checkOddSigns(range, text, add);
  if (type === 'PLAIN' && text.startsWith(' #', range[1]) && /\S/.test(text.charAt(range[1] + 2)))
    add('yaml-hash', [range[1] + 1, range[1] + 2]);
}

/** Lines of a plain text that begin with what looks like a dash, or hold an odd blank where YAML wants a space. */
function checkOddSigns([from, to]: readonly [number, number], text: string, add: Add): void {
  let start = text.lastIndexOf('\n', from - 1) + 1;
  let isList = false;
  for (const line of text.slice(start, to).split('\n')) {
    const odd = findOddSign(line, start);
    if (odd && (start <= from || isList)) {
      const { key, range, values } = tellOddSign(odd);
      add(key, range, values);
      isList = true;
    } else if (odd?.right === '- ' && isBullet(odd.sign)) {
      add('yaml-nested-dash', [odd.from, odd.from + 1], { sign: odd.sign });
      return;
    }
    start += line.length + 1;
  }
}

/** Names of the keys that are text; reports those that stand twice, and those that are no text (`? …`, `[a]: …`). */
function checkKeys(map: YAMLMap, text: string, add: Add): (string | undefined)[] {
  const seen = new Map<string, number>();
  return map.items.map(({ key }) => {
    const range = rangeOf(key);
    if (!range) return undefined;
    const [from] = range;
    if (!isScalar(key)) {
      add('yaml-first-sign', [from, from + 1], { sign: text.charAt(from) });
      return undefined;
    }
    const name = readScalar(key.value);
    const before = text.slice(0, from).trimEnd();
    if (before.length < from && before.endsWith('?') && text[from] !== '?')
      add('yaml-first-sign', [before.length - 1, before.length], { sign: '?' });
    else {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, from);
      else add('yaml-duplicate-key', range, { key: name, line: text.slice(0, first).split('\n').length });
    }
    return name;
  });
}

/** Where a sign stands before an offset. */
function back(text: string, from: number, sign: string): number {
  let at = text.lastIndexOf(sign, from);
  while (text[at - 1] === sign) at -= 1;
  return at < 0 ? from : at;
}

/** Offsets of a node in its text. */
export function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
