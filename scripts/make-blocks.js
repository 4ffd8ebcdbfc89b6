// Writes the blocks of templates/blocks.yaml into schemas/plan.schema.json, where editors find them: part of `npm run types`.
// A test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { addBlocks } from '../dist/schema/add-blocks.js';

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const target = at('schemas/plan.schema.json');
const text = readFileSync(target, 'utf8');
const { properties } = addBlocks({}, parse(readFileSync(at('templates/blocks.yaml'), 'utf8'))).$defs.blocks;
const spaced = (value) => JSON.stringify(value, undefined, 1).replace(/\n\s*/g, ' ');
const lines = Object.entries(properties).map(([name, schema]) => `        ${JSON.stringify(name)}: ${spaced(schema)}`);
const start = text.indexOf('"properties": {', text.indexOf('    "blocks": {'));
const end = text.indexOf('}\n    },', start);
writeFileSync(target, `${text.slice(0, start)}"properties": {\n${lines.join(',\n')}\n      ${text.slice(end)}`);
