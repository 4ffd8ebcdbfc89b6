import { ProblemError } from '../core/problem.ts';
import { type CodeStore, runCode } from '../prepared/code-store.ts';
import { type CompiledTemplate, prepared } from '../prepared/prepared.ts';
import { findSchema, type SchemaSet } from '../schema/schema-set.ts';
import { checkTemplate } from './check-template.ts';
import { compileTemplate, openTemplate, printTemplate, type Render, type TemplateCode } from './compile-template.ts';
import { digestTemplate } from './digest-template.ts';
import { type TemplateSet, templateOf } from './template-set.ts';

/** Templates ready to run; kept per set. */
const ready = new WeakMap<TemplateSet, Map<string, Render>>();

/**
 * The template of a kind. Those of the package were checked and compiled when it was built, those of an office are once and
 * then kept.
 * @param store where compiled templates are kept from one run to the next
 * @throws ProblemError when it does not pass its check
 */
export function findTemplate(kind: string, templates: TemplateSet, schemas: SchemaSet, store?: CodeStore): Render {
  const known = ready.get(templates) ?? new Map<string, Render>();
  ready.set(templates, known);
  const render = known.get(kind) ?? makeRender(kind, templates, schemas, store);
  known.set(kind, render);
  return render;
}

function makeRender(kind: string, templates: TemplateSet, schemas: SchemaSet, store: CodeStore | undefined): Render {
  const [, template] = templateOf(kind, templates);
  const digest = digestTemplate(kind, templates, schemas);
  const compiled = prepared.templates[digest] ?? (store?.find(digest) as CompiledTemplate | undefined);
  if (compiled) return openTemplate(template, compiled);
  const code = printTemplate(checkAndCompile(kind, templates, schemas));
  store?.keep(digest, code);
  return openTemplate(template, runCode(code) as CompiledTemplate);
}

/** Code of a template that passed its check. */
export function checkAndCompile(kind: string, templates: TemplateSet, schemas: SchemaSet): TemplateCode {
  const [name, template] = templateOf(kind, templates);
  const problems = checkTemplate(template, templates.partials, schemas, findSchema(schemas, `${kind}.schema.json`));
  if (problems.length > 0) throw new ProblemError(problems);
  return compileTemplate(name, template, templates.partials);
}
