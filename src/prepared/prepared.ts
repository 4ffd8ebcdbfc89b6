import type { ValidateFunction } from 'ajv';
import type { KnownText } from '../source/open-yaml.ts';
import type { PreparedPart } from './prepared-part.ts';

/** Makes validators by `$id`, given checks of formats by name and what loads parts of ajv. */
export type MakeValidators = (
  formats: Readonly<Record<string, (text: string) => boolean>>,
  require: (name: string) => unknown,
) => Readonly<Record<string, ValidateFunction>>;

/** The template of a kind and the partials it uses, as Handlebars writes and runs them. */
export interface CompiledTemplate {
  readonly main: TemplateSpecification;
  readonly partials: Readonly<Record<string, TemplateSpecification>>;
}

/**
 * What every run would make again, made ahead when the package is built. Each thing is found by the content it was made
 * from, so that it is used for that content alone.
 */
export interface Prepared {
  /** Digest of the program that made it. */
  readonly program: string;
  /** By `digestSchema`. */
  readonly validators: Readonly<Record<string, MakeValidators>>;
  /** Checked and compiled, by `digestTemplate`. */
  readonly templates: Readonly<Record<string, CompiledTemplate>>;
  /** The profiles and the language of the package, by `digestText`. */
  readonly texts: Readonly<Record<string, KnownText>>;
  /** By what they were made for (JSON of `PartsNeed`). */
  readonly docxParts: Readonly<Record<string, readonly PreparedPart[]>>;
}

/** Nothing when run from source: `scripts/prepare.js` writes this module anew in the built package. */
export const prepared: Prepared = { program: '', validators: {}, templates: {}, texts: {}, docxParts: {} };
