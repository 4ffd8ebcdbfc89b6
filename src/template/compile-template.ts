import type Handlebars from 'handlebars';
import { limits } from '../core/limits.ts';
import { makeProblem } from '../core/make-problem.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import type { CompiledTemplate } from '../prepared/prepared.ts';
import { loadCompiler, templateRuntime } from './handlebars.ts';
import { blockHelpers, helpers } from './helpers.ts';
import type { TemplateFile, TemplateSet } from './template-set.ts';

/** A template ready to run on data. */
export type Render = (data: object) => string;

const known = Object.fromEntries([...blockHelpers, ...Object.keys(helpers)].map((name) => [name, true]));
const options = { strict: true, knownHelpers: known, knownHelpersOnly: true, preventIndent: true };

/** A template and the partials it uses as JavaScript, each an expression. */
export interface TemplateCode {
  readonly main: string;
  readonly partials: Readonly<Record<string, string>>;
}

/**
 * Compiles a template with the partials it uses. Line marks (`<?at name:line?>`) go before each tag that starts a line,
 * so that what the template emits knows where it was written; a partial is named `partials/name`.
 */
export function compileTemplate(name: string, template: TemplateFile, partials: TemplateSet['partials']): TemplateCode {
  const compiler = loadCompiler();
  const print = (name: string, text: string) => String(compiler.precompile(addLineMarks(name, text), options));
  const used = listPartials(template, partials);
  return {
    main: print(name, template.text),
    partials: Object.fromEntries(used.map((part) => [part, print(`partials/${part}`, partials.get(part)!.text)])),
  };
}

/** An expression whose value is a `CompiledTemplate`. */
export function printTemplate({ main, partials }: TemplateCode): string {
  const entries = Object.entries(partials).map(([name, code]) => `${JSON.stringify(name)}: ${code}`);
  return `{ main: ${main}, partials: { ${entries.join(',\n')} } }`;
}

/** Names of the partials that a template uses, and of those these use. */
function listPartials(template: TemplateFile, partials: TemplateSet['partials']): string[] {
  const { parse, Visitor } = loadCompiler();
  const found = new Set<string>();
  const visitor = new Visitor();
  visitor.PartialStatement = ({ name }) => {
    const part = String((name as hbs.AST.PathExpression).original);
    if (found.has(part)) return;
    found.add(part);
    visitor.accept(parse(partials.get(part)!.text));
  };
  visitor.accept(parse(template.text));
  return [...found];
}

/** A compiled template, ready to run. */
export function openTemplate(template: TemplateFile, { main, partials }: CompiledTemplate): Render {
  // An own environment: nothing registered elsewhere can be reached from a template.
  const engine = templateRuntime.create();
  setHelpers(engine);
  const bound = boundParts(engine, template);
  for (const [part, compiled] of Object.entries(partials)) {
    const run = engine.template(compiled);
    engine.registerPartial(part, (context, options) => bound.count(() => run(context, options)));
  }
  const run = engine.template(main);
  return guardRun((data, options) => {
    bound.begin(data);
    return run(data, options);
  }, template);
}

/**
 * Counts the rounds of lists and the calls of partials, which alone can make a template run long, and what they put out.
 * @throws ProblemError beyond the limits
 */
function boundParts(engine: ReturnType<typeof templateRuntime.create>, { file }: TemplateFile) {
  let rounds = 0;
  let most: number = limits.roundsOfAny;
  /** Units put out by the parts within the one that runs. */
  let within = 0;
  const count = (run: () => string): string => {
    rounds += 1;
    const before = within;
    within = 0;
    const out = rounds > most ? '' : run();
    within = before + out.length;
    if (rounds > most || within > limits.markup) {
      const values = { rounds: most, size: limits.markup / 1024 / 1024 };
      throw new ProblemError([makeProblem('template-too-much', { file, line: 1 }, { values })]);
    }
    return out;
  };
  const each = engine.helpers['each']!;
  engine.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const fn: Handlebars.TemplateDelegate = (context, inner) => count(() => options.fn(context, inner));
    return each.call(this, list, { ...options, fn });
  });
  return {
    count,
    begin(data: unknown) {
      rounds = 0;
      most = roundsFor(data);
      within = 0;
    },
  };
}

/** The rounds that a plan may ask of a template: those of the package take some six for a value. */
function roundsFor(data: unknown): number {
  let most: number = limits.roundsOfAny;
  const left = [data];
  while (left.length > 0 && most < limits.rounds) {
    const value = left.pop();
    most += limits.roundsOfValue;
    if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) left.push(one);
  }
  return Math.min(most, limits.rounds);
}

/** Of the helpers that come with Handlebars only the block helpers; and our own. */
function setHelpers(engine: ReturnType<typeof templateRuntime.create>): void {
  for (const name of Object.keys(engine.helpers)) {
    if (!(blockHelpers as readonly string[]).includes(name)) engine.unregisterHelper(name);
  }
  for (const [name, help] of Object.entries(helpers)) {
    // Handlebars hands its options over as the last argument.
    engine.registerHelper(name, (...values: unknown[]) => {
      values.pop();
      return help(...values);
    });
  }
}

function guardRun(run: HandlebarsTemplateDelegate, template: TemplateFile): Render {
  return (data) => {
    try {
      return run(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    } catch (error) {
      if (error instanceof ProblemError) throw error;
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
