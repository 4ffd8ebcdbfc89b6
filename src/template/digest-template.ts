import { createHash } from 'node:crypto';
import { digestSchema } from '../schema/digest-schema.ts';
import type { SchemaSet } from '../schema/schema-set.ts';
import { type TemplateSet, templateOf } from './template-set.ts';

/**
 * The same for a template of the same content, with its partials and the schema it is checked against, wherever they lie.
 * Every partial whose name the template as much as holds counts as used.
 */
export function digestTemplate(kind: string, templates: TemplateSet, schemas: SchemaSet): string {
  const hash = createHash('sha256').update(`${kind}\n${digestSchema(schemas, `${kind}.schema.json`)}`);
  const used = new Map([templateOf(kind, templates)]);
  for (const [name, { text }] of used) {
    hash.update(`\0${name}\n${text}`);
    for (const [part, file] of templates.partials) if (text.includes(part)) used.set(`partials/${part}`, file);
  }
  return hash.digest('hex');
}
