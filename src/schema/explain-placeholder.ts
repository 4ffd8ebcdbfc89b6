import { suggestClosest } from '../core/find-closest.ts';
import type { Message, MessageValues, Problem } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import { findPlaceholderFault, type Placeholders } from './placeholders.ts';

/** A pattern of a form with a place that does not exist, or without one that it must have. */
export function explainPlaceholder(
  pattern: string,
  places: Placeholders,
  problem: (key: ProblemKey, values: MessageValues, more?: { hint?: Message }) => Problem,
): Problem | undefined {
  const fault = findPlaceholderFault(pattern, places);
  if (!fault) return undefined;
  const choices = Object.entries(places).map(([name, { title }]) => ({ name, title }));
  const options = choices.map(({ name, title }) => `{${name}} (${title})`).join(', ');
  if ('missing' in fault) return problem('schema-placeholder-missing', { missing: `{${fault.missing}}`, options });
  const { unknown, from, to } = fault;
  const hint = suggestClosest(
    unknown,
    choices.map(({ name }) => `{${name}}`),
  );
  const told = problem(
    choices.length > 0 ? 'schema-placeholder' : 'schema-no-placeholder',
    { value: unknown, options },
    hint && { hint },
  );
  return { ...told, at: { ...told.at, within: [from, to] } };
}
