import { makeProblem } from '../core/make-problem.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import { loadCompiler, templateRuntime } from './handlebars.ts';
import { blockHelpers, helpers } from './helpers.ts';
import type { CompiledTemplate, PreparedTemplates } from './prepared-templates.ts';

/** The text of a template or partial, with the name shown in problems (its path below the templates folder). */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** Templates by kind, partials by name (`partials/node.hbs` is `node`). */
export interface TemplateSet {
  readonly kinds: ReadonlyMap<string, TemplateFile>;
  readonly partials: ReadonlyMap<string, TemplateFile>;
}

/** A template ready to run on data. */
export type Render = (data: object) => string;

const known = Object.fromEntries([...blockHelpers, ...Object.keys(helpers)].map((name) => [name, true]));
const options = { strict: true, knownHelpers: known, knownHelpersOnly: true, preventIndent: true };

/**
 * Compiles a template with its partials. Line marks (`<?at name:line?>`) go before each tag that starts a line,
 * so that what the template emits knows where it was written; a partial is named `partials/name`.
 */
export function compileTemplate(name: string, template: TemplateFile, partials: TemplateSet['partials']): Render {
  const compiler = loadCompiler();
  // An own environment: nothing registered elsewhere can be reached from a template.
  const engine = compiler.create();
  setHelpers(engine);
  for (const [part, { text }] of partials)
    engine.registerPartial(part, engine.compile(addLineMarks(`partials/${part}`, text), options) as never);
  return guardRun(engine.compile(addLineMarks(name, template.text), options), template);
}

/** A template that was compiled when the package was built. */
export function openTemplate(name: string, template: TemplateFile, prepared: PreparedTemplates): Render {
  const engine = templateRuntime.create();
  setHelpers(engine);
  for (const [part, compiled] of Object.entries(prepared.partials))
    engine.registerPartial(part, engine.template(compiled));
  return guardRun(engine.template(prepared.kinds[name] as CompiledTemplate), template);
}

/**
 * JavaScript source of a compiled template, for the build of the package (`scripts/prepare.js`).
 * @public
 */
export function precompileTemplate(name: string, text: string): string {
  return String(loadCompiler().precompile(addLineMarks(name, text), options));
}

/** Of the helpers that come with Handlebars only the block helpers; and our own. */
function setHelpers(engine: ReturnType<typeof templateRuntime.create>): void {
  for (const name of Object.keys(engine.helpers)) {
    if (!(blockHelpers as readonly string[]).includes(name)) engine.unregisterHelper(name);
  }
  for (const [name, help] of Object.entries(helpers)) {
    // Handlebars hands its options over as the last argument.
    engine.registerHelper(name, (...values: unknown[]) => help(...values.slice(0, -1)));
  }
}

function guardRun(run: HandlebarsTemplateDelegate, template: TemplateFile): Render {
  return (data) => {
    try {
      return run(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    } catch (error) {
      throw new ProblemError([explainRunError(error, template)]);
    }
  };
}

/**
 * Line marks before tags that start a line; a tag inside another tag's attribute cannot start with `<`, so this never splits a tag.
 * A bare `&` in a template's own text (`R & D`) means itself.
 */
function addLineMarks(name: string, text: string): string {
  return text
    .replace(/\{\{[\s\S]*?\}\}|&(?![a-z]+;|#\d+;|#x[\da-f]+;)/gi, (found) => (found === '&' ? '&amp;' : found))
    .split('\n')
    .map((line, i) => line.replace(/^([ \t]*(?:\{\{[^}]*\}\}[ \t]*)*)<(?=[a-z])/, `$1<?at ${name}:${i + 1}?><`))
    .join('\n');
}

function explainRunError(error: unknown, template: TemplateFile): Problem {
  if (error instanceof RangeError) {
    return makeProblem('template-endless', { file: template.file, line: 1 });
  }
  const { message, lineNumber } = error as { message: string; lineNumber?: number };
  const missing = /"(.+)" not defined/.exec(message)?.[1] ?? /undefined \(reading '(.+)'\)/.exec(message)?.[1];
  const at = { file: template.file, line: lineNumber ?? 1 };
  return missing === undefined
    ? makeProblem('template-run', at, { values: { detail: message.replace(/ - \d+:\d+$/, '') } })
    : makeProblem('template-missing-value', at, { values: { name: missing } });
}
