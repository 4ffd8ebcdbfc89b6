import { type Problem, ProblemError } from './core/problem.ts';
import type { Document } from './document/document.ts';
import { parseMarkup } from './document/parse-markup.ts';
import type { Flow } from './flow/flow.ts';
import type { FontFamily } from './font/font.ts';
import { findUnprinted } from './plan/find-unprinted.ts';
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
import { typeset } from './typeset/typeset.ts';

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
    const unprinted = findUnprinted(plan, source, library.issuers, document.met, library.validator.schemas);
    if (unprinted.length > 0) return { problems: [...problems, ...unprinted] };
    return { read: { plan, form, profile, document }, problems };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: [...problems, ...error.problems] };
  }
}

/** Plan text to `Flow`: its document under the rules of its form. */
export function generateFlow(
  source: Source,
  library: Library,
  fonts: FontFamily,
  options: { form?: string } = {},
): { flow?: Flow; form?: string; problems: Problem[] } {
  const { read, problems } = readDocument(source, library, options);
  if (!read) return { problems };
  return {
    flow: typeset(read.document, read.profile, fonts, source.file),
    form: read.form,
    problems: [...problems, ...findUnprintable(read.plan, fonts)],
  };
}

/** Codes of signs (UTF-16 units) found to be in a font, white space among them. */
const printable = new WeakMap<FontFamily, Uint8Array>();

/** Characters that the font of the PDF lacks, each where a person wrote it. */
export function findUnprintable(plan: Plan, fonts: FontFamily): Problem[] {
  const known = printable.get(fonts) ?? new Uint8Array(0x10000);
  printable.set(fonts, known);
  const isUnprintable = (sign: string): boolean => {
    const code = sign.codePointAt(0)!;
    if (!/\s/.test(sign) && fonts.regular.glyph(code) === 0) return true;
    if (sign.length === 1) known[code] = 1;
    return false;
  };
  const problems: Problem[] = [];
  for (const { file, pointer, text, kind } of plan.places) {
    if (kind !== 'text' || areKnown(text, known)) continue;
    for (const sign of new Set([...text].filter(isUnprintable))) {
      const at = text.indexOf(sign);
      const values = { sign, code: `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` };
      problems.push({
        severity: 'error',
        rule: 'glyph/missing',
        message: { key: 'font-missing-glyph', values },
        at: { file, pointer, within: [at, at + sign.length] },
      });
    }
  }
  return problems;
}

/** Most texts hold no sign that was not met before. */
function areKnown(text: string, known: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (known[text.charCodeAt(i)] === 0) return false;
  return true;
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
    throw new ProblemError([
      {
        severity: 'error',
        rule: 'template/none',
        message: { key: 'template-none', values: { kind } },
        at: { file: `schemas/${schemaFile}` },
      },
    ]);
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
