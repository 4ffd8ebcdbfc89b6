import { keepPer } from '../../core/keep-per.ts';
import type { Schema, SchemaSet } from '../../schema/schema-set.ts';
import type { Draft } from '../drafting.ts';
import type { Keys } from './naming.ts';

/** A kind of plan, and what its subject says under keys of that kind. */
export interface FoundKind {
  readonly kind: string;
  /** `year` or `period`, where the kind has them. */
  readonly keys: Keys;
}

interface Pattern {
  readonly kind: string;
  readonly schema: Schema;
  readonly expression: RegExp;
  /** Letters that the pattern itself names, those of one that says how a subject begins before all others. */
  readonly weight: number;
}

const patternsOf = keepPer((schemas: SchemaSet): readonly Pattern[] =>
  [...schemas]
    .flatMap(([file, schema]) =>
      (schema['x-subjects'] ?? []).map((words) => ({
        kind: file.replace(/\.schema\.json$/, ''),
        schema,
        expression: new RegExp(
          `^${words
            .replace(/[\\^$.*+?()[\]|/]/g, '\\$&')
            .replaceAll('…', '[\\s\\S]*')
            .replace('{year}', '(?<year>\\d{4})(?!\\d)')
            .replace('{years}', '(?<from>\\d{4}) ?[-–] ?(?<to>\\d{4})')}$`,
          'iu',
        ),
        weight: words.replace(/\{\w+\}|…/g, '').length + (words.startsWith('…') ? 0 : 1000),
      })),
    )
    .sort((a, b) => b.weight - a.weight),
);

/**
 * The kind of a plan by its subject (`x-subjects` in the schemas of the kinds).
 * @param wanted the one it is said to be
 */
export function findKind(schemas: SchemaSet, subject: string, wanted?: string): FoundKind | undefined {
  for (const { kind, schema, expression } of patternsOf(schemas)) {
    if (wanted !== undefined && kind !== wanted) continue;
    const found = expression.exec(subject);
    if (found) return { kind, keys: readKeys(schema, found.groups ?? {}) };
  }
  return undefined;
}

function readKeys({ properties = {} }: Schema, { year, from, to }: Readonly<Record<string, string | undefined>>): Keys {
  const isYear = (schema: Schema | undefined) => schema?.$ref?.endsWith('/year') ?? false;
  const keys: { [key: string]: Draft } = {};
  if (year !== undefined && isYear(properties['year'])) keys['year'] = Number(year);
  if (from !== undefined && to !== undefined && isYear(properties['period']?.properties?.['from']))
    keys['period'] = { from: Number(from), to: Number(to) };
  return keys;
}
