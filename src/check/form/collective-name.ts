import { writeEntries } from '../../edit/write-entries.ts';
import { collectiveOfIssuer, headOf, isDeputy, isPerson, readSigners } from '../../reading/read-signers.ts';
import type { Finding, Rule } from '../rule.ts';

export const collectiveName: Rule = {
  id: 'form/collective-name',
  severity: 'error',
  message: {
    vi: 'on-behalf-of ghi tên tập thể, nhưng “{found}” là chức vụ của một người',
    en: 'on-behalf-of names a collective, but “{found}” is one person’s title',
  },
  reason: {
    vi: 'TM. (T/M) ghi trước tên tập thể lãnh đạo hoặc cơ quan, tổ chức (NĐ 30/2020, Phụ lục I, mục II.7.a).',
    en: 'TM. (T/M) stands before the name of a collective (Decree 30/2020, Annex I, II.7.a).',
  },
  bad: 'signature: {on-behalf-of: Hiệu trưởng, title: Phó Hiệu trưởng, name: Nguyễn Văn An}',
  good: 'signature: {on-behalf-of: Hội đồng trường, title: Chủ tịch, name: Nguyễn Văn An}',
  find: (subject) => {
    const collective = collectiveOfIssuer(subject);
    return readSigners(subject).flatMap(({ onBehalfOf, titles }): Finding[] => {
      if (!onBehalfOf || !isPerson(onBehalfOf.text, subject.lexicon)) return [];
      const found = onBehalfOf.text;
      // A deputy with the head's office behind TM. means to sign in place of the head.
      const inPlace = collective === undefined && titles.some(({ text }) => isDeputy(text) && headOf(text) === found);
      const line = inPlace ? { 'in-place-of': found } : { 'on-behalf-of': collective ?? 'Ban Chấp hành' };
      const hint = inPlace ? replace : collective === undefined ? example : name;
      return [{ ...onBehalfOf.place, values: { found, line: writeEntries(line)[0]! }, hint }];
    });
  },
};

const name = { vi: 'ghi `{line}`', en: 'write `{line}`' };
const example = { vi: 'ghi tên tập thể, ví dụ `{line}`', en: 'name the collective, such as `{line}`' };
const replace = { vi: 'ký thay một người thì ghi `{line}`', en: 'to sign in place of a person, write `{line}`' };
