// Writes the ids of templates/language/anniversaries.yaml that a plan can name into schemas/plan.schema.json, where editors find them:
// part of `npm run types`. A test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { listDays } from '../dist/plan/name-days.js';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const target = at('schemas/plan.schema.json');
const text = readFileSync(target, 'utf8');
const { anniversaries } = parse(readFileSync(at('templates/language/anniversaries.yaml'), 'utf8'));
const ids = listDays(anniversaries).map(({ name }) => JSON.stringify(name));
const start = text.indexOf('"examples": [', text.indexOf('    "anniversary-id": {'));
writeFileSync(
  target,
  `${text.slice(0, start)}"examples": [${ids.join(', ')}]${text.slice(text.indexOf(']', start) + 1)}`,
);
