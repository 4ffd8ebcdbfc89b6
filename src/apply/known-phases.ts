import { writeChoice } from '../core/write-choice.ts';
import type { KnownPhases } from '../draft/blocks/phase-words.ts';
import { findAll } from '../plan/find-all.ts';
import type { Plan } from '../plan/read-plan.ts';

/** What the phases of a plan are called; undefined of a plan without any, and of one whose author counts phases in texts as well. */
export function knownPhasesOf(plan: Plan): KnownPhases | undefined {
  const lists = findAll(plan, 'phases').map(({ value }) => value);
  if (lists.length === 0) return undefined;
  const called = lists.map((one) => one.called?.text ?? 'Đợt');
  const typed = new RegExp(`^\\*{0,3}(?:${writeChoice(called)}) \\d{1,2}(?=[:( ]|$)`, 'u');
  if (plan.places.some(({ text }) => typed.test(text))) return undefined;
  return {
    called,
    names: findAll(plan, 'phase').flatMap(({ value }) => value.name?.text ?? []),
    timeLabels: lists.flatMap((one) => one['time-label']?.text ?? []),
  };
}
