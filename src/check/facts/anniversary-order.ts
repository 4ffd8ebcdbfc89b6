import { findAll } from '../../plan/find-all.ts';
import type { Finding, Rule } from '../rule.ts';

export const anniversaryOrder: Rule = {
  id: 'facts/anniversary-order',
  severity: 'error',
  message: {
    vi: 'ngày kỷ niệm (on: {on}) không sau ngày gốc (since: {since})',
    en: 'the anniversary (on: {on}) is not after its event (since: {since})',
  },
  reason: {
    vi: 'Số năm kỷ niệm được tính từ since đến on, phải từ 1 trở lên.',
    en: 'The number of years is counted from since to on and must be 1 at least.',
  },
  bad: 'kind: special-campaign\nanniversary: {event: Ngày Nhà giáo Việt Nam, since: 2022-11-20, on: 1982-11-20}',
  good: 'kind: special-campaign\nanniversary: {event: Ngày Nhà giáo Việt Nam, since: 1982-11-20, on: 2022-11-20}',
  find: ({ plan }) =>
    findAll(plan, 'anniversary').flatMap(({ value: { since, on } }): Finding[] =>
      on && Number(on.text.slice(0, 4)) <= Number(since.text.slice(0, 4))
        ? [{ pointer: on.pointer, values: { on: on.text, since: since.text } }]
        : [],
    ),
};
