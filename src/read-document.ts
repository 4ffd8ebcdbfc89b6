import { makeProblem } from './core/make-problem.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import type { Document } from './document/document.ts';
import { parseMarkup } from './document/parse-markup.ts';
import { type Issuers, type Plan, readPlan } from './plan/read-plan.ts';
import type { Profile } from './profile/profile.ts';
import { type Profiles, readProfile } from './profile/read-profile.ts';
import { findSchema } from './schema/schema-set.ts';
import type { Validator } from './schema/validate.ts';
import type { Source } from './source/read-yaml.ts';
import { checkTemplate } from './template/check-template.ts';
import {
  compileTemplate,
  openTemplate,
  type Render,
  type TemplateFile,
  type TemplateSet,
} from './template/compile-template.ts';
import { digestTemplates } from './template/digest-templates.ts';
import { preparedTemplates } from './template/prepared-templates.ts';

/** Everything a plan is read against, all loaded before: nothing below this line touches a disk or a clock. */
export interface Library {
  readonly validator: Validator;
  readonly templates: TemplateSet;
  readonly profiles: Profiles;
  readonly issuers: Issuers;
}

/** Templates that passed their check, compiled; kept per library. */
const compiled = new WeakMap<Library, Map<string, Render>>();

/** A plan read as far as its meaning: valid, rendered by its template, with the form it is to be set in. */
export interface ReadDocument {
  readonly plan: Plan;
  readonly form: string;
  readonly profile: Profile;
  readonly document: Document;
}

/**
 * Plan text to `Document`: read, validate, find its form, render the template of its kind, parse the markup.
 * @param options.form a form in place of the plan's own
 * @returns without `read` when there are errors; `problems` holds all that were found, warnings included
 */
export function readDocument(
  source: Source,
  library: Library,
  options: { form?: string } = {},
): { read?: ReadDocument; problems: Problem[] } {
  const { plan, problems } = readPlan(source, library.issuers, library.profiles, library.validator);
  if (!plan) return { problems };
  try {
    const form = options.form ?? plan.form;
    // Departures belong to the form the plan was written for.
    const profile = readProfile(form, library.profiles, library.validator, form === plan.form ? plan.departures : []);
    const markup = findTemplate(plan.kind, library)(plan.data);
    const { kinds, partials } = library.templates;
    const fileOf = (name: string) =>
      (name.startsWith('partials/') ? partials.get(name.slice('partials/'.length)) : kinds.get(name))?.file;
    const document = parseMarkup(markup, plan.places, kinds.get(plan.kind)!.file, fileOf);
    return { read: { plan, form, profile, document }, problems };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: [...problems, ...error.problems] };
  }
}

/** The template of a kind, checked and compiled once. */
export function findTemplate(kind: string, library: Library): Render {
  const known = compiled.get(library) ?? new Map<string, Render>();
  compiled.set(library, known);
  const ready = known.get(kind);
  if (ready) return ready;
  const template = library.templates.kinds.get(kind);
  const schemaFile = `${kind}.schema.json`;
  if (!template)
    throw new ProblemError([makeProblem('template-none', { file: `schemas/${schemaFile}` }, { values: { kind } })]);
  const render = isPrepared(library)
    ? openTemplate(kind, template, preparedTemplates!)
    : checkAndCompile(kind, template, library);
  known.set(kind, render);
  return render;
}

function checkAndCompile(
  kind: string,
  template: TemplateFile,
  { templates: { partials }, validator: { schemas } }: Library,
): Render {
  const problems = checkTemplate(template, partials, schemas, findSchema(schemas, `${kind}.schema.json`));
  if (problems.length > 0) throw new ProblemError(problems);
  return compileTemplate(kind, template, partials);
}

/** Are the templates and schemas those of the package as it was built? Then they need not be checked and compiled again. */
function isPrepared({ templates, validator }: Library): boolean {
  return preparedTemplates !== undefined && preparedTemplates.digest === digestTemplates(templates, validator.schemas);
}
