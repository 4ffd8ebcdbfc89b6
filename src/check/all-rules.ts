import type { Rule } from './rule.ts';
import { anniversary } from './rules/anniversary.ts';

/** Every rule, in the order of the reference page. */
export const allRules: readonly Rule[] = [anniversary];
