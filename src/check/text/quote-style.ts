import { holdsSigns, placeBare, readBare } from '../../reading/read-words.ts';
import { sign } from '../../reading/signs.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

type Pair = readonly [open: number, close: number];

/** Pairs of straight quotes; a sign after a digit with none open is an inch. */
function findStraight(text: string): Pair[] {
  const pairs: Pair[] = [];
  let open = -1;
  for (const { index } of text.matchAll(/"/g)) {
    if (open >= 0) {
      pairs.push([open, index]);
      open = -1;
    } else if (!/\d/.test(text[index - 1] ?? '')) open = index;
  }
  return pairs;
}

export const quoteStyle: Rule = {
  id: 'text/quote-style',
  severity: 'warning',
  message: {
    vi: 'một kế hoạch có hai kiểu ngoặc kép, "…" và “…”; ở đây viết {wanted}',
    en: 'the plan has two kinds of quotes, "…" and “…”; here write {wanted}',
  },
  reason: {
    vi: 'Một văn bản dùng một kiểu ngoặc kép; kiểu chuẩn là “…”.',
    en: 'One document uses one kind of quotes; the proper ones are “…”.',
  },
  bad: 'text: Phong trào “Dân vận khéo”, phong trào “Dạy tốt”, phong trào "Học tốt"',
  good: 'text: Phong trào “Dân vận khéo”, phong trào “Dạy tốt”, phong trào “Học tốt”',
  find({ texts }) {
    const found = texts.flatMap((planText) => {
      if (!holdsSigns(planText, sign.straightQuote | sign.openingQuote)) return [];
      const { text } = readBare(planText);
      return [{ planText, straight: findStraight(text), hasCurly: holdsCurly(text) }];
    });
    // Led to “…” whichever are more: those are the proper ones.
    if (!found.some(({ hasCurly }) => hasCurly)) return [];
    return found.flatMap(({ planText, straight }) => straight.map((pair) => report(planText, pair)));
  },
};

function holdsCurly(text: string): boolean {
  const open = text.indexOf('“');
  return open >= 0 && text.includes('”', open);
}

function report(planText: PlanText, [open, close]: Pair): Finding {
  const place = placeBare(planText, open, close + 1);
  const [from, to] = place.within;
  const text = `“${planText.text.slice(from + 1, to - 1)}”`;
  return { ...place, values: { wanted: text }, fix: { pointer: planText.pointer, from, to, text } };
}
