import { isPerson, readSigners } from '../read-signers.ts';
import type { Rule } from '../rule.ts';

export const collectiveName: Rule = {
  id: 'form/collective-name',
  severity: 'error',
  message: {
    vi: 'thay mặt (TM.) một tập thể, nhưng “{found}” là chức vụ của một người; dùng in-place-of (KT.) hoặc ghi tên tập thể',
    en: 'on behalf of (TM.) is for a collective, but “{found}” is one person’s title; use in-place-of (KT.) or name the collective',
  },
  reason: {
    vi: 'TM. (T/M) ghi trước tên tập thể lãnh đạo hoặc cơ quan, tổ chức (NĐ 30/2020, Phụ lục I, mục II.7.a).',
    en: 'TM. (T/M) stands before the name of a collective (Decree 30/2020, Annex I, II.7.a).',
  },
  bad: 'signature: {on-behalf-of: Hiệu trưởng, title: Phó Hiệu trưởng, name: Nguyễn Văn An}',
  good: 'signature: {on-behalf-of: Hội đồng trường, title: Chủ tịch, name: Nguyễn Văn An}',
  find: (subject) =>
    readSigners(subject).flatMap(({ onBehalfOf }) =>
      onBehalfOf && isPerson(onBehalfOf.text) ? [{ ...onBehalfOf.place, values: { found: onBehalfOf.text } }] : [],
    ),
};
