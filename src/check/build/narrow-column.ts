import { mmFromTwip } from '../../core/units.ts';
import { cutRuns } from '../../lines/cut-runs.ts';
import { cellWidth } from '../../lines/measure-blocks.ts';
import { originOf } from '../../reading/walk-parts.ts';
import { openSeams } from '../../typeset/find-bonds.ts';
import { cellPadding } from '../../typeset/find-widths.ts';
import type { Finding, Rule } from '../rule.ts';
import { type PrintedTable, paragraphsOf, readGiven, tablesOf } from '../set-tables.ts';

export const narrowColumn: Rule = {
  id: 'build/narrow-column',
  severity: 'warning',
  message: {
    vi: '“{word}” bị ngắt giữa chừng: cột rộng {width} mm, chữ cần {least} mm',
    en: '“{word}” is cut inside: the column is {width} mm wide, the word needs {least} mm',
  },
  reason: {
    vi: 'Chữ, số bị ngắt giữa chừng trong cột hẹp thì khó đọc, dễ đọc nhầm; bảng nhiều cột nên đặt ở phụ lục khổ ngang (NĐ 30/2020, Phụ lục I, mục I.1).',
    en: 'Words and numbers cut inside a narrow column are hard to read; a table of many columns goes to a landscape appendix (Decree 30/2020, Annex I, I.1).',
  },
  bad: 'heading: Kinh phí\ntable:\n  columns: [Nội dung, {heading: Số tiền, width: 12}]\n  rows: [[Giải thưởng, "12.500.000"]]',
  good: 'heading: Kinh phí\ntable:\n  columns: [Nội dung, {heading: Số tiền, width: 30}]\n  rows: [[Giải thưởng, "12.500.000"]]',
  find: (subject) =>
    tablesOf(subject).flatMap((printed) =>
      findCutWords(printed).flatMap(({ word, room, width, at = originOf(subject, printed.element) }): Finding[] => {
        if (at === undefined) return [];
        const start = subject.texts.find(({ pointer }) => pointer === at)?.text.indexOf(word) ?? -1;
        return [
          {
            pointer: at,
            ...(start >= 0 && { within: [start, start + word.length] }),
            values: {
              word,
              width: Math.floor(mmFromTwip(room + 2 * cellPadding)),
              least: Math.ceil(mmFromTwip(width + 2 * cellPadding)),
            },
            hint: {
              vi: 'đặt width rộng hơn, bớt cột, hoặc chuyển bảng sang phụ lục có “landscape: true”',
              en: 'give the column a larger width, use fewer columns, or move the table to an appendix with “landscape: true”',
            },
          },
        ];
      }),
    ),
};

/** A word wider than its cell; lengths in twips. */
interface CutWord {
  readonly word: string;
  readonly width: number;
  readonly room: number;
  /** Where its text stands in the plan. */
  readonly at: string | undefined;
}

/** The word that lacks most in each column with a width of its own, and in all the others together. */
function findCutWords(printed: PrintedTable): CutWord[] {
  const given = readGiven(printed);
  const found = new Map<number | undefined, CutWord>();
  for (const { cell, paragraph } of paragraphsOf(printed.table)) {
    const column = given[cell.column] === undefined ? undefined : cell.column;
    const room = cellWidth(printed.table, cell);
    for (const { words, width } of cutRuns(openSeams(paragraph), printed.sheet.fonts)) {
      const known = found.get(column);
      if (width - room <= (known ? known.width - known.room : 0)) continue;
      const text = words.map((word) => word.text).join('');
      // As it is typed: the hyphens of numbers are made unbreakable.
      found.set(column, { word: text.replaceAll('\u2011', '-'), width, room, at: paragraph.at });
    }
  }
  return [...found.values()];
}
