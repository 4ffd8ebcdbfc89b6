import type { Data } from '../source/read-yaml.ts';
import {
  findingsOf,
  fullBranch,
  type Located,
  pickBranch,
  propertiesOf,
  resolve,
  type Schema,
  type SchemaSet,
  typeOf,
} from './schema-set.ts';

/** Data in its full spelling. Booleans are made; what the other scalars become is said by who lifts. */
export type Full<Scalar> = Scalar | boolean | Full<Scalar>[] | { [key: string]: Full<Scalar> };

/** A list or an object of lifted data. */
export type Group<Scalar> = Full<Scalar>[] | { [key: string]: Full<Scalar> };

/** `text` is free text, which is printed; `word` is what the program reads (a name, a date, a choice). */
export type ScalarKind = 'text' | 'word' | 'number';

/** What lifting makes of scalars, and whom it tells of lists and objects. Pointers are those of the author's file. */
export interface Lifting<Scalar> {
  makeScalar(text: string, kind: ScalarKind, pointer: string): Scalar;
  /**
   * Called for each list and object before it is filled, parents before children.
   * @param definition what the value is: the name under `$defs` (or of the schema file) that its place in the schema refers to,
   *   whichever spelling the author chose; undefined where the schema describes it on the spot
   * @param list the list it stands in
   */
  onGroup?(group: Group<Scalar>, definition: string | undefined, pointer: string, list?: readonly Full<Scalar>[]): void;
}

/** Makes the full spelling of a value. */
export type Lift = <Scalar>(
  data: Data,
  pointer: string,
  lifting: Lifting<Scalar>,
  list?: readonly Full<Scalar>[],
) => Full<Scalar>;

/**
 * The full spelling of valid data, so that templates and rules meet one shape only: a text or list that stands for an object
 * becomes that object (`x-lift` names the key), a text that stands for a list becomes a list of one. What is put around a short
 * spelling has the pointer of that spelling.
 */
export function liftData<Scalar>(set: SchemaSet, located: Located, data: Data, lifting: Lifting<Scalar>): Full<Scalar> {
  return prepareLift(set, located)(data, '', lifting);
}

/** What is to be done with the values of a schema, found when data of a type first meets it and then kept with the schema. */
function prepareLift(set: SchemaSet, located: Located): Lift {
  const findings = findingsOf(set, located);
  if (findings.lift) return findings.lift;
  const byType = new Map<string, Lift>();
  findings.lift = (data, pointer, lifting, list) => {
    const type = typeOf(data);
    const lift = byType.get(type) ?? makeLift(set, located, type);
    byType.set(type, lift);
    return lift(data, pointer, lifting, list);
  };
  return findings.lift;
}

function makeLift(set: SchemaSet, located: Located, type: string): Lift {
  const { schema } = resolve(set, located);
  const branch = pickBranch(set, located, type);
  if (!branch)
    return (_data, pointer) => {
      throw new Error(`data at '${pointer}' does not fit its schema`);
    };
  const full = fullBranch(set, located);
  const definition = nameOf(located.schema) ?? nameOf(branch.schema);
  const fullType = typeOf(
    full.schema.type === 'array' ? [] : full.schema.type === 'object' || full.schema.properties ? {} : '',
  );
  if (fullType === 'object' && type !== 'object') {
    const key = schema['x-lift']?.[type] ?? full.schema['x-lift']?.[type];
    const property = key === undefined ? undefined : propertiesOf(set, full).get(key);
    // An id in place of an object (`issuer: my-office`) is a reference and stays as it is.
    if (key === undefined || !property) return liftHere(set, branch, type, definition);
    const lift = prepareLift(set, property);
    return <Scalar>(data: Data, pointer: string, lifting: Lifting<Scalar>, list?: readonly Full<Scalar>[]) => {
      const made: { [key: string]: Full<Scalar> } = {};
      lifting.onGroup?.(made, definition, pointer, list);
      made[key] = lift(data, pointer, lifting);
      return made;
    };
  }
  if (fullType === 'array' && type !== 'array') {
    const lift = prepareLift(set, { schema: full.schema.items ?? {}, base: full.base });
    return <Scalar>(data: Data, pointer: string, lifting: Lifting<Scalar>, list?: readonly Full<Scalar>[]) => {
      const made: Full<Scalar>[] = [];
      lifting.onGroup?.(made, definition, pointer, list);
      made.push(lift(data, pointer, lifting, made));
      return made;
    };
  }
  return liftHere(set, branch, type, definition);
}

function liftHere(set: SchemaSet, { schema, base }: Located, type: string, definition: string | undefined): Lift {
  if (type === 'array') {
    const lift = prepareLift(set, { schema: schema.items ?? {}, base });
    return <Scalar>(data: Data, pointer: string, lifting: Lifting<Scalar>, list?: readonly Full<Scalar>[]) => {
      const made: Full<Scalar>[] = [];
      lifting.onGroup?.(made, definition, pointer, list);
      (data as Data[]).forEach((value, i) => void made.push(lift(value, `${pointer}/${i}`, lifting, made)));
      return made;
    };
  }
  if (type === 'object') {
    const properties = [...propertiesOf(set, { schema, base })];
    const lifts = new Map(properties.map(([key, property]) => [key, prepareLift(set, property)]));
    return <Scalar>(data: Data, pointer: string, lifting: Lifting<Scalar>, list?: readonly Full<Scalar>[]) => {
      const made: { [key: string]: Full<Scalar> } = {};
      lifting.onGroup?.(made, definition, pointer, list);
      for (const key of Object.keys(data)) {
        const lift = lifts.get(key);
        if (lift) made[key] = lift((data as { [key: string]: Data })[key]!, `${pointer}/${key}`, lifting);
      }
      return made;
    };
  }
  if (schema.type === 'boolean') return (data) => data === 'true';
  const kind = kindOf(schema);
  return (data, pointer, lifting) => lifting.makeScalar(data as string, kind, pointer);
}

function kindOf(schema: Schema): ScalarKind {
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  const isRead =
    schema.format !== undefined ||
    schema.pattern !== undefined ||
    schema.enum !== undefined ||
    schema.const !== undefined;
  return isRead ? 'word' : 'text';
}

/** The name of the definition a schema refers to, or of the file that it is. */
function nameOf({ $ref, $id }: Schema): string | undefined {
  return /(?:^|\/\$defs\/)([\w-]+)(?:\.schema\.json)?$/.exec($ref ?? $id ?? '')?.[1];
}
