import type { Words } from '../../core/problem.ts';
import { mmFromTwip } from '../../core/units.ts';
import { childrenOf } from '../../document/document.ts';
import { breakLines } from '../../lines/break-lines.ts';
import { cutRuns } from '../../lines/cut-runs.ts';
import { cellWidth } from '../../lines/measure-blocks.ts';
import { findAll } from '../../plan/find-all.ts';
import type { Subject } from '../../reading/subject.ts';
import { pointerOf } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';
import { type PrintedTable, paragraphsOf, readGiven, tablesOf } from '../set-tables.ts';

/** A narrow column with a cell of more lines is a flaw. */
const manyLines = 6;

export const wideTable: Rule = {
  id: 'build/wide-table',
  severity: 'warning',
  message: {
    vi: 'các cột đặt width rộng tất cả {asked} mm, phần chữ rộng {room} mm: {result}',
    en: 'the widths given are {asked} mm together, the text is {room} mm wide: {result}',
  },
  reason: {
    vi: 'Bảng không rộng hơn phần chữ của trang (NĐ 30/2020, Phụ lục I, mục I.3); cột không đặt width chia nhau chỗ còn lại.',
    en: 'A table is no wider than the text of the page (Decree 30/2020, Annex I, I.3); columns without a width share what is left.',
  },
  bad: 'heading: Phân công\ntable:\n  columns: [{heading: Việc, width: 120}, {heading: Đơn vị, width: 120}]\n  rows: [[Tổng kết, Văn phòng]]',
  good: 'heading: Phân công\ntable:\n  columns: [{heading: Việc, width: 90}, {heading: Đơn vị, width: 70}]\n  rows: [[Tổng kết, Văn phòng]]',
  find: (subject) =>
    tablesOf(subject).flatMap((printed): Finding[] => {
      const result = judgeWidths(printed);
      const place = result && placeColumns(subject, printed);
      if (!place) return [];
      return [
        {
          ...place,
          values: {
            asked: Math.round(mmFromTwip(givenWidth(printed))),
            room: Math.round(mmFromTwip(printed.sheet.width)),
            result,
          },
          hint: {
            vi: 'giảm width, bỏ bớt width, hoặc chuyển bảng sang phụ lục có “landscape: true”',
            en: 'make widths smaller, leave some out, or move the table to an appendix with “landscape: true”',
          },
        },
      ];
    }),
};

/** The columns of a table that the author made; of another, what stands in it. */
function placeColumns(subject: Subject, { element }: PrintedTable): Pick<Finding, 'pointer' | 'atKey'> | undefined {
  const pointer = pointerOf(subject, element);
  const own = findAll(subject.plan, 'table').find((table) => `${pointer}/`.startsWith(`${table.pointer}/`));
  if (own) return { pointer: `${own.pointer}/columns`, atKey: true };
  return pointer === undefined ? undefined : { pointer };
}

/** Width of the columns that have one, that of the numbers among them; twips. */
function givenWidth(printed: PrintedTable): number {
  return readGiven(printed).reduce<number>((sum, width) => sum + (width ?? 0), 0);
}

/** What comes of widths that do not fit: columns narrower than asked, or one without a width that is left too little. */
function judgeWidths(printed: PrintedTable): Words | undefined {
  const { table } = printed;
  const { fonts } = printed.sheet;
  const given = readGiven(printed);
  // A twip less is rounding.
  if (given.some((width, i) => width !== undefined && table.columns[i]! < width - 1))
    return { vi: 'các cột bị thu hẹp', en: 'columns are made narrower' };
  if (!childrenOf(printed.element, 'column').some(({ attributes }) => attributes.width !== undefined)) return undefined;
  for (const { cell, paragraph } of paragraphsOf(table)) {
    if (cell.columnSpan > 1 || given[cell.column] !== undefined) continue;
    const room = cellWidth(table, cell);
    if (breakLines(paragraph, room, fonts).length <= manyLines) continue;
    const longest = Math.max(...cutRuns(paragraph, fonts).map(({ width }) => width));
    if (longest * 2 < room) continue;
    const left = Math.round(mmFromTwip(table.columns[cell.column]!));
    return {
      vi: `cột không đặt width chỉ còn ${left} mm`,
      en: `a column without a width is left ${left} mm`,
    };
  }
  return undefined;
}
