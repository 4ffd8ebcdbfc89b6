import { type Basis, readBases } from '../../reading/read-bases.ts';
import type { Rule } from '../rule.ts';

/** Words at the start of a basis that the form prints, or would print others before. */
const starts: readonly [RegExp, Exclude<Basis['as'], 'text'>][] = [
  [/^(?:-\s*)?căn cứ(?: vào)?\s/i, 'under'],
  [/^(?:-\s*)?thực hiện\s/i, 'implements'],
  [/^(?:-\s*)?theo đề nghị(?: của)?\s/i, 'proposed-by'],
];

const hints = {
  under: {
    vi: 'ghi từ tên văn bản: “Luật …”, “Nghị định số …”',
    en: 'start with the document: “Luật …”, “Nghị định số …”',
  },
  implements: { vi: 'ghi “implements:” rồi đến tên văn bản', en: 'write “implements:” and then the document' },
  'proposed-by': {
    vi: 'ghi “proposed-by:” rồi đến người đề nghị',
    en: 'write “proposed-by:” and then who proposed it',
  },
};

export const basisIntroduced: Rule = {
  id: 'form/basis-introduced',
  severity: 'error',
  message: {
    vi: 'bỏ “{found}” ở đầu căn cứ: mẫu in sẵn “{printed}”',
    en: 'drop “{found}” at the start of the basis: the form prints “{printed}”',
  },
  reason: {
    vi: 'Mỗi căn cứ được mẫu in chữ mở đầu; gõ thêm thì in thành hai lần (NĐ 30/2020, Phụ lục I, mục II.6.a).',
    en: 'The form prints the first word of each basis; typed again it is printed twice (Decree 30/2020, Annex I, II.6.a).',
  },
  bad: 'bases: [Căn cứ Luật Thi đua khen thưởng ngày 15/6/2022]',
  good: 'bases: [Luật Thi đua khen thưởng ngày 15/6/2022]',
  find: (subject) =>
    readBases(subject).flatMap(({ as, text, pointer }) => {
      if (as === 'text') return [];
      const printed = { under: 'Căn cứ', implements: 'Thực hiện', 'proposed-by': 'Theo đề nghị của' }[as];
      return starts.flatMap(([start, meant]) => {
        const found = start.exec(text)?.[0];
        return found === undefined
          ? []
          : [
              {
                pointer,
                within: [0, found.trimEnd().length] as const,
                values: { found: found.trim(), printed },
                hint: hints[meant],
              },
            ];
      });
    }),
};
