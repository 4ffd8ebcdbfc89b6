/** The text of a template or partial, with the name shown in problems (its path below the templates folder). */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** Templates by name, among them `plan`, that of all kinds without their own; partials by name (`partials/node.hbs` is `node`). */
export interface TemplateSet {
  readonly kinds: ReadonlyMap<string, TemplateFile>;
  readonly partials: ReadonlyMap<string, TemplateFile>;
}

/** The name and file of a kind's template: its own (`<kind>.hbs`), else the one of all plans (`plan.hbs`). */
export function templateOf(kind: string, { kinds }: Pick<TemplateSet, 'kinds'>): [string, TemplateFile] {
  const name = kinds.has(kind) ? kind : 'plan';
  return [name, kinds.get(name)!];
}
