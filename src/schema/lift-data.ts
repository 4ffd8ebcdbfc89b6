import type { Data } from '../source/read-yaml.ts';
import {
  findingsOf,
  fullBranch,
  type Located,
  pickBranch,
  propertiesOf,
  resolve,
  type SchemaSet,
  typeOf,
} from './schema-set.ts';

/** A value and the place it came from: short spellings are lifted, places stay those of the author's text. */
export type Full = string | number | boolean | Full[] | { [key: string]: Full };

/** Called for each piece of text with its JSON pointer in the author's file; what it returns is kept. */
export type OnText = (text: string, pointer: string) => string;

/** Makes the full spelling of a value. */
export type Lift = (data: Data, onText: OnText, pointer: string) => Full;

/**
 * The full spelling of valid data, so that templates meet one shape only: a text or list that stands for an object
 * becomes that object (`x-lift` names the key), a text that stands for a list becomes a list of one; numbers and booleans are made.
 */
export function liftData(set: SchemaSet, located: Located, data: Data, onText: OnText): Full {
  return prepareLift(set, located)(data, onText, '');
}

/** What is to be done with the values of a schema, found when data of a type first meets it and then kept with the schema. */
function prepareLift(set: SchemaSet, located: Located): Lift {
  const findings = findingsOf(set, located);
  if (findings.lift) return findings.lift;
  const byType = new Map<string, Lift>();
  findings.lift = (data, onText, pointer) => {
    const type = typeOf(data);
    const lift = byType.get(type) ?? makeLift(set, located, type);
    byType.set(type, lift);
    return lift(data, onText, pointer);
  };
  return findings.lift;
}

function makeLift(set: SchemaSet, located: Located, type: string): Lift {
  const { schema } = resolve(set, located);
  const branch = pickBranch(set, located, type);
  if (!branch)
    return (_data, _onText, pointer) => {
      throw new Error(`data at '${pointer}' does not fit its schema`);
    };
  const full = fullBranch(set, located);
  const fullType = typeOf(
    full.schema.type === 'array' ? [] : full.schema.type === 'object' || full.schema.properties ? {} : '',
  );
  if (fullType === 'object' && type !== 'object') {
    const key = schema['x-lift']?.[type] ?? full.schema['x-lift']?.[type];
    const property = key === undefined ? undefined : propertiesOf(set, full).get(key);
    // An id in place of an object (`issuer: my-office`) is a reference and stays as it is.
    if (key === undefined || !property) return liftHere(set, branch, type);
    const lift = prepareLift(set, property);
    return (data, onText, pointer) => ({ [key]: lift(data, onText, pointer) });
  }
  if (fullType === 'array' && type !== 'array') {
    const lift = prepareLift(set, { schema: full.schema.items ?? {}, base: full.base });
    return (data, onText, pointer) => [lift(data, onText, pointer)];
  }
  return liftHere(set, branch, type);
}

function liftHere(set: SchemaSet, { schema, base }: Located, type: string): Lift {
  if (type === 'array') {
    const lift = prepareLift(set, { schema: schema.items ?? {}, base });
    return (data, onText, pointer) => (data as Data[]).map((value, i) => lift(value, onText, `${pointer}/${i}`));
  }
  if (type === 'object') {
    const properties = [...propertiesOf(set, { schema, base })];
    const lifts = new Map(properties.map(([key, property]) => [key, prepareLift(set, property)]));
    return (data, onText, pointer) => {
      const full: { [key: string]: Full } = {};
      for (const key of Object.keys(data)) {
        const lift = lifts.get(key);
        if (lift) full[key] = lift((data as { [key: string]: Data })[key]!, onText, `${pointer}/${key}`);
      }
      return full;
    };
  }
  if (schema.type === 'integer' || schema.type === 'number') return Number;
  if (schema.type === 'boolean') return (data) => data === 'true';
  // Names, dates and choices are read by the program; only free text is printed.
  const isText =
    schema.format === undefined &&
    schema.pattern === undefined &&
    schema.enum === undefined &&
    schema.const === undefined;
  return isText ? (data, onText, pointer) => onText(data as string, pointer) : (data) => data as string;
}
