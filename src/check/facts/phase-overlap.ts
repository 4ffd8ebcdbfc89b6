import { orderOf, printDate } from '../../reading/find-dates.ts';
import { findPhases } from '../../reading/find-phases.ts';
import type { Finding, Rule } from '../rule.ts';

export const phaseOverlap: Rule = {
  id: 'facts/phase-overlap',
  severity: 'warning',
  message: {
    vi: 'bắt đầu {found} khi đợt trên chưa hết ({before})',
    en: 'it begins {found}, before the phase above ends ({before})',
  },
  reason: { vi: 'Các đợt nối tiếp nhau không trùng ngày.', en: 'Phases that follow each other share no days.' },
  bad: 'body: [{phases: [{from: 2026-01-01, to: 2026-06-30}, {from: 2026-06-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  good: 'body: [{phases: [{from: 2026-01-01, to: 2026-06-30}, {from: 2026-07-01, to: 2026-12-31}]}, {budget: Từ nguồn chi thường xuyên}]',
  find: (subject) =>
    findPhases(subject).flatMap((group) =>
      group.flatMap(({ from }, i): Finding[] => {
        const above = group[i - 1];
        if (!from || !above?.to || !above.from || orderOf(above.to) < orderOf(above.from)) return [];
        const overlaps = orderOf(from) < orderOf(above.to) && orderOf(from) >= orderOf(above.from);
        return overlaps
          ? [{ pointer: from.pointer, values: { found: printDate(from), before: printDate(above.to) } }]
          : [];
      }),
    ),
};
