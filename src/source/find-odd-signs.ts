import { bullets, oddDashes } from '../core/bullets.ts';
import { isHidden, isOddBlank } from '../core/hidden-signs.ts';

/** A sign where YAML has a blank or a dash: it looks like one and is text to YAML. */
export interface OddSign {
  readonly from: number;
  readonly to: number;
  readonly sign: string;
  /** What is to stand there. */
  readonly right: ' ' | '- ' | '';
}

/** Quick look for odd blanks and bullets; common signs of texts are among them. */
const likely = new RegExp(`[^\\S\\n\\r\\t ]|[\\u00ad\\u200b-\\u200f\\u2060\\u2800${bullets}${oddDashes}]`);

const bullet = new RegExp(`^[${bullets}]$`);
const dash = new RegExp(`^[${oddDashes}]$`);

/** True where a text may hold such a sign. */
export function mayHoldOddSigns(text: string): boolean {
  return likely.test(text);
}

/** A bullet that is no dash, so that no sentence goes on with it. */
export function isBullet(sign: string): boolean {
  return bullet.test(sign);
}

/**
 * The odd sign that a line of YAML begins with: a blank in its indentation or right behind its dash or key, a bullet in place of
 * its dash. What stands behind a dash and a space belongs to the text.
 * @param start offset of the line
 */
export function findOddSign(line: string, start: number): OddSign | undefined {
  if (!mayHoldOddSigns(line)) return undefined;
  const key = /^(?: |- +)*[a-z][a-z-]*:/.exec(line)?.[0];
  if (key !== undefined) return readBlank(line, key.length, start);
  const lead = /^ *(?:- +)*-?/.exec(line)![0];
  if (/- +$/.test(lead)) return undefined;
  const odd = readBlank(line, lead.length, start);
  const sign = line[lead.length];
  if (odd || sign === undefined || lead.includes('-')) return odd;
  const blanks = /^\s+/.exec(line.slice(lead.length + 1))?.[0].length ?? 0;
  if (blanks === 0 || !(bullet.test(sign) || dash.test(sign))) return undefined;
  return { from: start + lead.length, to: start + lead.length + 1 + blanks, sign, right: '- ' };
}

function readBlank(line: string, at: number, start: number): OddSign | undefined {
  const sign = line[at];
  if (sign === undefined || !(/[\u00a0\u2007\u202f]/.test(sign) || isOddBlank(sign) || isHidden(sign)))
    return undefined;
  return { from: start + at, to: start + at + 1, sign, right: isHidden(sign) ? '' : ' ' };
}

/** The odd signs of lines that YAML could not read, but for those of blocks of text (`|`, `>`). */
export function findOddSigns(text: string): OddSign[] {
  if (!mayHoldOddSigns(text)) return [];
  const found: OddSign[] = [];
  let start = 0;
  let block = -1;
  for (const line of text.split('\n')) {
    const indent = /^ */.exec(line)![0].length;
    if (line.trim() !== '' && indent <= block) block = -1;
    if (block < 0) {
      const odd = findOddSign(line, start);
      if (odd) found.push(odd);
      if (/(?:^|[:-] +)[|>][-+\d]*\s*$/.test(line)) block = indent;
    }
    start += line.length + 1;
  }
  return found;
}
