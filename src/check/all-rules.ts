import { buildRules } from './build/build-rules.ts';
import { factsRules } from './facts/facts-rules.ts';
import { formRules } from './form/form-rules.ts';
import type { Rule } from './rule.ts';
import { textRules } from './text/text-rules.ts';

/** Every rule, in the order of the reference page. */
export const allRules: readonly Rule[] = [...formRules, ...factsRules, ...textRules, ...buildRules];
