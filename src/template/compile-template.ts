import Handlebars from 'handlebars';
import { type Problem, ProblemError } from '../core/problem.ts';
import { blockHelpers, helpers } from './helpers.ts';

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

/**
 * Compiles a template with its partials. Line marks (`<?at file:line?>`) go before each tag that starts a line,
 * so that what the template emits knows where it was written.
 */
export function compileTemplate(template: TemplateFile, partials: TemplateSet['partials']): Render {
  // An own environment: nothing registered elsewhere can be reached from a template.
  const engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) {
    if (!(blockHelpers as readonly string[]).includes(name)) engine.unregisterHelper(name);
  }
  for (const [name, help] of Object.entries(helpers)) {
    // Handlebars hands its options over as the last argument.
    engine.registerHelper(name, (...values: unknown[]) => help(...values.slice(0, -1)));
  }
  const known = Object.fromEntries([...blockHelpers, ...Object.keys(helpers)].map((name) => [name, true]));
  const options = { strict: true, knownHelpers: known, knownHelpersOnly: true, preventIndent: true };
  for (const [name, partial] of partials) engine.registerPartial(name, engine.compile(addLineMarks(partial), options) as never);
  const run = engine.compile(addLineMarks(template), options);
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
function addLineMarks({ file, text }: TemplateFile): string {
  return text
    .replace(/\{\{[\s\S]*?\}\}|&(?![a-z]+;|#\d+;|#x[\da-f]+;)/gi, (found) => (found === '&' ? '&amp;' : found))
    .split('\n')
    .map((line, i) => line.replace(/^([ \t]*(?:\{\{[^}]*\}\}[ \t]*)*)<(?=[a-z])/, `$1<?at ${file}:${i + 1}?><`))
    .join('\n');
}

function explainRunError(error: unknown, template: TemplateFile): Problem {
  if (error instanceof RangeError) {
    return { severity: 'error', rule: 'template/endless', message: { key: 'template-endless' }, at: { file: template.file, line: 1 } };
  }
  const { message, lineNumber } = error as { message: string; lineNumber?: number };
  const missing = /"(.+)" not defined/.exec(message)?.[1] ?? /undefined \(reading '(.+)'\)/.exec(message)?.[1];
  return {
    severity: 'error',
    rule: 'template/run',
    message: missing === undefined ? { key: 'template-run', values: { detail: message.replace(/ - \d+:\d+$/, '') } } : { key: 'template-missing-value', values: { name: missing } },
    at: { file: template.file, line: lineNumber ?? 1 },
  };
}
