import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { type Draft, dropOpen } from './drafting.ts';

/** Columns up to which a short list or object stands on one line. */
const width = 110;

/** Keys under which figures are a number: nobody types quotes around them. */
const numberKeys = new Set(['number', 'date', 'copies', 'issued', 'from', 'to', 'since', 'on']);

/** Keys whose lists and objects stand on one line where they fit it. */
const onOneLine = new Set([
  'numbering',
  'period',
  'archive',
  'name-lines',
  'superior',
  'margins',
  'signature',
  'columns',
]);

/**
 * The YAML of a plan as a careful person writes it: short lists on one line, quotes only where they are needed, a line for each text.
 * @param schema path of the schema of its kind, for the editor
 */
export function writePlanYaml(plan: { readonly [key: string]: Draft }, schema?: string): string {
  const document = new Document(dropOpen(plan));
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key)) return;
      if (onOneLine.has(String(key.value)) && fits(value as Node)) (value as { flow?: boolean }).flow = true;
      if (numberKeys.has(String(key.value)) && isScalar(value) && /^[1-9]\d{0,8}$/.test(String(value.value)))
        value.value = Number(value.value);
    },
    Map(_key, map, path) {
      const inList = isSeq(path.at(-1));
      if (
        inList &&
        map.items.length > 0 &&
        map.items.every(({ value }) => isScalar(value)) &&
        isDetail(map) &&
        fits(map)
      )
        map.flow = true;
    },
    Seq(_key, seq, path) {
      // The cells of a row.
      if (
        isSeq(path.at(-1)) &&
        seq.items.every((one) => isScalar(one) || (isMap(one) && one.items.every(({ value }) => isScalar(value)))) &&
        fits(seq)
      )
        seq.flow = true;
    },
    Scalar(_key, scalar) {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
    },
  });
  const head = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  return head + document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

/** Objects that say one thing in a few words: a recipient, a person, a column, a cell. */
function isDetail(map: { readonly items: readonly { readonly key: unknown }[] }): boolean {
  const keys = new Set([
    'to',
    'for',
    'copies',
    'name',
    'title',
    'role',
    'heading',
    'align',
    'width',
    'text',
    'columns',
    'rows',
    'vertical',
    'span',
    'group',
  ]);
  const details = new Set(['to', 'name', 'align', 'width', 'columns', 'rows', 'vertical', 'span', 'group']);
  const own = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  return own.every((key) => keys.has(key)) && own.some((key) => details.has(key));
}

function fits(node: Node): boolean {
  if (!isSeq(node) && !isMap(node)) return false;
  const text = JSON.stringify(node.toJSON());
  return text.length <= width && !text.includes('\\n');
}
