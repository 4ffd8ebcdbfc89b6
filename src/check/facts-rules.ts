import type { Rule } from './rule.ts';
import { anniversary } from './rules/anniversary.ts';

export const factsRules: readonly Rule[] = [anniversary];
