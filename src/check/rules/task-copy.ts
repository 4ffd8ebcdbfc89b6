import { coverUnits, splitUnits } from '../../reading/cover-units.ts';
import { listTexts } from '../../reading/find-entry.ts';
import { groupsOf } from '../../reading/list-values.ts';
import { ownNames } from '../../reading/own-names.ts';
import { readRecipients } from '../../reading/read-recipients.ts';
import type { Subject } from '../../reading/subject.ts';
import { joinPointer } from '../../source/read-yaml.ts';
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
    const lines = readRecipients(subject).map(({ text }) => text);
    if (lines.length === 0 || subject.data['issued-with'] !== undefined) return [];
    const isCovered = coverUnits([...lines, ...ownNames(subject)]);
    return collectUnits(subject).flatMap(({ text, pointer }) => {
      const missing = splitUnits(text).filter((unit) => !isCovered(unit));
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
function collectUnits(subject: Subject): { text: string; pointer: string }[] {
  const found = new Map<string, { text: string; pointer: string }>();
  for (const { keys, pointer, key } of groupsOf(subject)) {
    if (key === 'measure' || (keys.unit === undefined && keys.lead === undefined)) continue;
    // What leads a line of the table of tasks.
    for (const name of key === '' ? ['unit', 'lead'] : ['unit']) {
      for (const { text, sub } of listTexts(keys[name])) {
        const plain = text.replaceAll('*', '');
        if (!found.has(plain)) found.set(plain, { text, pointer: joinPointer(pointer, name) + sub });
      }
    }
  }
  return [...found.values()];
}
