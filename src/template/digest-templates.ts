import { createHash } from 'node:crypto';
import type { SchemaSet } from '../schema/schema-set.ts';
import type { TemplateSet } from './compile-template.ts';

/** The same for the same templates and schemas, wherever they lie. */
export function digestTemplates({ kinds, partials }: TemplateSet, schemas: SchemaSet): string {
  const hash = createHash('sha256');
  for (const files of [kinds, partials]) for (const [name, { text }] of files) hash.update(`${name}\n${text}\0`);
  for (const [name, schema] of schemas) hash.update(`${name}\n${JSON.stringify(schema)}\0`);
  return hash.digest('hex');
}
