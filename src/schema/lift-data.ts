import type { Data } from '../source/read-yaml.ts';
import { fullBranch, type Located, pickBranch, propertiesOf, resolve, type SchemaSet, typeOf } from './schema-set.ts';

/** A value and the place it came from: short spellings are lifted, places stay those of the author's text. */
export type Full = string | number | boolean | Full[] | { [key: string]: Full };

/** Called for each piece of text with its JSON pointer in the author's file; what it returns is kept. */
export type OnText = (text: string, pointer: string) => string;

/**
 * The full spelling of valid data, so that templates meet one shape only: a text or list that stands for an object
 * becomes that object (`x-lift` names the key), a text that stands for a list becomes a list of one; numbers and booleans are made.
 */
export function liftData(set: SchemaSet, located: Located, data: Data, onText: OnText, pointer = ''): Full {
  const type = typeOf(data);
  const { schema } = resolve(set, located);
  const branch = pickBranch(set, located, type);
  if (!branch) throw new Error(`data at '${pointer}' does not fit its schema`);
  const full = fullBranch(set, located);
  const fullType = typeOf(
    full.schema.type === 'array' ? [] : full.schema.type === 'object' || full.schema.properties ? {} : '',
  );
  if (fullType === 'object' && type !== 'object') {
    const key = schema['x-lift']?.[type] ?? full.schema['x-lift']?.[type];
    const property = key === undefined ? undefined : propertiesOf(set, full).get(key);
    // An id in place of an object (`issuer: my-office`) is a reference and stays as it is.
    if (key === undefined || !property) return liftHere(set, branch, data, onText, pointer);
    return { [key]: liftData(set, property, data, onText, pointer) };
  }
  if (fullType === 'array' && type !== 'array') {
    const item = { schema: full.schema.items ?? {}, base: full.base };
    return [liftData(set, item, data, onText, pointer)];
  }
  return liftHere(set, branch, data, onText, pointer);
}

function liftHere(set: SchemaSet, branch: Located, data: Data, onText: OnText, pointer: string): Full {
  if (Array.isArray(data)) {
    const item = { schema: branch.schema.items ?? {}, base: branch.base };
    return data.map((value, i) => liftData(set, item, value, onText, `${pointer}/${i}`));
  }
  if (typeof data === 'object') {
    const properties = propertiesOf(set, branch);
    const full: { [key: string]: Full } = {};
    for (const [key, value] of Object.entries(data)) {
      const property = properties.get(key);
      if (property) full[key] = liftData(set, property, value, onText, `${pointer}/${key}`);
    }
    return full;
  }
  if (branch.schema.type === 'integer' || branch.schema.type === 'number') return Number(data);
  if (branch.schema.type === 'boolean') return data === 'true';
  // Names, dates and choices are read by the program; only free text is printed.
  const isText =
    branch.schema.format === undefined &&
    branch.schema.pattern === undefined &&
    branch.schema.enum === undefined &&
    branch.schema.const === undefined;
  return isText ? onText(data, pointer) : data;
}
