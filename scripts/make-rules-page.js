// Makes docs/rules.md from the rules of the check: `npm run rules`. A test compares it with them.
import { writeFileSync } from 'node:fs';
import { describeRules } from '../dist/check/describe-rules.js';
import { writeRulesPage } from '../dist/report/print-rules.js';

writeFileSync(new URL('../docs/rules.md', import.meta.url), writeRulesPage(describeRules(), 'vi'));
