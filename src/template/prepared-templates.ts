/** A compiled template, as Handlebars writes and runs it. */
export type CompiledTemplate = TemplateSpecification;

/** Templates that were checked and compiled when the package was built. */
export interface PreparedTemplates {
  /** Of the templates, and of the schemas they were checked against. */
  readonly digest: string;
  readonly kinds: Readonly<Record<string, CompiledTemplate>>;
  readonly partials: Readonly<Record<string, CompiledTemplate>>;
}

/** None when run from source. `scripts/prepare.js` writes this module anew in the built package. */
export const preparedTemplates = undefined as PreparedTemplates | undefined;
