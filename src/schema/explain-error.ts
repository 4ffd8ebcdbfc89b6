import type { ErrorObject } from 'ajv';
import { findClosest } from '../core/find-closest.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Message, Problem } from '../core/problem.ts';
import { type Data, joinPointer, readPointer, type Source } from '../source/read-yaml.ts';
import { childSchema, findSchema, type Located, pickBranch, propertiesOf, resolve, type SchemaSet, typeOf } from './schema-set.ts';

/** Our words for one error of ajv; undefined for those that only repeat another. */
export function explainError(set: SchemaSet, schemaId: string, source: Source, error: ErrorObject): Problem | undefined {
  const pointer = error.instancePath;
  const { located, data } = walkTo(set, schemaId, source, pointer);
  const field = fieldName(set, located, pointer);
  const params = error.params as Record<string, unknown>;
  const problem = (rule: string, key: MessageKey, values: Message['values'] = {}, more: { hint?: Message; at?: string; atKey?: boolean } = {}): Problem => ({
    severity: 'error',
    rule: `schema/${rule}`,
    message: { key, values: { field, ...values } },
    ...(more.hint && { hint: more.hint }),
    at: { file: source.file, pointer: more.at ?? pointer, ...(more.atKey && { key: true }) },
  });
  if (error.keyword === 'if') return undefined;
  // A key without a value (`motto:`) is something forgotten, whatever the schema wants there.
  if (data === '') return problem('empty', 'schema-empty');
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired': {
      const missing = String(params['missingProperty']);
      return problem('missing', 'schema-missing', { missing: fieldName(set, childOf(set, located, data, missing), `/${missing}`) }, { atKey: true });
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return explainUnknownKey(set, source, pointer, located, key, field);
    }
    case 'enum':
    case 'const': {
      const options = (error.keyword === 'const' ? [params['allowedValue']] : (params['allowedValues'] as unknown[])).map(String);
      return problem('value', 'schema-value', { value: show(data), options: options.join(', ') }, suggestion(show(data), options.map((name) => ({ name }))));
    }
    case 'type': {
      const types = ([] as string[]).concat(params['type'] as string | string[]);
      const key: MessageKey = types.every((type) => type === 'integer' || type === 'number') ? 'schema-number' : types.includes('boolean') ? 'schema-boolean' : `schema-type-${typesKey(types)}`;
      return problem('type', key, { found: typeOf(data) === 'string' ? show(data) : '' });
    }
    case 'format':
      return problem('format', `schema-format-${params['format']}` as MessageKey, { value: show(data) });
    case 'pattern':
      return problem('pattern', 'schema-pattern', { value: show(data), expected: located?.schema.description ?? String(params['pattern']) });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'multipleOf':
      return problem('range', 'schema-range', { value: show(data), limit: `${params['comparison'] ?? '×'} ${params['limit'] ?? params['multipleOf']}` });
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return problem('empty', 'schema-empty');
    case 'maxProperties': {
      const alone = /dependentSchemas\/([^/]+)/.exec(error.schemaPath)?.[1];
      return problem('alone', alone ? 'schema-alone' : 'schema-one-key', { key: alone ?? '' });
    }
    case 'maxLength':
    case 'maxItems':
      return problem('too-long', 'schema-too-long', { limit: String(params['limit']) });
    default:
      return problem(error.keyword, 'schema-other', { detail: error.message ?? error.keyword });
  }
}

function suggestion(typed: string, options: readonly { name: string; title?: string | undefined }[]): { hint?: Message } {
  const closest = findClosest(typed, options);
  return closest === undefined ? {} : { hint: { key: 'did-you-mean', values: { name: closest } } };
}

function explainUnknownKey(set: SchemaSet, source: Source, pointer: string, located: Located | undefined, key: string, field: string): Problem {
  const at = { file: source.file, pointer: joinPointer(pointer, key), key: true };
  const known = located ? [...propertiesOf(set, located)].map(([name, child]) => ({ name, title: resolve(set, child).schema.title })) : [];
  // "Ngày 08/02/2022: Tổ chức …" without quotes is a key for YAML, a sentence for its author.
  const closest = findClosest(key, known);
  if (closest === undefined && /\s/.test(key)) {
    return { severity: 'error', rule: 'schema/sentence-as-key', message: { key: 'schema-sentence-as-key', values: { text: key } }, at };
  }
  return {
    severity: 'error',
    rule: 'schema/unknown-key',
    message: { key: 'schema-unknown-key', values: { key, field, options: known.map(({ name }) => name).join(', ') } },
    ...(closest !== undefined && { hint: { key: 'did-you-mean', values: { name: closest } } }),
    at,
  };
}

/** Title of a field in Vietnamese with its key, e.g. `Trích yếu (subject)`. */
function fieldName(set: SchemaSet, located: Located | undefined, pointer: string): string {
  const key = readPointer(pointer).findLast((part) => !/^\d+$/.test(part)) ?? '';
  const title = located && resolve(set, located).schema.title;
  return title && key ? `${title} (${key})` : (title ?? key);
}

function walkTo(set: SchemaSet, schemaId: string, source: Source, pointer: string): { located: Located | undefined; data: Data | undefined } {
  let located: Located | undefined = findSchema(set, schemaId);
  let data: Data | undefined = source.data;
  for (const key of readPointer(pointer)) {
    located = located && childSchema(set, located, data, key);
    data = Array.isArray(data) ? data[Number(key)] : typeof data === 'object' ? data[key] : undefined;
  }
  const branch = located && pickBranch(set, located, typeOf(data));
  return { located: branch ?? located, data };
}

function childOf(set: SchemaSet, located: Located | undefined, data: Data | undefined, key: string): Located | undefined {
  return located && childSchema(set, located, data ?? {}, key);
}

function show(data: Data | undefined): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return text === undefined ? '' : text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Names the message for a wrong type: which of text, list and keys were possible. */
function typesKey(types: readonly string[]): 'text' | 'list' | 'keys' | 'text-list' | 'text-keys' | 'list-keys' | 'any' {
  const names = [types.includes('string') && 'text', types.includes('array') && 'list', types.includes('object') && 'keys'].filter(Boolean);
  return names.length === 3 ? 'any' : (names.join('-') as 'text');
}
