import type { Rule } from './rule.ts';

export const formRules: readonly Rule[] = [];
