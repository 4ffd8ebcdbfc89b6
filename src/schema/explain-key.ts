import { type Choice, findSame, listChoices, suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Message, MessageValues, Problem } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import type { Data } from '../source/data.ts';
import { joinPointer, type Source, valueAt } from '../source/read-yaml.ts';
import { findHomes } from './find-homes.ts';
import { findSchema, type Located, propertiesOf, resolve, type Schema, type SchemaSet } from './schema-set.ts';

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
  const unknown = (key: ProblemKey, values: MessageValues, hint?: Message): Problem =>
    makeProblem(key, { file: source.file, pointer: at, key: true }, { values, hint });
  if (!findSame(key, known)) {
    const elsewhere = findElsewhere(set, schemaId, pointer, key);
    if (elsewhere) {
      const { name, title = name } = elsewhere;
      return unknown(
        elsewhere.message,
        { key, item: itemOfBody(source, name) },
        name === key ? undefined : { key: 'did-you-mean-titled', values: { name, title } },
      );
    }
  }
  const hint = suggestClosest(key, known, true);
  const item = set.get('plan.schema.json')?.$defs?.['node-object'];
  if (item && inNodes.test(pointer)) {
    const node = { schema: item, base: 'plan.schema.json' };
    const { homes, all } = findHomes(set, node, key, Object.keys(Object(valueAt(source.data, pointer))));
    // Of two leads the one that takes all keys of the item is the better one.
    if (homes.length > 0 && (all || !hint))
      return unknown('schema-belongs-below', { key, homes: homes.map((home) => `“${home}”`).join(', ') });
    // A phase, an appendix: it holds items, and the key is one of theirs.
    const list = ['items', 'body'].find((name) => known.some((choice) => choice.name === name));
    if (list && propertiesOf(set, node).has(key))
      return unknown('schema-belongs-in-item', { key, line: `${list}: [{${writeWithHead(item, key)}}]` });
  }
  // "{text: Chuẩn bị hội trường, khánh tiết}": the comma ends the text, and what follows is a key without a value.
  if (!hint && /^\s*[,}]/.test(source.text.slice(source.locate(at, true)[1])))
    return misreadKey(source, at, 'schema-comma-as-key', key);
  // "Ngày 08/02/2022: Tổ chức …" without quotes is a key for YAML, a sentence for its author.
  if (!hint && looksLikeSentence(key)) return misreadKey(source, at, 'schema-sentence-as-key', key);
  return hint
    ? unknown('schema-unknown-key', { key }, hint)
    : unknown('schema-unknown-key-of', { key, options: listChoices(key, known) });
}

/** Places of a plan that hold items of its text. */
const inNodes = /^\/(body|appendices)\//;

/** A key of an item after the head it cannot be without. */
function writeWithHead(item: Schema, key: string): string {
  const head = item.dependentRequired?.[key]?.[0] ?? (item.dependentSchemas?.[key]?.$ref && 'text');
  return head ? `${head}: …, ${key}: …` : `${key}: …`;
}

/** A key that belongs in the items of the body but stands at the top of the plan, or the other way round. */
function findElsewhere(
  set: SchemaSet,
  schemaId: string,
  pointer: string,
  key: string,
): (Choice & { message: 'schema-belongs-in-body' | 'schema-belongs-at-top' }) | undefined {
  const item = set.get('plan.schema.json')?.$defs?.['node-object'];
  if (!item || set.get(schemaId)?.properties?.['kind'] === undefined) return undefined;
  const node = { schema: item, base: 'plan.schema.json' };
  if (pointer === '') {
    const found = findSame(key, choicesOf(set, node));
    return found && { ...found, message: 'schema-belongs-in-body' };
  }
  // A key of both, as place is, was meant for the text.
  if (propertiesOf(set, node).has(key)) return undefined;
  const found = inNodes.test(pointer) ? findSame(key, choicesOf(set, findSchema(set, schemaId))) : undefined;
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
  return makeProblem(key, { file: source.file, pointer, key: true }, { values: { text } });
}

/** The first key of a value that should have been text, when that key is no name but the beginning of a sentence. */
export function findSentenceKey(data: Data | undefined): string | undefined {
  return typeof data === 'object' && !Array.isArray(data) ? Object.keys(data).find(looksLikeSentence) : undefined;
}

function looksLikeSentence(key: string): boolean {
  return /\s|^\p{Lu}/u.test(key);
}
