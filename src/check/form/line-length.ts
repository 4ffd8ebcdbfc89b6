import { mmFromTwip } from '../../core/units.ts';
import { childOf, childrenOf, type Element } from '../../document/document.ts';
import { measureRuns } from '../../lines/measure-text.ts';
import type { Subject } from '../../reading/subject.ts';
import { appendixTools } from '../../typeset/set-appendix.ts';
import { setLetterhead } from '../../typeset/set-letterhead.ts';
import { makeRuns, pointerOf, type Sheet, styleOf } from '../../typeset/sheet.ts';
import { prepareBody } from '../../typeset/typeset.ts';
import type { Rule } from '../rule.ts';

export const lineLength: Rule = {
  id: 'form/line-length',
  severity: 'warning',
  message: {
    vi: 'dòng tự chia này dài hơn chỗ in {over} mm (rộng {room} mm) nên sẽ bị ngắt thêm',
    en: 'this line, parted by hand, is {over} mm too long for its {room} mm and will be broken again',
  },
  reason: {
    vi: 'Dòng tự chia chỉ đúng ý khi in vừa một dòng; tên cơ quan, trích yếu ngắt thêm giữa chừng thì không cân đối (NĐ 30/2020, Phụ lục I, mục II.2, II.5).',
    en: 'Lines parted by hand are as meant only where each fits its line; a name or subject that is broken again stands askew (Decree 30/2020, Annex I, II.2, II.5).',
  },
  bad: 'subject:\n  - Tổ chức các hoạt động chào mừng kỷ niệm 80 năm Ngày truyền thống của nhà trường\n  - và Hội nghị cán bộ, viên chức năm 2026',
  good: 'subject:\n  - Tổ chức các hoạt động chào mừng kỷ niệm 80 năm\n  - Ngày truyền thống của nhà trường và Hội nghị cán bộ, viên chức năm 2026',
  find: (subject) =>
    findLines(subject).flatMap(({ sheet, line, style, room }) => {
      const over = mmFromTwip(measureRuns(makeRuns(sheet, style, line.runs), sheet.fonts) - room);
      if (over <= 0) return [];
      return [
        {
          // A name that an issuer's file gives is shown where the plan names the issuer.
          pointer: pointerOf(sheet, line.runs) ?? '/issuer',
          values: { over: Math.ceil(over), room: Math.floor(mmFromTwip(room)) },
          hint: {
            vi: 'chuyển bớt chữ sang dòng khác, hoặc ghi liền một dòng để tự ngắt',
            en: 'move words to another line, or write it as one text, which is then broken for you',
          },
        },
      ];
    }),
};

/** A line that an author parted from others, in a style and a room, twips. */
interface HandLine {
  readonly sheet: Sheet;
  readonly line: Element;
  readonly style: string;
  readonly room: number;
}

function findLines({ document, profile, lexicon, fonts, plan }: Subject): HandLine[] {
  const { root } = document;
  const titles = (['subject', 'title-line'] as const).map((tag) => ({ tag, lines: childrenOf(root, tag) }));
  const appendices = childrenOf(root, 'appendix').map((element) => ({ element, lines: childrenOf(element, 'title') }));
  const letterhead = childOf(root, 'letterhead');
  const names = (['superior', 'issuer'] as const).map((tag) => ({
    tag,
    lines: letterhead ? childrenOf(letterhead, tag) : [],
  }));
  // Several names that are no lines of one are those of several offices.
  const parted = names.filter(({ tag }) => tag === 'superior' || plan.data.issuer['name-lines'] !== undefined);
  if (![...titles, ...appendices, ...parted].some(({ lines }) => lines.length > 1)) return [];
  const tools = prepareBody(document, profile, lexicon, fonts, plan.file);
  const take = (lines: readonly Element[], style: string, width: number, sheet = tools.sheet): HandLine[] => {
    const { left, right } = styleOf(sheet, style).paragraph.indent;
    return lines.length < 2 ? [] : lines.map((line) => ({ sheet, line, style, room: width - left - right }));
  };
  const [head] = setLetterhead(tools.sheet, root);
  const column = head?.kind === 'table' ? head.columns[0]! : 0;
  return [
    ...parted.flatMap(({ tag, lines }) => take(lines, tag, column)),
    ...titles.flatMap(({ tag, lines }) => take(lines, tag, tools.sheet.width)),
    ...appendices.flatMap(({ element, lines }) => {
      const { sheet } = appendixTools(tools, element);
      return take(lines, 'appendix-title', sheet.width, sheet);
    }),
  ];
}
