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
    if (!shape || depth > 5 || told.has(resolve(set, shape).schema)) return;
    told.add(resolve(set, shape).schema);
    const parts = partsOf(set, shape).filter(({ schema }) => schema.properties);
    const required = new Set([...parts, shape].flatMap(({ schema }) => schema.required ?? []));
    const indent = '  '.repeat(depth);
    const fresh = parts.filter(({ schema }) => !told.has(schema.properties));
    for (const { schema } of fresh) told.add(schema.properties);
    // A kind says of a key of all plans only what is its own.
    const whole = propertiesOf(set, shape);
    for (const key of new Set(fresh.flatMap(({ schema }) => Object.keys(schema.properties ?? {})))) {
      const child = whole.get(key)!;
      const { title = '', description } = resolve(set, child).schema;
      lines.push(
        `${indent}${key}${required.has(key) ? ' (bắt buộc)' : ''}: ${title} [${spellingOf(set, child)}]${description ? ` — ${description}` : ''}`,
      );
      // A form's settings have an outline of their own.
      if (key !== 'profile') tell(child, depth + 1);
    }
    const again = parts.filter((part) => !fresh.includes(part)).map(({ schema }) => `“${schema.title}”`);
    if (fresh.length > 0 && again.length > 0)
      lines.push(`${indent}(và các khóa của ${again.join(', ')}, như ở chỗ khác)`);
  };
  tell(root, 0);
  return lines.join('\n');
}

/** An object, and then what it is put together of. */
function partsOf(set: SchemaSet, located: Located): Located[] {
  const { schema, base } = resolve(set, located);
  const parts = (schema.allOf ?? []).flatMap((part) => partsOf(set, { schema: part, base }));
  return [{ schema, base }, ...parts];
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
