import type { Lexicon } from '../../lexicon/lexicon.ts';
import { holdsSigns, isAllCapitals, readBare, readWords } from '../read-words.ts';
import { sign } from '../signs.ts';
import type { PlanText } from '../subject.ts';
import { bodyAround, bodyNouns, joinWords } from './find-two-spellings.ts';
import { groupOf, type Occurrence, type OtherSpelling, pickMinority } from './pick-minority.ts';

/** Two words on either side of a dash, written with different dashes: "Thi đua - Khen thưởng", "Thi đua – Khen thưởng". */
export function findTwoDashes(texts: readonly PlanText[]): OtherSpelling[] {
  const groups = new Map<string, Occurrence[]>();
  for (const planText of texts) {
    if (!holdsSigns(planText, sign.dash)) continue;
    const words = readWords(planText);
    const { text } = readBare(planText);
    for (const right of words) {
      if (right.joined || right.index === 0) continue;
      const left = words[right.index - 1];
      const dash = left && /^ ?[-–—] ?$/.exec(text.slice(left.to, right.from));
      if (!dash || !left.form.isLetters || !right.form.isLetters) continue;
      const first = left.joined && words[left.index - 1]!.form.isLetters ? words[left.index - 1]! : left;
      const last = words[right.index + 1]?.joined ? words[right.index + 1]! : right;
      groupOf(groups, `${left.lower}|${right.lower}`).push({
        planText,
        from: first.from,
        to: last.to,
        found: text.slice(first.from, last.to),
        form: dash[0],
      });
    }
  }
  return [...groups.values()].flatMap((group) => pickMinority(group));
}

/** A name joined by a dash with its second part now capital, now small: "Thi đua - Khen thưởng", "Thi đua - khen thưởng". */
export function findTwoDashCapitals(texts: readonly PlanText[]): OtherSpelling[] {
  const groups = new Map<string, Occurrence[]>();
  for (const planText of texts) {
    if (!holdsSigns(planText, sign.dash) || isAllCapitals(planText)) continue;
    const words = readWords(planText);
    const { text } = readBare(planText);
    for (const right of words) {
      if (right.joined || right.index === 0) continue;
      const left = words[right.index - 1];
      if (!left || !/^ ?[-–—] ?$/.test(text.slice(left.to, right.from))) continue;
      const first = left.joined ? words[left.index - 1]! : left;
      const last = words[right.index + 1];
      if (!last?.joined || first.first || !first.form.isCapital || !first.form.isWritten || !right.form.isWritten)
        continue;
      const key = `${first.lower}|${left.lower}|${right.lower}|${last.lower}`;
      groupOf(groups, key).push({
        planText,
        from: first.from,
        to: last.to,
        found: text.slice(first.from, last.to),
        form: right.form.isCapital ? 'Aa' : 'aa',
      });
    }
  }
  return [...groups.values()].flatMap((group) => pickMinority(group));
}

/** The name of a body with a dash in one place and "và" in another: "Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Xã hội". */
export function findTwoJoints(texts: readonly PlanText[], lexicon: Lexicon): OtherSpelling[] {
  const nouns = bodyNouns(lexicon);
  const groups = new Map<string, Occurrence[]>();
  for (const planText of texts) {
    const words = readWords(planText);
    const { text } = readBare(planText);
    if (isAllCapitals(planText)) continue;
    for (const right of words) {
      const isAnd = right.joined && words[right.index - 1]!.lower === 'và';
      const left = words[right.index - (isAnd ? 2 : 1)];
      if (!left || !right.form.isCapital || !/^ (?:và|[-–—]) $/.test(text.slice(left.to, right.from))) continue;
      const noun = bodyAround(words, left.index, nouns);
      if (!noun || noun === left) continue;
      const last = words[right.index + 1]?.joined ? words[right.index + 1]! : right;
      groupOf(groups, `${joinWords(words, noun.index, left.index)}| ${joinWords(words, right.index, last.index)}`).push(
        {
          planText,
          from: noun.from,
          to: last.to,
          found: text.slice(noun.from, last.to),
          form: isAnd ? 'và' : '-',
        },
      );
    }
  }
  return [...groups.values()].flatMap((group) => pickMinority(group));
}
