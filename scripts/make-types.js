// Makes src/plan/types.ts from schemas/: `npm run types`. A test runs `makeTypes` and compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const schemas = new URL('../schemas/', import.meta.url);
const target = new URL('../src/plan/types.ts', import.meta.url);

const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_all, _dash, letter) => letter.toUpperCase());

/** The TypeScript source for all schemas. */
export async function makeTypes() {
  const definitions = {};
  const files = readdirSync(schemas)
    .filter((name) => name.endsWith('.schema.json'))
    .sort();
  for (const file of files) {
    const kind = file.replace('.schema.json', '');
    const { $defs = {}, ...root } = JSON.parse(readFileSync(new URL(file, schemas), 'utf8'));
    definitions[pascal(kind)] = rewrite(root, file);
    for (const [name, schema] of Object.entries($defs)) definitions[defName(file, name)] = rewrite(schema, file);
  }
  const properties = Object.fromEntries(
    Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]),
  );
  const source = await compile(
    { title: 'Schemas', type: 'object', additionalProperties: false, properties, definitions },
    'Schemas',
    {
      additionalProperties: false,
      bannerComment: '/* Made from schemas/ by `npm run types`; do not edit. */',
      format: true,
      style: { singleQuote: true, printWidth: 120 },
      unreachableDefinitions: false,
    },
  );
  return source.replace(/export interface Schemas \{[\s\S]*?\n\}\n/, '');
}

function defName(file, name) {
  const kind = file.replace('.schema.json', '');
  return kind === 'plan' ? pascal(name) : pascal(kind) + pascal(name);
}

/** References as the bundle names them; titles out, since they would become the names of types. */
function rewrite(node, file) {
  if (Array.isArray(node)) return node.map((item) => rewrite(item, file));
  if (typeof node !== 'object' || node === null) return node;
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref') copy.$ref = rewriteReference(value, file);
    else if (key === 'properties')
      copy.properties = Object.fromEntries(Object.entries(value).map(([name, child]) => [name, rewrite(child, file)]));
    // Checked at run time; here they would only blur the types.
    else if (
      ![
        'title',
        '$id',
        '$schema',
        'dependentSchemas',
        'dependentRequired',
        'unevaluatedProperties',
        'x-lift',
        'x-print',
        'x-replaced-by',
        'minItems',
        'maxItems',
        'minProperties',
        'maxProperties',
      ].includes(key)
    )
      copy[key] = rewrite(value, file);
  }
  return copy;
}

function rewriteReference(reference, file) {
  const [target, pointer = ''] = reference.split('#');
  const from = target || file;
  const parts = pointer.split('/').slice(1);
  if (parts.length === 0) return `#/definitions/${pascal(from.replace('.schema.json', ''))}`;
  if (parts[0] === '$defs') return `#/definitions/${defName(from, parts[1])}`;
  return `#/definitions/${pascal(from.replace('.schema.json', ''))}/${parts.join('/')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await makeTypes());
