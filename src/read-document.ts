import { type Problem, ProblemError } from './core/problem.ts';
import type { Document } from './document/document.ts';
import { parseMarkup } from './document/parse-markup.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { readLexicon } from './lexicon/read-lexicon.ts';
import { findNoteFaults } from './plan/find-note-faults.ts';
import { findUnprinted } from './plan/find-unprinted.ts';
import { type Issuers, type Plan, readPlan } from './plan/read-plan.ts';
import type { CodeStore } from './prepared/code-store.ts';
import type { Profile } from './profile/profile.ts';
import { type Profiles, readProfile } from './profile/read-profile.ts';
import { signByTitle } from './reading/sign-by-title.ts';
import type { Validator } from './schema/validate.ts';
import type { Source } from './source/read-yaml.ts';
import { findTemplate } from './template/find-template.ts';
import { type TemplateSet, templateOf } from './template/template-set.ts';

/** Everything a plan is read against, all loaded before: nothing below this line touches a disk or a clock. */
export interface Library {
  readonly validator: Validator;
  readonly templates: TemplateSet;
  readonly profiles: Profiles;
  /** Words and names, the project's last (`templates/language`). */
  readonly language: readonly Source[];
  readonly issuers: Issuers;
  /** The office's own blocks, with what is wrong with them (`templates/blocks.yaml`). */
  readonly blocks?: Source;
  /** Where code compiled for an office's own kinds is kept. */
  readonly store?: CodeStore;
}

/** A plan read as far as its meaning: valid, rendered by its template, with the form it is to be set in. */
export interface ReadDocument {
  readonly plan: Plan;
  readonly form: string;
  readonly profile: Profile;
  readonly lexicon: Lexicon;
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
  const problems: Problem[] = [...(library.blocks?.problems ?? [])];
  if (problems.length > 0) return { problems };
  try {
    const { templates, validator, store, issuers, profiles } = library;
    const lexicon = readLexicon(library.language, validator);
    const { plan: written, problems: found } = readPlan(source, issuers, profiles, validator, lexicon.anniversaries);
    problems.push(...found);
    if (!written) return { problems };
    const form = options.form ?? written.form;
    // Departures belong to the form the plan was written for.
    const profile = readProfile(form, profiles, validator, form === written.form ? written.departures : []);
    const plan = signByTitle(written, lexicon, profile);
    const markup = findTemplate(plan.kind, templates, validator.schemas, store)(plan.data);
    const { kinds, partials } = templates;
    const fileOf = (name: string) =>
      (name.startsWith('partials/') ? partials.get(name.slice('partials/'.length)) : kinds.get(name))?.file;
    const document = parseMarkup(markup, plan.places, templateOf(plan.kind, templates)[1].file, fileOf);
    const unprinted = findUnprinted(plan, source, issuers, document.met, validator.schemas);
    const notes = findNoteFaults(plan, document.strayNotes);
    if (unprinted.length + notes.length > 0) return { problems: [...problems, ...unprinted, ...notes] };
    return { read: { plan, form, profile, lexicon, document }, problems };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: [...problems, ...error.problems] };
  }
}
