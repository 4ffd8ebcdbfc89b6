// Makes src/plan/types.ts from schemas/: `npm run types`. A test runs `makeTypes` and compares.
// The types are those of a lifted plan (src/plan/lift-plan.ts): full spellings only, scalars but booleans as leaves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../schemas/', import.meta.url);
const target = new URL('../src/plan/types.ts', import.meta.url);
const ending = '.schema.json';

const schemas = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
);

/** The TypeScript source for plans and offices: a type for each schema file and each definition that is no scalar. */
export function makeTypes() {
  const types = [];
  const names = [];
  for (const [file, schema] of Object.entries(schemas)) {
    if (['blocks', 'config', 'profile', 'language'].some((name) => file === `${name}${ending}`)) continue;
    types.push(writeType(typeName(file), schema, file));
    if (file !== `plan${ending}`) names.push(file.replace(ending, ''));
    for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
      if (fullType(definition, file) === 'string') continue;
      names.push(name);
      types.push(writeType(typeName(file, name), definition, file));
    }
  }
  return `/* Made from schemas/ by \`npm run types\`; do not edit. */
import type { Leaf } from './leaf.ts';

${types.join('\n')}
/** Definitions of the schema, by the names that their values are found by. */
export interface Definitions {
${names.map((name) => `  ${quote(name)}: ${typeName('', name)};`).join('\n')}
}
`;
}

function writeType(name, schema, file) {
  const title = schema.title === undefined ? '' : `/** ${schema.title} */\n`;
  return `${title}export type ${name} = ${write(schema, file, '')};\n`;
}

/** The type of the full spelling of a schema: of a choice its fullest branch. */
function write(schema, file, indent) {
  const { $ref, anyOf, allOf, items, properties, additionalProperties, required = [], type } = schema;
  const full = fullType(schema, file);
  if (full === 'string') return 'Leaf';
  if (full === 'boolean') return 'boolean';
  if ($ref !== undefined) return writeReference($ref, file, indent);
  if (anyOf) return write(fullBranch(schema, file), file, indent);
  if (type === 'array')
    return `readonly ${write(items, file, indent)}[]`.replace(/^readonly (readonly .*)\[\]$/, 'readonly ($1)[]');
  if (additionalProperties) return `{ readonly [name: string]: ${write(additionalProperties, file, indent)} }`;
  const lines = Object.entries(properties ?? {}).flatMap(([key, child]) => [
    ...(child.title === undefined ? [] : [`${indent}  /** ${child.title} */`]),
    `${indent}  readonly ${quote(key)}${required.includes(key) ? '' : '?'}: ${write(child, file, `${indent}  `)};`,
  ]);
  const own = `{\n${lines.join('\n')}\n${indent}}`;
  return [...(allOf ?? []).map((part) => write(part, file, indent)), own].join(' & ');
}

function writeReference($ref, file, indent) {
  const [other, pointer = ''] = $ref.split('#');
  // Settings of a form are read by src/profile.
  if (other === `profile${ending}`) return 'unknown';
  const name = /^\/\$defs\/([^/]+)$/.exec(pointer)?.[1];
  return pointer === '' || name !== undefined
    ? typeName(other || file, name)
    : write(...follow({ $ref }, file), indent);
}

/** What a reference names, and its file. */
function follow(schema, file) {
  if (schema.$ref === undefined) return [schema, file];
  const [other, pointer = ''] = schema.$ref.split('#');
  const keys = pointer.split('/').slice(1);
  return follow(
    keys.reduce((at, key) => at[key], schemas[other || file]),
    other || file,
  );
}

/** The JSON type of the full spelling; texts and numbers alike are `string`. */
function fullType(located, from) {
  const [schema, file] = follow(located, from);
  if (schema.anyOf) return fullType(fullBranch(schema, file), file);
  if (schema.allOf || schema.properties || schema.type === 'object') return 'object';
  return schema.type === 'array' || schema.type === 'boolean' ? schema.type : 'string';
}

/** The branch that `fullBranch` of src/schema/schema-set.ts picks. */
function fullBranch({ anyOf, 'x-lift': lift }, file) {
  const order = lift?.object === 'list' ? ['array', 'object', 'string'] : ['object', 'array', 'string'];
  return order.flatMap((type) => anyOf.filter((branch) => fullType(branch, file) === type))[0];
}

function typeName(file, name) {
  if (name === undefined && file === `plan${ending}`) return 'PlanData';
  return (name ?? file.replace(ending, '')).replace(/(^|-)([a-z])/g, (_all, _dash, letter) => letter.toUpperCase());
}

function quote(key) {
  return /^\w+$/.test(key) ? key : `'${key}'`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, makeTypes());
