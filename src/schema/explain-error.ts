import type { ErrorObject } from 'ajv';
import { readPartialDate } from '../core/date.ts';
import { listChoices, suggestClosest } from '../core/find-closest.ts';
import { numberPattern } from '../core/finite.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Message, MessageValues, Problem, Words } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import type { Data } from '../source/data.ts';
import { itemBelow } from '../source/name-columns.ts';
import { childAt, joinPointer, readPointer, type Source } from '../source/read-yaml.ts';
import { explainUnknownKey, findSentenceKey, misreadKey } from './explain-key.ts';
import { explainPlaceholder } from './explain-placeholder.ts';
import { childSchema, findSchema, type Located, pickBranch, resolve, type SchemaSet, typeOf } from './schema-set.ts';

/** Our words for one error of ajv; undefined for those that only repeat another. */
export function explainError(
  set: SchemaSet,
  schemaId: string,
  source: Source,
  error: ErrorObject,
): Problem | undefined {
  const pointer = error.instancePath;
  const { located, data, listOrNone } = walkTo(set, schemaId, source, pointer);
  const field = fieldName(set, located, pointer);
  const params = error.params as Record<string, unknown>;
  const problem = (
    key: ProblemKey,
    values: Message['values'] = {},
    more: { hint?: Message | undefined; at?: string; atKey?: boolean } = {},
  ): Problem =>
    makeProblem(
      key,
      { file: source.file, pointer: more.at ?? pointer, ...(more.atKey && { key: true }) },
      { values: { field, ...values }, hint: more.hint },
    );
  const missing = (name: string): Problem => {
    const child = childOf(set, located, data, name);
    const values = adviseKey(set, child, pointer, name);
    // A task among tasks is mostly a sentence of the unit above.
    const hint: Message =
      params['property'] === 'task'
        ? { key: 'add-key-or-text', values: { ...values, key: 'task' } }
        : { key: 'add-key', values };
    return problem('schema-missing', { missing: fieldName(set, child, `/${name}`), name }, { atKey: true, hint });
  };
  if (error.keyword === 'if') return undefined;
  // A key without a value (`motto:`) is something forgotten, whatever the schema wants there.
  if (data === '') return problem('schema-empty', {}, { atKey: true });
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return missing(String(params['missingProperty']));
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return explainUnknownKey(set, source, schemaId, pointer, located, key);
    }
    case 'enum':
    case 'const': {
      const options = (
        error.keyword === 'const' ? [params['allowedValue']] : (params['allowedValues'] as unknown[])
      ).map(String);
      const choices = options.map((name) => ({ name }));
      const hint = suggestClosest(show(data), choices, true);
      // A list, or `none`: an item typed alone is one of the list.
      if (listOrNone && !hint && typeof data === 'string')
        return problem('schema-type-list-text', adviseList(source, pointer, data));
      return problem('schema-value', { value: show(data), options: listChoices(show(data), choices) }, { hint });
    }
    case 'type': {
      const all = ([] as string[]).concat(params['type'] as string | string[]);
      const types = listOrNone ? all.filter((type) => type !== 'string') : all;
      const sentence = types.includes('object') ? undefined : findSentenceKey(data);
      if (sentence !== undefined)
        return misreadKey(source, joinPointer(pointer, sentence), 'schema-sentence-as-key', sentence);
      if (types.includes('array') && typeof data === 'string' && /^-\S/.test(data)) return problem('schema-dash');
      if (types.every((type) => type === 'array') && typeof data === 'string' && !/\/\d+$/.test(pointer))
        return problem('schema-type-list-text', adviseList(source, pointer, data));
      return problem(typeKey(types));
    }
    case 'format': {
      const meant = String(params['format']).endsWith('date') ? guessDate(show(data)) : undefined;
      return problem(
        `schema-format-${params['format']}` as ProblemKey,
        { value: show(data) },
        meant === undefined ? {} : { hint: { key: 'did-you-mean', values: { name: meant } } },
      );
    }
    case 'pattern': {
      const places = located && resolve(set, located).schema['x-placeholders'];
      if (places) return explainPlaceholder(String(data), places, problem);
      if (params['pattern'] === numberPattern)
        return problem(typeKey([String(located && resolve(set, located).schema.type)]), {}, guessNumber(show(data)));
      return problem(patternKey(set, String(params['pattern'])), { value: show(data) });
    }
    case 'minimum':
    case 'exclusiveMinimum':
      return problem(error.keyword === 'minimum' ? 'schema-at-least' : 'schema-more-than', {
        value: show(data),
        limit: String(params['limit']),
      });
    case 'maximum':
    case 'exclusiveMaximum':
      return problem('schema-at-most', { value: show(data), limit: String(params['limit']) });
    case 'multipleOf':
      return problem('schema-multiple', { value: show(data), step: String(params['multipleOf']) });
    case 'minLength':
    case 'minItems':
      return problem('schema-empty');
    case 'minProperties': {
      const alone = /dependentSchemas\/([^/]+)/.exec(error.schemaPath)?.[1];
      return alone === undefined ? problem('schema-empty') : missing('text');
    }
    case 'maxProperties': {
      const alone = /dependentSchemas\/([^/]+)/.exec(error.schemaPath)?.[1];
      return alone
        ? problem('schema-alone', { key: alone }, { at: joinPointer(pointer, alone), atKey: true })
        : problem('schema-one-key');
    }
    case 'not': {
      // `label: false` beside another key, as `parseSchema` spells it out.
      const other = /dependentSchemas\/([^/]+)\/properties\/[^/]+\/not$/.exec(error.schemaPath)?.[1];
      if (other !== undefined)
        return problem('schema-apart', { key: readPointer(pointer).at(-1)!, other }, { atKey: true });
      // A task without its unit: told already.
      if (typeof data === 'object' && ('task' in data || 'tasks' in data || 'details' in data)) return undefined;
      const keys = ['with', 'by', 'see', 'numbering'].filter((key) => typeof data === 'object' && key in data);
      return problem(
        'schema-no-words',
        { keys: keys.join(', ') },
        { at: joinPointer(pointer, keys[0] ?? ''), atKey: true },
      );
    }
    case 'maxLength':
      return problem('schema-too-long', { limit: String(params['limit']) });
    case 'maxItems':
      return problem('schema-too-many', { limit: String(params['limit']) });
    default:
      return problem('schema-other', { rule: error.keyword });
  }
}

/** Where a missing key is to be added, and in what form. */
function adviseKey(set: SchemaSet, child: Located | undefined, pointer: string, key: string): MessageValues {
  const parent = readPointer(pointer).at(-1);
  const where =
    parent === undefined
      ? { vi: 'ở sát lề trái', en: 'at the left margin' }
      : /^\d+$/.test(parent)
        ? { vi: 'trong mục này', en: 'in this item' }
        : { vi: `trong ${parent}`, en: `in ${parent}` };
  const { format, type } = child ? resolve(set, child).schema : {};
  const line = format?.endsWith('date')
    ? { vi: `${key}: NĂM-THÁNG-NGÀY`, en: `${key}: YYYY-MM-DD` }
    : `${key}: ${type === 'array' ? '[…]' : '…'}`;
  return { where, line };
}

/** The key to leave alone, and its text as the item of a list below it. */
function adviseList(source: Source, pointer: string, text: string): MessageValues {
  const key = readPointer(pointer).at(-1) ?? '';
  const [from] = source.locate(pointer, true);
  const column = from - source.text.lastIndexOf('\n', from - 1) - 1;
  return { key, item: itemBelow(column, text.replace(/^- +/, '')) };
}

/** A date written as people write it, as the plan language wants it: `3/3/2023` -> `2023-03-03`. */
function guessDate(text: string): string | undefined {
  const day = /^\D{0,6}(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/i.exec(text.normalize('NFC'));
  const year = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  const parts = day ? [day[3], day[2], day[1]] : year ? year.slice(1) : undefined;
  const date = parts?.map((part) => part!.padStart(2, '0')).join('-');
  return date !== undefined && readPartialDate(date) ? date : undefined;
}

/** A number with the comma of Vietnamese: `1,5` -> `1.5`. */
function guessNumber(text: string): { hint?: Message } {
  return /^-?\d+,\d+$/.test(text) ? { hint: { key: 'did-you-mean', values: { name: text.replace(',', '.') } } } : {};
}

/** What the patterns of the plan language mean, in words; a pattern of somebody's own schema is shown as it is. */
function patternKey(set: SchemaSet, pattern: string): ProblemKey {
  const plan = set.get('plan.schema.json');
  if (pattern === plan?.properties?.['number']?.pattern) return 'schema-pattern-number';
  if (pattern === plan?.$defs?.['id']?.pattern) return 'schema-pattern-id';
  if (pattern === plan?.$defs?.['symbol']?.pattern) return 'schema-pattern-symbol';
  if (pattern === plan?.$defs?.['copies']?.pattern) return 'schema-pattern-copies';
  return 'schema-pattern';
}

/** A field by its title, which is Vietnamese, and its key, e.g. `Trích yếu (subject)`; in English by its key (none: the file). */
function fieldName(set: SchemaSet, located: Located | undefined, pointer: string): Words {
  const key = readPointer(pointer).findLast((part) => !/^\d+$/.test(part)) ?? '';
  const title = located && resolve(set, located).schema.title;
  return { vi: title && key ? `${title} (${key})` : (title ?? key), en: key || 'the file' };
}

function walkTo(
  set: SchemaSet,
  schemaId: string,
  source: Source,
  pointer: string,
): { located: Located | undefined; data: Data | undefined; listOrNone: boolean } {
  let located: Located | undefined = findSchema(set, schemaId);
  let data: Data | undefined = source.data;
  for (const key of readPointer(pointer)) {
    located = located && childSchema(set, located, data, key);
    data = childAt(data, key);
  }
  const branch = located && pickBranch(set, located, typeOf(data));
  const typed = (type: string) => located && pickBranch(set, located, type)?.schema;
  const listOrNone = typed('array')?.type === 'array' && typed('string')?.const !== undefined;
  return { located: branch ?? located, data, listOrNone };
}

function childOf(
  set: SchemaSet,
  located: Located | undefined,
  data: Data | undefined,
  key: string,
): Located | undefined {
  return located && childSchema(set, located, data ?? {}, key);
}

function show(data: Data | undefined): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return text === undefined ? '' : text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The message for a wrong type: what would have been right. */
function typeKey(types: readonly string[]): ProblemKey {
  if (types.every((type) => type === 'integer')) return 'schema-integer';
  if (types.every((type) => type === 'integer' || type === 'number')) return 'schema-number';
  if (types.includes('boolean')) return 'schema-boolean';
  const names = [
    types.includes('string') && 'text',
    types.includes('array') && 'list',
    types.includes('object') && 'keys',
  ].filter(Boolean);
  return names.length === 3 ? 'schema-type-any' : (`schema-type-${names.join('-')}` as 'schema-type-text');
}
