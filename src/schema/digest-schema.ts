import { createHash } from 'node:crypto';
import type { Schema, SchemaSet } from './schema-set.ts';

const known = new WeakMap<SchemaSet, Map<string, string>>();

/** The same for a schema of the same content, and with it all schemas it refers to, wherever their files lie. */
export function digestSchema(set: SchemaSet, id: string): string {
  const digests = known.get(set) ?? new Map<string, string>();
  known.set(set, digests);
  const digest = digests.get(id) ?? digestClosure(set, id);
  digests.set(id, digest);
  return digest;
}

function digestClosure(set: SchemaSet, id: string): string {
  const hash = createHash('sha256').update(id);
  const met = new Set([id]);
  for (const name of met) {
    const text = printSchema(set.get(name));
    hash.update(`\0${name}\n${text}`);
    for (const [, file] of text.matchAll(/"\$ref":"([^"#]+)/g)) met.add(file!);
  }
  return hash.digest('hex');
}

const printed = new WeakMap<Schema, string>();

/** All kinds refer to one schema, the largest. A schema that is missing has no text. */
function printSchema(schema: Schema | undefined): string {
  if (!schema) return '';
  const text = printed.get(schema) ?? JSON.stringify(schema);
  printed.set(schema, text);
  return text;
}
