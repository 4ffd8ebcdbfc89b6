import type { Data } from '../source/read-yaml.ts';
import {
  type Findings,
  findingsOf,
  fullBranch,
  type Located,
  othersOf,
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

/** Where a value stands. */
export interface Standing<Scalar> {
  /** JSON pointer in the author's file; what is put around a short spelling has the pointer of that spelling. */
  readonly pointer: string;
  /** The key it stands under in the full spelling; for the items of a list that of the list. */
  readonly key: string;
  /** The list it stands in. */
  readonly list?: readonly Full<Scalar>[];
}

/** What lifting makes of scalars, and whom it tells of lists and objects. */
export interface Lifting<Scalar> {
  makeScalar(text: string, kind: ScalarKind, at: Standing<Scalar>): Scalar;
  /**
   * Called for each list and object before it is filled, parents before children.
   * @param definition what the value is: the name under `$defs` (or of the schema file) that its place in the schema refers to,
   *   whichever spelling the author chose; undefined where the schema describes it on the spot
   */
  onGroup?(group: Group<Scalar>, definition: string | undefined, at: Standing<Scalar>): void;
}

/** Makes the full spelling of a value; undefined when it does not fit its schema. */
export type Lift = (data: Data, at: Standing<unknown>, lifting: Lifting<unknown>) => Full<unknown> | undefined;

/**
 * The full spelling of data, so that templates and rules meet one shape only: a text or list that stands for an object becomes that
 * object (`x-lift` names the key), a text that stands for a list becomes a list of one. Of data that does not fit its schema, what
 * does not fit is left out.
 */
export function liftData<Scalar>(
  set: SchemaSet,
  located: Located,
  data: Data,
  lifting: Lifting<Scalar>,
): Full<Scalar> | undefined {
  const lift = prepareLift(set, located);
  return lift(data, { pointer: '', key: '' }, lifting as Lifting<unknown>) as Full<Scalar> | undefined;
}

const lifts = new WeakMap<Findings, Lift>();

/** What is to be done with the values of a schema, found when data of a type first meets it and then kept with the schema. */
function prepareLift(set: SchemaSet, located: Located): Lift {
  const findings = findingsOf(set, located);
  const ready = lifts.get(findings);
  if (ready) return ready;
  const byType = new Map<string, Lift>();
  const prepared: Lift = (data, at, lifting) => {
    const type = typeOf(data);
    const lift = byType.get(type) ?? makeLift(set, located, type);
    byType.set(type, lift);
    return lift(data, at, lifting);
  };
  lifts.set(findings, prepared);
  return prepared;
}

function makeLift(set: SchemaSet, located: Located, type: string): Lift {
  const { schema } = resolve(set, located);
  const branch = pickBranch(set, located, type);
  if (!branch) return () => undefined;
  const full = fullBranch(set, located);
  const definition = nameOf(located.schema) ?? nameOf(branch.schema);
  const fullType = typeOf(
    full.schema.type === 'array' ? [] : full.schema.type === 'object' || full.schema.properties ? {} : '',
  );
  if (fullType === 'object' && type !== 'object') {
    const key = schema['x-lift']?.[type] ?? full.schema['x-lift']?.[type];
    const property = key === undefined ? undefined : propertiesOf(set, full).get(key);
    // An id in place of an object (`issuer: my-office`) is a reference and stays as it is.
    if (key !== undefined && property) return liftObject(definition, [[key, prepareLift(set, property)]], true);
  } else if (fullType === 'array' && type !== 'array')
    return liftList(definition, prepareLift(set, { schema: full.schema.items ?? {}, base: full.base }), true);
  return liftHere(set, branch, type, definition);
}

function liftHere(set: SchemaSet, { schema, base }: Located, type: string, definition: string | undefined): Lift {
  if (type === 'array') return liftList(definition, prepareLift(set, { schema: schema.items ?? {}, base }));
  if (type === 'object') {
    const properties = [...propertiesOf(set, { schema, base })];
    const others = othersOf({ schema, base });
    return liftObject(
      definition,
      properties.map(([key, property]) => [key, liftBlock(property, prepareLift(set, property))]),
      false,
      others && prepareLift(set, others),
    );
  }
  if (schema.type === 'boolean') return (data) => data === 'true';
  const kind = kindOf(schema);
  return (data, at, lifting) => lifting.makeScalar(data as string, kind, at);
}

/**
 * @param isShort the data is what stands under the one key
 * @param others for keys of the author's own
 */
function liftObject(
  definition: string | undefined,
  properties: readonly (readonly [string, Lift])[],
  isShort = false,
  others?: Lift,
): Lift {
  const lifts = new Map(properties);
  return (data, at, lifting) => {
    const made: { [key: string]: Full<unknown> } = {};
    lifting.onGroup?.(made, definition, at);
    for (const key of isShort ? lifts.keys() : Object.keys(data)) {
      const [value, pointer] = isShort
        ? [data, at.pointer]
        : [(data as { [key: string]: Data })[key]!, `${at.pointer}/${key}`];
      const lifted = (lifts.get(key) ?? others)?.(value, { pointer, key }, lifting);
      if (lifted !== undefined) made[key] = lifted;
    }
    return made;
  };
}

/** @param isShort the data is the one item */
function liftList(definition: string | undefined, lift: Lift, isShort = false): Lift {
  return (data, at, lifting) => {
    const list: Full<unknown>[] = [];
    lifting.onGroup?.(list, definition, at);
    (isShort ? [data] : (data as Data[])).forEach((value, i) => {
      const pointer = isShort ? at.pointer : `${at.pointer}/${i}`;
      const lifted = lift(value, { pointer, key: at.key, list }, lifting);
      if (lifted !== undefined) list.push(lifted);
    });
    return list;
  };
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

/** A block (`x-block`) says its name and usual heading itself, so that one partial prints every block. */
function liftBlock({ schema }: Located, lift: Lift): Lift {
  const block = schema['x-block'];
  if (!block) return lift;
  return (data, at, lifting) => {
    const made = lift(data, at, lifting);
    return made === undefined ? undefined : Object.assign(made as object, block);
  };
}
