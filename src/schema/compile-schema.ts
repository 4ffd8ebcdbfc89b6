import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { numberPattern } from '../core/finite.ts';
import { ProblemError } from '../core/problem.ts';
import { loadPackage } from '../prepared/load-package.ts';
import { joinParts } from './join-parts.ts';
import { arePlaceholders, placeholderPatterns } from './placeholders.ts';
import { brokenSchema, type Schema, type SchemaSet, typesOf } from './schema-set.ts';

/** Compiles the schemas of a set with ajv, which takes some 300 ms to load and to compile one. */
export interface SchemaCompiler {
  /** @throws ProblemError when a schema is broken */
  compile(id: string): ValidateFunction;
  /** The same as code: an expression whose value is a `MakeValidators`. */
  print(ids: readonly string[]): string;
}

export function openSchemaCompiler(
  schemas: SchemaSet,
  formats: Readonly<Record<string, (text: string) => boolean>>,
): SchemaCompiler {
  const { Ajv2020, _ } = loadPackage('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const ajv: Ajv2020 = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    coerceTypes: true,
    ownProperties: true,
    // A fourth less code.
    inlineRefs: false,
    code: { source: true, formats: _`formats`, process: boundErrors },
  });
  ajv.addVocabulary([
    'x-lift',
    'x-block',
    'x-print',
    'x-replaced-by',
    'x-blank',
    'x-placeholders',
    'x-also',
    'x-subjects',
  ]);
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check);
  for (const [file, schema] of schemas)
    attempt(file, () => ajv.addSchema(chooseByType(schemas, schema, file) as Schema & object, file));
  const compile = (id: string): ValidateFunction => {
    const check = attempt(id, () => ajv.getSchema(id));
    if (!check) throw brokenSchema(id, `$ref ${id}`);
    return check;
  };
  return {
    compile,
    print(ids) {
      const { default: print } = loadPackage('ajv/dist/standalone') as typeof import('ajv/dist/standalone/index.js');
      for (const id of ids) compile(id);
      const code = print(ajv, Object.fromEntries(ids.map((id) => [id, id])));
      return `(formats, require) => { const exports = {}; ${boundErrors(code)}\nreturn exports; }`;
    },
  };
}

/** More errors than are ever told. */
const mostErrors = 1000;

/**
 * ajv copies all errors before each that it adds from a part, which takes a time that grows with the square of their number: of a
 * list that is full of them, no more are gathered.
 */
function boundErrors(code: string): string {
  return code.replace(
    /vErrors\.concat\(([\w.]+)\)/g,
    `(vErrors.length < ${mostErrors} ? vErrors.concat($1) : vErrors)`,
  );
}

/** What ajv refuses in a schema is a fault of that file. */
function attempt<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof ProblemError ? error : brokenSchema(file, (error as Error).message);
  }
}

/** What stands under these keys are schemas by names of the author's. */
const named = new Set(['properties', '$defs', 'dependentSchemas', 'patternProperties']);
/** Keys that say nothing to ajv, and would become a fourth of the code it writes. */
const spoken = new Set(['title', 'description']);

/**
 * The same schema with every choice (`anyOf`) decided by the JSON type of the value before it is checked,
 * so that an error speaks of the branch the author chose and of no other.
 */
function chooseByType(set: SchemaSet, node: unknown, base: string): unknown {
  if (Array.isArray(node)) return node.map((item) => chooseByType(set, item, base));
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(joinParts(set, node as Schema, base))) {
    if (named.has(key) && typeof value === 'object' && value !== null)
      copy[key] = Object.fromEntries(
        Object.entries(value).map(([name, schema]) => [name, chooseByType(set, schema, base)]),
      );
    else if (key !== 'anyOf' && !spoken.has(key)) copy[key] = chooseByType(set, value, base);
  }
  const branches = (node as Schema).anyOf;
  if (branches) {
    let choice: unknown = { type: [...new Set(branches.flatMap((schema) => typesOf(set, { schema, base })))] };
    for (const schema of [...branches].reverse()) {
      const types = [...new Set(typesOf(set, { schema, base }))];
      choice = { if: { type: types }, then: chooseByType(set, schema, base), else: choice };
    }
    copy['allOf'] = [...((copy['allOf'] as unknown[] | undefined) ?? []), choice];
  }
  const places = (node as Schema)['x-placeholders'];
  if (arePlaceholders(places))
    copy['allOf'] = [
      ...((copy['allOf'] as unknown[] | undefined) ?? []),
      ...placeholderPatterns(places).map((pattern) => ({ pattern })),
    ];
  // Numbers are looked at as text first: JavaScript would take `1e999` and `0x10` for one.
  return copy['type'] === 'number' || copy['type'] === 'integer' ? { allOf: [{ pattern: numberPattern }, copy] } : copy;
}
