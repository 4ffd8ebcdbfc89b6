import type { ErrorObject } from 'ajv';
import { readPartialDate } from '../core/date.ts';
import { type Choice, findClosest, findSame, listChoices } from '../core/find-closest.ts';
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
  if (data === '') return problem('empty', 'schema-empty', {}, { atKey: true });
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired': {
      const missing = String(params['missingProperty']);
      return problem('missing', 'schema-missing', { missing: fieldName(set, childOf(set, located, data, missing), `/${missing}`), name: missing }, { atKey: true });
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return explainUnknownKey(set, source, schemaId, pointer, located, key);
    }
    case 'enum':
    case 'const': {
      const options = (error.keyword === 'const' ? [params['allowedValue']] : (params['allowedValues'] as unknown[])).map(String);
      const choices = options.map((name) => ({ name }));
      return problem('value', 'schema-value', { value: show(data), options: listChoices(show(data), choices) }, suggestion(show(data), choices));
    }
    case 'type': {
      const types = ([] as string[]).concat(params['type'] as string | string[]);
      const sentence = types.includes('object') ? undefined : findSentenceKey(data);
      if (sentence !== undefined) return sentenceAsKey(source, joinPointer(pointer, sentence), sentence);
      if (types.includes('array') && typeof data === 'string' && /^-\S/.test(data)) return problem('type', 'schema-dash');
      return problem('type', typeKey(types));
    }
    case 'format': {
      const meant = String(params['format']).endsWith('date') ? guessDate(show(data)) : undefined;
      return problem('format', `schema-format-${params['format']}` as MessageKey, { value: show(data) }, meant === undefined ? {} : { hint: { key: 'did-you-mean', values: { name: meant } } });
    }
    case 'pattern':
      return problem('pattern', patternKey(set, String(params['pattern'])), { value: show(data) });
    case 'minimum':
    case 'exclusiveMinimum':
      return problem('range', error.keyword === 'minimum' ? 'schema-at-least' : 'schema-more-than', { value: show(data), limit: String(params['limit']) });
    case 'maximum':
    case 'exclusiveMaximum':
      return problem('range', 'schema-at-most', { value: show(data), limit: String(params['limit']) });
    case 'multipleOf':
      return problem('range', 'schema-multiple', { value: show(data), step: String(params['multipleOf']) });
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return problem('empty', 'schema-empty');
    case 'maxProperties': {
      const alone = /dependentSchemas\/([^/]+)/.exec(error.schemaPath)?.[1];
      return alone ? problem('alone', 'schema-alone', { key: alone }, { at: joinPointer(pointer, alone), atKey: true }) : problem('alone', 'schema-one-key');
    }
    case 'maxLength':
      return problem('too-long', 'schema-too-long', { limit: String(params['limit']) });
    case 'maxItems':
      return problem('too-long', 'schema-too-many', { limit: String(params['limit']) });
    default:
      return problem(error.keyword, 'schema-other', { rule: error.keyword });
  }
}

function suggestion(typed: string, options: readonly Choice[]): { hint?: Message } {
  const closest = findClosest(typed, options);
  if (closest === undefined) return {};
  const title = options.find(({ name }) => name === closest)?.title;
  return { hint: title === undefined ? { key: 'did-you-mean', values: { name: closest } } : { key: 'did-you-mean-titled', values: { name: closest, title } } };
}

function explainUnknownKey(set: SchemaSet, source: Source, schemaId: string, pointer: string, located: Located | undefined, key: string): Problem {
  const at = joinPointer(pointer, key);
  const known = located ? choicesOf(set, located) : [];
  const unknown = (message: Message, hint?: Message): Problem => ({ severity: 'error', rule: 'schema/unknown-key', message, ...(hint && { hint }), at: { file: source.file, pointer: at, key: true } });
  if (!findSame(key, known)) {
    const elsewhere = findElsewhere(set, schemaId, pointer, key);
    if (elsewhere) return unknown({ key: elsewhere.message, values: { key } }, { key: 'did-you-mean-titled', values: { name: elsewhere.name, title: elsewhere.title ?? elsewhere.name } });
  }
  const { hint } = suggestion(key, known);
  // "{text: Chuẩn bị hội trường, khánh tiết}": the comma ends the text, and what follows is a key without a value.
  if (!hint && /^\s*[,}]/.test(source.text.slice(source.locate(at, true)[1]))) return unknown({ key: 'schema-comma-as-key', values: { text: key } });
  // "Ngày 08/02/2022: Tổ chức …" without quotes is a key for YAML, a sentence for its author.
  if (!hint && looksLikeSentence(key)) return sentenceAsKey(source, at, key);
  return hint ? unknown({ key: 'schema-unknown-key', values: { key } }, hint) : unknown({ key: 'schema-unknown-key-of', values: { key, options: listChoices(key, known) } });
}

/** A key that belongs in the items of the body but stands at the top of the plan, or the other way round. */
function findElsewhere(set: SchemaSet, schemaId: string, pointer: string, key: string): (Choice & { message: MessageKey }) | undefined {
  const item = set.get('plan.schema.json')?.$defs?.['node-object'];
  if (!item || set.get(schemaId)?.properties?.['kind'] === undefined) return undefined;
  if (pointer === '') {
    const found = findSame(key, choicesOf(set, { schema: item, base: 'plan.schema.json' }));
    return found && { ...found, message: 'schema-belongs-in-body' };
  }
  const found = /^\/(body|appendices)\//.test(pointer) ? findSame(key, choicesOf(set, findSchema(set, schemaId))) : undefined;
  return found && { ...found, message: 'schema-belongs-at-top' };
}

function choicesOf(set: SchemaSet, located: Located): Choice[] {
  return [...propertiesOf(set, located)].map(([name, child]) => ({ name, title: resolve(set, child).schema.title }));
}

function sentenceAsKey(source: Source, pointer: string, text: string): Problem {
  return { severity: 'error', rule: 'schema/sentence-as-key', message: { key: 'schema-sentence-as-key', values: { text } }, at: { file: source.file, pointer, key: true } };
}

/** The first key of a value that should have been text, when that key is no name but the beginning of a sentence. */
function findSentenceKey(data: Data | undefined): string | undefined {
  return typeof data === 'object' && !Array.isArray(data) ? Object.keys(data).find(looksLikeSentence) : undefined;
}

function looksLikeSentence(key: string): boolean {
  return /\s|^\p{Lu}/u.test(key);
}

/** A date written as people write it, as the plan language wants it: `3/3/2023` -> `2023-03-03`. */
function guessDate(text: string): string | undefined {
  const day = /^\D{0,6}(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/i.exec(text.normalize('NFC'));
  const year = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  const parts = day ? [day[3], day[2], day[1]] : year ? year.slice(1) : undefined;
  const date = parts?.map((part) => part!.padStart(2, '0')).join('-');
  return date !== undefined && readPartialDate(date) ? date : undefined;
}

/** What the patterns of the plan language mean, in words; a pattern of somebody's own schema is shown as it is. */
function patternKey(set: SchemaSet, pattern: string): MessageKey {
  const plan = set.get('plan.schema.json');
  if (pattern === plan?.properties?.['number']?.pattern) return 'schema-pattern-number';
  if (pattern === plan?.$defs?.['id']?.pattern) return 'schema-pattern-id';
  if (pattern === plan?.$defs?.['symbol']?.pattern) return 'schema-pattern-symbol';
  return 'schema-pattern';
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

/** The message for a wrong type: what would have been right. */
function typeKey(types: readonly string[]): MessageKey {
  if (types.every((type) => type === 'integer')) return 'schema-integer';
  if (types.every((type) => type === 'integer' || type === 'number')) return 'schema-number';
  if (types.includes('boolean')) return 'schema-boolean';
  const names = [types.includes('string') && 'text', types.includes('array') && 'list', types.includes('object') && 'keys'].filter(Boolean);
  return names.length === 3 ? 'schema-type-any' : (`schema-type-${names.join('-')}` as 'schema-type-text');
}
