import { createRequire } from 'node:module';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { readPartialDate } from '../core/date.ts';
import { readNumberPattern } from '../core/numerals.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import type { Source } from '../source/read-yaml.ts';
import { type Accept, prepareAccept } from './accept-data.ts';
import { explainError } from './explain-error.ts';
import { brokenSchema, findSchema, type Schema, type SchemaSet, typesOf } from './schema-set.ts';
import { areSound } from './sound-schemas.ts';

/** Most errors of one file put in words: a file that has more is wrong as a whole. */
const explained = 500;

/** Checks data against schemas; compiled checks are kept. */
export interface Validator {
  readonly schemas: SchemaSet;
  /** All problems of the data against the schema with this id, each at its place in the author's file. */
  validate(source: Source, schemaId: string): Problem[];
}

/** Formats of the plan language beyond JSON Schema's own. */
export const formats: Record<string, (text: string) => boolean> = {
  date: (text) => readPartialDate(text)?.day !== undefined,
  'partial-date': (text) => readPartialDate(text) !== undefined,
  numbering: (text) => readNumberPattern(text) !== undefined,
  'line-spacing': (text) => /^([1-3](\.\d{1,2})?|(exact|at-least) \d{1,2}(\.\d)?)$/.test(text),
};

/**
 * Prepares the checks of a set of schemas. Data that plainly fits is accepted at once; ajv is loaded, and its checks
 * compiled, when something has to be judged and explained (some 300 ms that most runs do without).
 */
export function createValidator(schemas: SchemaSet): Validator {
  let ajv: Ajv2020 | undefined;
  let sound: boolean | undefined;
  const accepts = new Map<string, Accept>();
  const compiled = new Map<string, ValidateFunction>();
  const compile = (id: string): ValidateFunction => {
    if (!ajv) {
      const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
      ajv = new Ajv2020({
        allErrors: true,
        strict: true,
        strictRequired: false,
        strictTypes: false,
        allowUnionTypes: true,
        coerceTypes: true,
        verbose: true,
        ownProperties: true,
      });
      ajv.addVocabulary(['x-lift', 'x-print', 'x-replaced-by', 'x-blank']);
      for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check);
      for (const [file, schema] of schemas)
        attempt(file, () => ajv?.addSchema(chooseByType(schemas, schema, file) as Schema & object, file));
    }
    const check = attempt(id, () => ajv?.getSchema(id));
    if (!check) throw brokenSchema(id, `$ref ${id}`);
    compiled.set(id, check);
    return check;
  };
  return {
    schemas,
    validate(source, schemaId) {
      sound ??= areSound(schemas);
      const accept = accepts.get(schemaId) ?? prepareAccept(schemas, findSchema(schemas, schemaId), formats);
      accepts.set(schemaId, accept);
      if (sound && source.data !== undefined && accept(source.data)) return [];
      const check = compiled.get(schemaId) ?? compile(schemaId);
      // ajv writes coerced numbers into what it checks.
      check(structuredClone(source.data));
      const problems = (check.errors ?? [])
        .slice(0, explained)
        .flatMap((error: ErrorObject) => explainError(schemas, schemaId, source, error) ?? []);
      return dropRepeats(dropMisspelt(problems));
    },
  };
}

/** What ajv refuses in a schema is a fault of that file. */
function attempt<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof ProblemError ? error : brokenSchema(file, (error as Error).message);
  }
}

/**
 * The same schema with every choice (`anyOf`) decided by the JSON type of the value before it is checked,
 * so that an error speaks of the branch the author chose and of no other.
 */
function chooseByType(set: SchemaSet, node: unknown, base: string): unknown {
  if (Array.isArray(node)) return node.map((item) => chooseByType(set, item, base));
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'anyOf') copy[key] = chooseByType(set, value, base);
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
  return copy;
}

/** What is missing because its key is misspelt is told once. */
function dropMisspelt(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems.flatMap(({ hint, at }) =>
      at.key && hint?.values ? [`${at.pointer?.replace(/\/[^/]*$/, '')}/${hint.values['name']}`] : [],
    ),
  );
  return problems.filter(
    ({ rule, message, at }) => rule !== 'schema/missing' || !meant.has(`${at.pointer}/${message.values?.['name']}`),
  );
}

/** One problem a place: the first found says most. */
function dropRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const place = `${problem.at.pointer}|${problem.at.key ?? false}|${problem.rule === 'schema/missing' ? JSON.stringify(problem.message.values) : ''}`;
    return seen.has(place) ? false : seen.add(place);
  });
}
