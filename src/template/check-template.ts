import { suggestClosest } from '../core/find-closest.ts';
import { limits } from '../core/limits.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Message, Problem } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import { followPointer, fullBranch, type Located, propertiesOf, type SchemaSet, typeOf } from '../schema/schema-set.ts';
import { explainSyntax } from './explain-syntax.ts';
import { findNested } from './find-nested.ts';
import { loadCompiler } from './handlebars.ts';
import { blockHelpers, helpers } from './helpers.ts';
import type { TemplateFile, TemplateSet } from './template-set.ts';

type Ast = hbs.AST.Program;
/** What `this` is: a schema, or `any` where the template made the value itself. */
type Context = Located | 'any';

interface Scope {
  readonly self: Context;
  readonly parent: Scope | undefined;
  /** Hash values handed to a partial. */
  readonly hash: ReadonlyMap<string, Context>;
}

/**
 * Checks a template before it runs: it parses, calls only known helpers and partials, uses no raw output,
 * and every path it names exists in the schema of its plans. A partial that is handed values of many shapes (`{{#each this}}` over
 * the keys of a node) says which it is meant for in a comment, e.g. `{{!-- given: plan.schema.json#/$defs/phases --}}`.
 */
export function checkTemplate(
  template: TemplateFile,
  partials: TemplateSet['partials'],
  schemas: SchemaSet,
  root: Located,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const rootScope: Scope = { self: root, parent: undefined, hash: new Map() };

  const checkFile = (file: TemplateFile, outer: Scope): void => {
    const scope = { ...outer, self: givenTo(file, schemas) ?? outer.self };
    const key = `${file.file} ${describe(scope)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const report: Report = (place, key, values = {}, hint) => {
      const at = typeof place === 'number' ? { line: place } : { range: rangeOf(file.text, place) };
      const problem = makeProblem(key, { file: file.file, ...at }, { values, hint });
      if (!problems.some((other) => JSON.stringify(other) === JSON.stringify(problem))) problems.push(problem);
    };
    const nested = findNested(file.text);
    if (nested !== undefined) {
      report(nested, 'template-nested', { limit: String(limits.blocks) });
      return;
    }
    let program: Ast;
    try {
      program = loadCompiler().parse(file.text);
    } catch (error) {
      const { line, key, values } = explainSyntax(error as Error, file.text);
      report(line, key, values);
      return;
    }
    walkProgram(program, scope);

    function walkProgram(body: Ast | undefined, inner: Scope): void {
      for (const statement of body?.body ?? []) walkStatement(statement, inner);
    }

    function walkStatement(node: hbs.AST.Statement, inner: Scope): void {
      const at = node.loc;
      if (file.text.startsWith('{{{{', rangeOf(file.text, at)[0])) {
        report(at, 'template-forbidden', { what: '{{{{…}}}}' });
        return;
      }
      switch (node.type) {
        case 'MustacheStatement': {
          const mustache = node as hbs.AST.MustacheStatement;
          if (!mustache.escaped) report(at, 'template-raw');
          walkCall(mustache, inner);
          break;
        }
        case 'BlockStatement': {
          const block = node as hbs.AST.BlockStatement;
          const name = (block.path as hbs.AST.PathExpression).original;
          if (!(blockHelpers as readonly string[]).includes(name))
            report(block.path.loc, 'template-helper', { name }, suggestClosest(name, blockHelpers));
          for (const param of block.params) walkValue(param, inner);
          const target = block.params[0] ? contextOf(block.params[0], inner) : 'any';
          const self = name === 'each' ? itemOf(target) : name === 'with' ? target : undefined;
          walkProgram(block.program, self === undefined ? inner : { self, parent: inner, hash: new Map() });
          walkProgram(block.inverse, inner);
          break;
        }
        case 'PartialStatement': {
          const partial = node as hbs.AST.PartialStatement;
          if (partial.name.type === 'SubExpression') {
            report(at, 'template-dynamic-partial');
            break;
          }
          const name = String((partial.name as hbs.AST.PathExpression).original);
          const target = partials.get(name);
          if (partial.params.length > 1)
            report(at, 'template-forbidden', { what: file.text.slice(...rangeOf(file.text, at)) });
          for (const param of partial.params) walkValue(param, inner);
          const hash = new Map<string, Context>();
          for (const pair of partial.hash?.pairs ?? []) {
            walkValue(pair.value, inner);
            hash.set(pair.key, contextOf(pair.value, inner));
          }
          if (!target)
            report(partial.name.loc, 'template-partial', { name }, suggestClosest(name, [...partials.keys()]));
          else
            checkFile(target, {
              self: partial.params[0] ? contextOf(partial.params[0], inner) : inner.self,
              parent: undefined,
              hash: new Map([...(partial.params[0] ? [] : inner.hash), ...hash]),
            });
          break;
        }
        case 'ContentStatement':
        case 'CommentStatement':
          break;
        default:
          report(at, 'template-forbidden', { what: forbidden[node.type] ?? node.type });
      }
    }

    function walkCall(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, inner: Scope): void {
      if (call.path.type !== 'PathExpression') {
        // A word in quotes, a number: Handlebars looks for a field of that name.
        report(call.path.loc, 'template-forbidden', { what: file.text.slice(...rangeOf(file.text, call.path.loc)) });
        return;
      }
      const path = call.path as hbs.AST.PathExpression;
      if (call.params.length === 0 && !call.hash && !isHelper(path)) {
        walkValue(path, inner);
        return;
      }
      const name = String(path.original);
      if (!isHelper(path)) report(path.loc, 'template-helper', { name }, suggestClosest(name, Object.keys(helpers)));
      for (const param of call.params) walkValue(param, inner);
      for (const pair of call.hash?.pairs ?? []) walkValue(pair.value, inner);
    }

    function walkValue(value: hbs.AST.Expression, inner: Scope): void {
      if (value.type === 'SubExpression') walkCall(value as hbs.AST.SubExpression, inner);
      else if (value.type === 'PathExpression') resolvePath(value as hbs.AST.PathExpression, inner, report);
    }
  };

  const isHelper = (path: hbs.AST.PathExpression) =>
    path.parts.length === 1 && !path.data && path.depth === 0 && Object.hasOwn(helpers, String(path.parts[0]));

  const contextOf = (value: hbs.AST.Expression, scope: Scope): Context =>
    value.type === 'PathExpression' ? resolvePath(value as hbs.AST.PathExpression, scope) : 'any';

  /** The schema a path leads to; reports a name the schema does not have. */
  const resolvePath = (path: hbs.AST.PathExpression, scope: Scope, report?: Report): Context => {
    let at: Scope | undefined = scope;
    for (let i = 0; i < path.depth; i++) at = at?.parent;
    let self: Context = at?.self ?? 'any';
    let names = path.parts.map(String);
    if (path.data) {
      if (names[0] !== 'root') {
        if (!loopData.includes(names[0] ?? '')) report?.(path.loc, 'template-path', { name: String(path.original) });
        return 'any';
      }
      self = rootScope.self;
      names = names.slice(1);
    }
    const handed = path.data ? undefined : at?.hash.get(names[0] ?? '');
    if (handed !== undefined) {
      self = handed;
      names = names.slice(1);
    }
    for (const name of names) {
      if (self === 'any') return 'any';
      const properties = propertiesOf(schemas, fullBranch(schemas, self));
      const next: Located | undefined = properties.get(name);
      if (!next) {
        report?.(
          path.loc,
          'template-path',
          { name: String(path.original) },
          suggestClosest(name, [...properties.keys()]),
        );
        return 'any';
      }
      self = next;
    }
    return self;
  };

  const itemOf = (context: Context): Context => {
    if (context === 'any') return 'any';
    const full = fullBranch(schemas, context);
    return full.schema.items && typeOf(full.schema.type === 'array' ? [] : '') === 'array'
      ? { schema: full.schema.items, base: full.base }
      : 'any';
  };

  checkFile(template, rootScope);
  return problems;
}

/** What a partial says it is handed. */
function givenTo({ text }: TemplateFile, schemas: SchemaSet): Located | undefined {
  const [, file, pointer] = /^\{\{!-- given: ([\w.-]+)#(\/\S*) --\}\}/.exec(text) ?? [];
  return file === undefined ? undefined : followPointer(schemas, file, pointer!);
}

/** What Handlebars itself hands to the inside of `each`. */
const loopData: readonly string[] = ['index', 'key', 'first', 'last'];

/** What a template may not use, as it is written. */
const forbidden: Readonly<Record<string, string>> = {
  Decorator: '{{* …}}',
  DecoratorBlock: '{{#* …}}',
  PartialBlockStatement: '{{#> …}}',
};

type Report = (
  place: hbs.AST.SourceLocation | number,
  key: ProblemKey,
  values?: Record<string, string>,
  hint?: Message,
) => void;

function rangeOf(text: string, { start, end }: hbs.AST.SourceLocation): [number, number] {
  const lines = text.split('\n');
  const offset = ({ line, column }: hbs.AST.Position) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column;
  return [offset(start), offset(end)];
}

/** Tells scopes apart, so that a partial is checked once for each shape it is called with. */
function describe(scope: Scope): string {
  const name = (context: Context): string =>
    context === 'any'
      ? 'any'
      : `${context.base}${context.schema.$ref ?? JSON.stringify(Object.keys(context.schema.properties ?? {}))}${context.schema.title ?? ''}`;
  return `${name(scope.self)} ${[...scope.hash].map(([key, value]) => `${key}=${name(value)}`).join(' ')}`;
}
