import { findBlanks } from '../../core/find-blanks.ts';
import { groupBy } from '../../core/group-by.ts';
import { findAll } from '../../plan/find-all.ts';
import type { Leaf } from '../../plan/leaf.ts';
import { readCover, splitUnits } from '../../reading/cover-units.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Rule } from '../rule.ts';

export const taskCopy: Rule = {
  id: 'form/task-copy',
  severity: 'warning',
  message: {
    vi: 'giao việc cho “{unit}” nhưng nơi nhận không có đơn vị này',
    en: '“{unit}” is given a task, but no recipient covers it',
  },
  reason: {
    vi: 'Nơi nhận gồm những cơ quan, đơn vị, cá nhân nhận văn bản để thực hiện (NĐ 30/2020, Phụ lục I, mục II.9).',
    en: 'The recipients include those who are to carry the document out (Decree 30/2020, Annex I, II.9).',
  },
  bad: 'body: [{assignments: [{unit: Công đoàn trường, task: vận động đoàn viên tham gia}, {unit: Các khoa, task: thực hiện}]}, {budget: Từ nguồn chi thường xuyên}]\nrecipients: [Các khoa]',
  good: 'body: [{assignments: [{unit: Công đoàn trường, task: vận động đoàn viên tham gia}, {unit: Các khoa, task: thực hiện}]}, {budget: Từ nguồn chi thường xuyên}]\nrecipients: [Các khoa, Công đoàn trường]',
  find: (subject) => {
    const isCovered = readCover(subject);
    if (!isCovered) return [];
    return collectUnits(subject).flatMap(({ text, pointer }) => {
      const missing = splitUnits(text, subject.lexicon).filter((unit) => !isCovered(unit));
      if (missing.length === 0) return [];
      const from = text.indexOf(missing[0]!);
      return [
        {
          pointer,
          within: [Math.max(0, from), Math.max(0, from) + missing[0]!.length] as const,
          values: { unit: missing.join(', ') },
        },
      ];
    });
  },
};

/** Units that are given tasks: in assignments and, as the leading ones, in tables of tasks. A unit named twice counts once. */
function collectUnits({ plan }: Subject): Leaf[] {
  const leaves = [
    ...findAll(plan, 'node').flatMap(({ value: { unit } }) => unit ?? []),
    ...findAll(plan, 'task-line').flatMap(({ value: { lead } }) => lead?.text ?? []),
  ].toSorted((a, b) => a.place - b.place);
  // A blank of a starter is told as such.
  const named = leaves.filter(({ text }) => findBlanks(text).length === 0);
  const found = groupBy(named, ({ text }) => text.replaceAll('*', ''));
  return [...found.values()].map(([first]) => first!);
}
