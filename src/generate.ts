import { type Place, type Problem, ProblemError } from './core/problem.ts';
import { parseMarkup } from './document/parse-markup.ts';
import type { FontFamily } from './font/font.ts';
import { findMissingGlyphs } from './pdf/find-missing-glyphs.ts';
import { type Issuers, readPlan } from './plan/read-plan.ts';
import { listForms, type Profiles, readProfile } from './profile/read-profile.ts';
import { findSchema } from './schema/schema-set.ts';
import type { Validator } from './schema/validate.ts';
import { type Data, joinPointer, type Source } from './source/read-yaml.ts';
import { checkTemplate } from './template/check-template.ts';
import { compileTemplate, type Render, type TemplateSet } from './template/compile-template.ts';
import type { Flow } from './typeset/flow.ts';
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

/**
 * Plan text to `Flow`: read, validate, render the template of its kind, parse the markup, lay the rules of its form over it.
 * @param options.form a form in place of the plan's own
 * @returns without `flow` when the plan cannot be set at all; `problems` holds all that were found, warnings included
 */
export function generateFlow(source: Source, library: Library, fonts: FontFamily, options: { form?: string } = {}): { flow?: Flow; form?: string; problems: Problem[] } {
  const { plan, problems } = readPlan(source, library.issuers, listForms(library.profiles), library.validator);
  try {
    const form = options.form ?? plan?.form;
    if (!plan || form === undefined) return { problems };
    // Departures belong to the form the plan was written for.
    const departures = form === plan.form ? plan.departures : [];
    const profile = readProfile(form, library.profiles, library.validator, departures);
    const markup = findTemplate(plan.kind, library)(plan.data);
    const document = parseMarkup(markup, plan.places, library.templates.kinds.get(plan.kind)!.file);
    const flow = typeset(document, profile, fonts, plan.file);
    return { flow, form, problems: [...problems, ...findGlyphProblems(flow, fonts, source, library.issuers)] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: [...problems, ...error.problems] };
  }
}

/** Characters the font cannot show, each where the author wrote it. */
function findGlyphProblems(flow: Flow, fonts: FontFamily, source: Source, issuers: Issuers): Problem[] {
  const signs = [...new Set(findMissingGlyphs(flow, fonts).map(({ codePoint }) => String.fromCodePoint(codePoint)))];
  const named = typeof source.data === 'object' && !Array.isArray(source.data) ? source.data['issuer'] : undefined;
  const files = [source, typeof named === 'string' ? issuers.get(named) : undefined].filter((file) => file !== undefined);
  return signs.flatMap((sign) => {
    const problem = (at: Place): Problem => ({ severity: 'error', rule: 'glyph/missing', message: { key: 'font-missing-glyph', values: { sign, code: `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` } }, at });
    const found = files.flatMap(({ file, text, data, locate }) => listTexts(data ?? '').filter((one) => one.text.includes(sign)).map(({ pointer }) => {
      const [from, to] = locate(pointer);
      const at = text.slice(from, to).indexOf(sign);
      return problem({ file, range: at < 0 ? [from, to] : [from + at, from + at + sign.length] });
    }));
    // What no author wrote comes from the template or the form.
    return found.length > 0 ? found : [problem({ file: source.file, line: 1 })];
  });
}

function listTexts(data: Data, pointer = ''): { text: string; pointer: string }[] {
  if (typeof data === 'string') return [{ text: data, pointer }];
  return Object.entries(data).flatMap(([key, value]) => listTexts(value, joinPointer(pointer, key)));
}

/** The template of a kind, checked and compiled once. */
export function findTemplate(kind: string, library: Library): Render {
  const known = compiled.get(library) ?? new Map<string, Render>();
  compiled.set(library, known);
  const ready = known.get(kind);
  if (ready) return ready;
  const template = library.templates.kinds.get(kind);
  const schemaFile = `${kind}.schema.json`;
  if (!template) throw new ProblemError([{ severity: 'error', rule: 'template/none', message: { key: 'template-none', values: { kind } }, at: { file: `schemas/${schemaFile}` } }]);
  const { schemas } = library.validator;
  const problems = checkTemplate(template, library.templates.partials, schemas, findSchema(schemas, schemaFile));
  if (problems.length > 0) throw new ProblemError(problems);
  const render = compileTemplate(template, library.templates.partials);
  known.set(kind, render);
  return render;
}
