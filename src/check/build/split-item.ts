import { isLetter, startsLower, startsUpper } from '../../core/letters.ts';
import { childOf, type Element, plainText } from '../../document/document.ts';
import { isCutByComma } from '../../reading/is-cut-by-comma.ts';
import { originOf, textUnder, wordsOf } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

/** Shorter words may well be a line of a list that has no end marks. */
const shortest = 40;

export const splitItem: Rule = {
  id: 'build/split-item',
  severity: 'warning',
  message: {
    vi: 'chữ này nối tiếp câu ở trên bị ngắt giữa chừng; ghép hai đoạn làm một',
    en: 'this goes on with the sentence cut off above; join the two',
  },
  reason: {
    vi: 'Văn bản quét thường ngắt đoạn ở cuối trang: đoạn trên không có dấu kết câu, đoạn dưới bắt đầu bằng chữ thường.',
    en: 'Scanned text is cut at the end of a page: no end mark above, a small letter below.',
  },
  bad: 'text: [Tiếp tục quán triệt và triển khai sâu rộng các văn bản hướng dẫn, thực hiện hiệu quả Chỉ thị của Thủ tướng.]',
  good: 'text: Tiếp tục quán triệt và triển khai sâu rộng các văn bản hướng dẫn thực hiện hiệu quả Chỉ thị của Thủ tướng.',
  find: (subject) => {
    const blocks = collectBlocks(subject.document.root);
    return blocks.flatMap(({ element, words }, i): Finding[] => {
      const above = blocks[i - 1];
      if (!above || !startsLower(words)) return [];
      const pointer = originOf(subject, element);
      if (pointer === undefined) return [];
      const from = originOf(subject, above.element);
      if (from !== undefined && isCutByComma(subject, from, pointer)) return [{ pointer, hint: quoteBoth }];
      if (above.words.length < shortest || !startsUpper(above.words.replace(/^[“"(]/, '')) || !isOpen(above.words))
        return [];
      return [{ pointer }];
    });
  },
};

const quoteBoth = {
  vi: 'dấu phẩy trong […] ngắt câu: đặt cả câu trong dấu nháy đơn',
  en: 'the comma in […] parts the sentence: put the whole of it in single quotes',
};

/** It ends in a letter, a digit or a comma. */
function isOpen(words: string): boolean {
  const last = [...words.trimEnd().slice(-2)].at(-1) ?? '';
  return /[\d,]/.test(last) || (last !== '' && isLetter(last.codePointAt(0)!));
}

interface Block {
  readonly element: Element;
  readonly words: string;
}

/** The paragraphs of the text in the order printed; a heading, a table begins anew. */
function collectBlocks(element: Element): Block[] {
  return element.children.flatMap((child): Block[] => {
    if (child.tag === 'paragraph' || child.tag === 'closing') return [{ element: child, words: plainText(child) }];
    if (child.tag === 'part') {
      const heading = textUnder(child, 'heading') !== '';
      const text = childOf(child, 'text') ?? child;
      return [{ element: text, words: heading ? '' : wordsOf(child) }, ...collectBlocks(child)];
    }
    return ['table', 'remark', 'recipients', 'appendix'].includes(child.tag)
      ? [{ element: child, words: '' }, ...(child.tag === 'appendix' ? collectBlocks(child) : [])]
      : [];
  });
}
