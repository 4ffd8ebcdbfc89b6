import type { ErrorObject, ValidateFunction } from 'ajv';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { readPartialDate } from '../core/date.ts';
import { readNumberPattern } from '../core/numerals.ts';
import type { Problem } from '../core/problem.ts';
import type { CodeStore } from '../prepared/code-store.ts';
import { loadPackage } from '../prepared/load-package.ts';
import { type MakeValidators, prepared } from '../prepared/prepared.ts';
import type { Data } from '../source/data.ts';
import type { Source } from '../source/read-yaml.ts';
import { openSchemaCompiler, type SchemaCompiler } from './compile-schema.ts';
import { digestSchema } from './digest-schema.ts';
import { explainError } from './explain-error.ts';
import type { SchemaSet } from './schema-set.ts';

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
 * Prepares the checks of a set of schemas. Those of the package were compiled when it was built, those of an office are
 * compiled once and kept; ajv is loaded for what was met in neither way.
 * @param store where compiled checks are kept from one run to the next
 */
export function createValidator(schemas: SchemaSet, store?: CodeStore): Validator {
  let compiler: SchemaCompiler | undefined;
  const ready = new Map<string, ValidateFunction>();
  /** Those of the package are made together. */
  const made = new Map<MakeValidators, ReturnType<MakeValidators>>();
  const findCheck = (id: string): ValidateFunction => {
    const digest = digestSchema(schemas, id);
    const make = prepared.validators[digest] ?? (store?.find(digest) as MakeValidators | undefined);
    if (make) {
      const checks = made.get(make) ?? make(formats, loadRuntime);
      made.set(make, checks);
      return checks[id]!;
    }
    compiler ??= openSchemaCompiler(schemas, formats);
    const check = compiler.compile(id);
    store?.keep(digest, compiler.print([id]));
    return check;
  };
  return {
    schemas,
    validate(source, schemaId) {
      if (source.validUnder !== undefined && source.validUnder === digestSchema(schemas, schemaId)) return [];
      const check = ready.get(schemaId) ?? findCheck(schemaId);
      ready.set(schemaId, check);
      if (check(source.data && copyData(source.data))) return [];
      const problems = check
        .errors!.slice(0, explained)
        .flatMap((error: ErrorObject) => explainError(schemas, schemaId, source, error) ?? []);
      return dropRepeats(dropMisspelt(problems));
    },
  };
}

/** What compiled checks load: one function, which is at hand, or what ajv has for keywords of an office's own. */
function loadRuntime(name: string): unknown {
  return name === 'ajv/dist/runtime/ucs2length' ? ucs2length : loadPackage(name);
}

/** For ajv, which writes coerced numbers into what it checks. */
function copyData(data: Data): Data {
  if (typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map(copyData);
  const copy: { [key: string]: Data } = Object.create(null);
  for (const key of Object.keys(data)) copy[key] = copyData(data[key]!);
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
