import { type Choice, findClosest, findSame, listChoices } from '../core/find-closest.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Message, Problem } from '../core/problem.ts';
import { type Data, joinPointer, type Source } from '../source/read-yaml.ts';
import { findSchema, type Located, propertiesOf, resolve, type SchemaSet } from './schema-set.ts';

export function explainUnknownKey(
  set: SchemaSet,
  source: Source,
  schemaId: string,
  pointer: string,
  located: Located | undefined,
  key: string,
): Problem {
  const at = joinPointer(pointer, key);
  const known = located ? choicesOf(set, located) : [];
  const unknown = (message: Message, hint?: Message): Problem => ({
    severity: 'error',
    rule: 'schema/unknown-key',
    message,
    ...(hint && { hint }),
    at: { file: source.file, pointer: at, key: true },
  });
  if (!findSame(key, known)) {
    const elsewhere = findElsewhere(set, schemaId, pointer, key);
    if (elsewhere) {
      const { name, title = name } = elsewhere;
      return unknown(
        { key: elsewhere.message, values: { key, item: itemOfBody(source, name) } },
        name === key ? undefined : { key: 'did-you-mean-titled', values: { name, title } },
      );
    }
  }
  const { hint } = suggestion(key, known);
  // "{text: Chuẩn bị hội trường, khánh tiết}": the comma ends the text, and what follows is a key without a value.
  if (!hint && /^\s*[,}]/.test(source.text.slice(source.locate(at, true)[1])))
    return misreadKey(source, at, 'schema-comma-as-key', key);
  // "Ngày 08/02/2022: Tổ chức …" without quotes is a key for YAML, a sentence for its author.
  if (!hint && looksLikeSentence(key)) return misreadKey(source, at, 'schema-sentence-as-key', key);
  return hint
    ? unknown({ key: 'schema-unknown-key', values: { key } }, hint)
    : unknown({ key: 'schema-unknown-key-of', values: { key, options: listChoices(key, known) } });
}

/** A key that belongs in the items of the body but stands at the top of the plan, or the other way round. */
function findElsewhere(
  set: SchemaSet,
  schemaId: string,
  pointer: string,
  key: string,
): (Choice & { message: MessageKey }) | undefined {
  const item = set.get('plan.schema.json')?.$defs?.['node-object'];
  if (!item || set.get(schemaId)?.properties?.['kind'] === undefined) return undefined;
  if (pointer === '') {
    const found = findSame(key, choicesOf(set, { schema: item, base: 'plan.schema.json' }));
    return found && { ...found, message: 'schema-belongs-in-body' };
  }
  const found = /^\/(body|appendices)\//.test(pointer)
    ? findSame(key, choicesOf(set, findSchema(set, schemaId)))
    : undefined;
  return found && { ...found, message: 'schema-belongs-at-top' };
}

/** A key as an item in the column of the items of the body. */
function itemOfBody(source: Source, name: string): string {
  if (source.text.charAt(source.locate('/body')[0]) === '[') return `{${name}: …}`;
  const [from] = source.locate('/body/0');
  const before = source.text.slice(source.text.lastIndexOf('\n', from - 1) + 1, from);
  const dashed = /^( *)- +$/.exec(before);
  return `${dashed ? dashed[1] : '  '}- ${name}: …`;
}

function choicesOf(set: SchemaSet, located: Located): Choice[] {
  return [...propertiesOf(set, located)].map(([name, child]) => ({ name, title: resolve(set, child).schema.title }));
}

/** A piece of a sentence that YAML took for a key. */
export function misreadKey(
  source: Source,
  pointer: string,
  key: 'schema-sentence-as-key' | 'schema-comma-as-key',
  text: string,
): Problem {
  return {
    severity: 'error',
    rule: key.replace('-', '/'),
    message: { key, values: { text } },
    at: { file: source.file, pointer, key: true },
  };
}

/** The first key of a value that should have been text, when that key is no name but the beginning of a sentence. */
export function findSentenceKey(data: Data | undefined): string | undefined {
  return typeof data === 'object' && !Array.isArray(data) ? Object.keys(data).find(looksLikeSentence) : undefined;
}

function looksLikeSentence(key: string): boolean {
  return /\s|^\p{Lu}/u.test(key);
}

export function suggestion(typed: string, options: readonly Choice[]): { hint?: Message } {
  const closest = findClosest(typed, options);
  if (closest === undefined) return {};
  const title = options.find(({ name }) => name === closest)?.title;
  return {
    hint:
      title === undefined
        ? { key: 'did-you-mean', values: { name: closest } }
        : { key: 'did-you-mean-titled', values: { name: closest, title } },
  };
}
