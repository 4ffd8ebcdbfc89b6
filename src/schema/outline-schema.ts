import {
  findSchema,
  type Located,
  othersOf,
  pickBranch,
  propertiesOf,
  resolve,
  type SchemaSet,
  typesOf,
} from './schema-set.ts';

/** The fields of a schema as an indented list: key, Vietnamese title, and description; each nested shape is told once. */
export function outlineSchema(set: SchemaSet, id: string): string {
  const root = findSchema(set, id);
  const told = new Set<unknown>();
  const lines: string[] = [`${root.schema.title ?? id}: ${root.schema.description ?? ''}`.trim(), ''];
  const tell = (located: Located, depth: number): void => {
    const shape = shapeOf(set, located);
    if (!shape || depth > 5) return;
    const identity = resolve(set, shape).schema.properties;
    if (told.has(identity)) return;
    told.add(identity);
    const required = new Set([
      ...(shape.schema.required ?? []),
      ...(shape.schema.allOf ?? []).flatMap(
        (part) => resolve(set, { schema: part, base: shape.base }).schema.required ?? [],
      ),
    ]);
    for (const [key, child] of propertiesOf(set, shape)) {
      const { title = '', description } = resolve(set, child).schema;
      const spelling = spellingOf(set, child);
      lines.push(
        `${'  '.repeat(depth)}${key}${required.has(key) ? ' (bắt buộc)' : ''}: ${title} [${spelling}]${description ? ` — ${description}` : ''}`,
      );
      // A form's settings have an outline of their own.
      if (key !== 'profile') tell(child, depth + 1);
    }
  };
  tell(root, 0);
  return lines.join('\n');
}

/** What may be written: the choices where they are few, else the sorts of value. */
function spellingOf(set: SchemaSet, located: Located): string {
  const { schema } = resolve(set, located);
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.type === 'boolean') return 'true | false';
  if (schema.type === 'integer' || schema.type === 'number') return 'số';
  const names: Readonly<Record<string, string>> = { string: 'chữ', array: 'danh sách', object: 'khóa con' };
  return [...new Set(typesOf(set, located).map((type) => names[type]))].join(' | ');
}

/** The object a value consists of, or a list of which, or what it holds under names of its author's own. */
function shapeOf(set: SchemaSet, located: Located): Located | undefined {
  const types = typesOf(set, located);
  if (types.includes('object')) {
    const object = pickBranch(set, located, 'object')!;
    const others = othersOf(object);
    return others ? shapeOf(set, others) : object;
  }
  const list = types.includes('array') ? pickBranch(set, located, 'array') : undefined;
  return list?.schema.items ? shapeOf(set, { schema: list.schema.items, base: list.base }) : undefined;
}
