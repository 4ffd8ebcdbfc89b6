import { orderOf, printDate } from '../../reading/find-dates.ts';
import { findMilestones, findPhases, type Phase } from '../../reading/find-phases.ts';
import type { Finding, Rule } from '../rule.ts';

export const phaseOrder: Rule = {
  id: 'facts/phase-order',
  severity: 'error',
  message: {
    vi: 'ngày {found} đứng trước ngày {before}: thời gian chạy ngược',
    en: '{found} is before {before}: the time runs backwards',
  },
  reason: {
    vi: 'Mỗi đợt kết thúc sau khi bắt đầu; các đợt ghi theo thứ tự thời gian.',
    en: 'A phase ends after it begins; phases stand in the order of time.',
  },
  bad: 'body: [{phases: [{from: 2026-07-01, to: 2026-01-31}, {from: 2026-08-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  good: 'body: [{phases: [{from: 2026-01-31, to: 2026-07-01}, {from: 2026-08-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  find: (subject) => [
    ...[...findPhases(subject), ...findMilestones(subject)].flatMap((group) => group.flatMap(findBackwards)),
    ...findPhases(subject).flatMap((group) => group.flatMap((phase, i) => findDisorder(phase, group[i - 1]))),
  ],
};

function findBackwards({ from, to }: Phase): Finding[] {
  return from && to && orderOf(to) < orderOf(from)
    ? [{ pointer: to.pointer, values: { found: printDate(to), before: printDate(from) } }]
    : [];
}

/** A phase that is over before the one above it begins. */
function findDisorder({ from, to }: Phase, above: Phase | undefined): Finding[] {
  if (!from || !above?.from || orderOf(from) >= orderOf(above.from)) return [];
  if (to && orderOf(to) < orderOf(from)) return [];
  return [{ pointer: from.pointer, values: { found: printDate(from), before: printDate(above.from) } }];
}
