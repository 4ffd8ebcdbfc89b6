import { findAll } from '../../plan/find-all.ts';
import type { Leaf } from '../../plan/leaf.ts';
import type { Anniversary } from '../../plan/types.ts';
import type { Finding, Rule } from '../rule.ts';

export const anniversaryOrder: Rule = {
  id: 'facts/anniversary-order',
  severity: 'error',
  message: {
    vi: 'ngày, năm kỷ niệm ({on}) không sau ngày gốc (since: {since})',
    en: 'the anniversary ({on}) is not after its event (since: {since})',
  },
  reason: {
    vi: 'Số năm kỷ niệm được tính từ since đến on (bỏ trống: đến năm của đợt, của kế hoạch), phải từ 1 trở lên.',
    en: 'The number of years is counted from since to on (without it: to the year of the phase or the plan) and must be 1 at least.',
  },
  bad: 'kind: special-campaign\nanniversary: {event: Ngày Nhà giáo Việt Nam, since: 2022-11-20, on: 1982-11-20}',
  good: 'kind: special-campaign\nanniversary: {event: Ngày Nhà giáo Việt Nam, since: 1982-11-20, on: 2022-11-20}',
  find: ({ plan }) => [
    ...findAll(plan, 'phase').flatMap(({ value: { from, to, anniversaries = [] } }) =>
      anniversaries.flatMap((anniversary) => judge(anniversary, from ?? to)),
    ),
    ...(plan.data.anniversary ? judge(plan.data.anniversary, plan.data.date) : []),
  ],
};

/** @param usual a date in whose year the anniversary lies when it says none */
function judge({ since, on }: Anniversary, usual: Leaf | undefined): Finding[] {
  const kept = on?.text ?? usual?.text.slice(0, 4);
  return since && kept !== undefined && Number(kept.slice(0, 4)) <= Number(since.text.slice(0, 4))
    ? [{ pointer: (on ?? since).pointer, values: { on: kept, since: since.text } }]
    : [];
}
