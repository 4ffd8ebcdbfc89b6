import { groupBy } from '../../core/group-by.ts';
import { isLetterOrDigitAt } from '../../core/letters.ts';
import { stretchBefore } from '../../core/stretch-before.ts';
import { holdsSigns, placeBare, readBare } from '../../reading/read-words.ts';
import { sign as kinds } from '../../reading/signs.ts';
import type { PlanText } from '../../reading/subject.ts';
import type { Finding, Rule } from '../rule.ts';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '«': '»' };
const openers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closers).map(([open, close]) => [close, open]),
);

/** Kinds of the signs that come in pairs. */
const paired =
  kinds.opening | kinds.closing | kinds.openingQuote | kinds.closingQuote | kinds.straightQuote | kinds.otherBracket;

interface Sign {
  readonly sign: string;
  readonly planText: PlanText;
  readonly at: number;
  /** An opening sign where one closes. */
  readonly closes?: true;
}

const hints = {
  close: { vi: 'chưa đóng; thêm {partner}', en: 'it is never closed; add {partner}' },
  open: {
    vi: 'chưa mở; thêm {partner} ở trước, hoặc bỏ dấu này',
    en: 'it is never opened; add {partner} before it, or drop it',
  },
  turn: { vi: 'đây là chỗ đóng; thay bằng {partner}', en: 'it stands where one closes; replace it with {partner}' },
};

export const unpaired: Rule = {
  id: 'text/unpaired',
  severity: 'warning',
  message: {
    vi: 'ngoặc {sign} thiếu một nửa',
    en: 'the bracket or quote {sign} has no other half',
  },
  reason: {
    vi: 'Ngoặc kép, ngoặc đơn phải có mở có đóng.',
    en: 'Quotes and brackets come in pairs.',
  },
  bad: 'text: Phát động phong trào “Dạy tốt, học tốt trong toàn trường',
  good: 'text: Phát động phong trào “Dạy tốt, học tốt” trong toàn trường',
  find: ({ texts }) => groupTexts(texts.filter((text) => holdsSigns(text, paired))).flatMap(findUnpaired),
};

/** Texts printed one after another as one: the lines of a subject, the paragraphs of a part, a label and its text. A note stands alone. */
function groupTexts(texts: readonly PlanText[]): PlanText[][] {
  const groups = groupBy(texts, ({ pointer, note }) => {
    if (note) return `${pointer}^${note.from}`;
    const parent = pointer.replace(/\/(?:label|unit|task|text)(?:\/\d+)?$/, '/*');
    if (parent !== pointer) return parent;
    return pointer.replace(/(\/(?:subject|title-lines|closing|paragraph|remark|details))\/\d+$/, '$1');
  });
  return [...groups.values()];
}

function findUnpaired(texts: readonly PlanText[]): Finding[] {
  const findings: Finding[] = [];
  const report = ({ sign, planText, at, closes }: Sign) =>
    findings.push({
      ...placeBare(planText, at, at + 1),
      values: { sign, partner: closers[sign] ?? openers[sign] ?? sign },
      hint: closes ? hints.turn : openers[sign] ? hints.open : hints.close,
    });
  const open = openStack();
  for (const planText of texts) {
    const { text } = readBare(planText);
    for (const { 0: sign, index: at } of text.matchAll(/[()[\]{}“”«»"]/g)) {
      const here = { sign, planText, at };
      if (sign === '"') readStraight(text, here, open, report);
      else if (closers[sign]) {
        if (sign === '“' && open.top()?.sign === '“' && looksClosing(text, at)) {
          // “…“ : the second was meant to close.
          open.closeFrom(open.lastOf('“'));
          report({ ...here, closes: true });
        } else open.push(here);
      } else {
        const partner = open.lastOf(openers[sign]!);
        if (partner >= 0) open.closeFrom(partner).slice(1).forEach(report);
        else if (!(sign === ')' && isEnumerator(text, at))) report(here);
      }
    }
  }
  open.closeFrom(0).forEach(report);
  const order = new Map(texts.map(({ pointer }, i) => [pointer, i]));
  return findings.toSorted((a, b) => order.get(a.pointer)! - order.get(b.pointer)! || a.within![0] - b.within![0]);
}

type OpenStack = ReturnType<typeof openStack>;

/** Signs that are not closed yet, the last one on top; knows where the last of each stands without looking through them. */
function openStack() {
  const signs: Sign[] = [];
  const places = new Map<string, number[]>();
  return {
    top: () => signs.at(-1),
    at: (place: number) => signs[place]!,
    /** Where the last of a sign stands; -1 where none is open. */
    lastOf: (sign: string) => places.get(sign)?.at(-1) ?? -1,
    push(sign: Sign) {
      const own = places.get(sign.sign);
      if (own) own.push(signs.length);
      else places.set(sign.sign, [signs.length]);
      signs.push(sign);
    },
    replace(place: number, sign: Sign) {
      signs[place] = sign;
    },
    /** Takes off what stands from a place on, from the lowest to the top. */
    closeFrom(place: number): Sign[] {
      const closed = signs.splice(place);
      for (const { sign } of closed) places.get(sign)!.pop();
      return closed;
    },
  };
}

/** Straight quotes do not say whether they open or close: their neighbours do. */
function readStraight(text: string, here: Sign, open: OpenStack, report: (sign: Sign) => void): void {
  const partner = open.lastOf('"');
  const before = text[here.at - 1] ?? ' ';
  if (partner < 0) {
    // An inch or a second: 15", 5'30".
    if (/\d/.test(before)) return;
    if (looksClosing(text, here.at) && !/[\s([]/.test(before)) report(here);
    else open.push(here);
  } else if (/[\s([]/.test(before) && isLetterOrDigitAt(text, here.at + 1)) {
    report(open.at(partner));
    open.replace(partner, here);
  } else open.closeFrom(partner).slice(1).forEach(report);
}

function looksClosing(text: string, at: number): boolean {
  return /\S/.test(text[at - 1] ?? ' ') && !isLetterOrDigitAt(text, at + 1);
}

/** "a)", "1)", "iv)": the bracket of a number. */
function isEnumerator(text: string, at: number): boolean {
  return /(?:^|[\s;:,.])(?:\p{L}|\d{1,2}|[ivx]{1,4})$/u.test(stretchBefore(text, at, 8));
}
