import path from 'node:path';
import type { RuleSettings } from '../check/find-problems.ts';
import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import type { Language } from '../core/messages.ts';
import type { Problem } from '../core/problem.ts';
import { readPattern } from '../read-pattern.ts';
import type { Validator } from '../schema/validate.ts';
import type { Data } from '../source/data.ts';
import { joinPointer, type Source } from '../source/read-yaml.ts';

/** What an office settles for all its plans in `kehoach.config.yaml`. */
export interface Config {
  readonly language?: Language;
  /** Folder for the documents, as written. */
  readonly out?: string;
  /** Folder with the fonts, as written. */
  readonly fonts?: string;
  readonly rules: RuleSettings;
  /** Settings for some files only; later ones win. */
  readonly overrides: readonly { matches(file: string): boolean; readonly rules: RuleSettings }[];
  /** What is wrong in the file; with errors all settings are the usual ones. */
  readonly problems: readonly Problem[];
}

type Keys = { readonly [key: string]: Data };

/**
 * Reads the settings.
 * @param rules ids of the rules that can be switched
 * @param fixed ids of those that cannot
 */
export async function readConfig(
  source: Source,
  validator: Validator,
  rules: readonly string[],
  fixed: readonly string[],
): Promise<Config> {
  const usual: Config = { rules: {}, overrides: [], problems: [] };
  // A file in which all is commented out settles nothing, and that is well.
  if (source.data === undefined && source.problems.every(({ rule }) => rule === 'yaml/empty')) return usual;
  const problems = [
    ...source.problems,
    ...(source.data === undefined ? [] : validator.validate(source, 'config.schema.json')),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return { ...usual, problems };
  const keys = source.data as Keys & { language?: Language; out?: string; fonts?: string };
  const { language, out, fonts } = keys;
  const given = (keys['overrides'] ?? []) as Keys[];
  // Globs are compiled for projects that have some only.
  const { matchFiles } = given.length > 0 ? await import('./match-files.ts') : {};
  given.forEach(({ files }, i) => {
    for (const [k, pattern] of [files as string | string[]].flat().entries()) {
      if (readPattern(pattern) !== undefined) continue;
      const pointer = `/overrides/${i}/files${Array.isArray(files) ? `/${k}` : ''}`;
      problems.push(makeProblem('config-pattern', { file: source.file, pointer }, { values: { pattern } }));
    }
  });
  const overrides = given.map((override, i) => ({
    matches: matchFiles!([override['files'] as string | string[]].flat()),
    rules: override['rules'] as RuleSettings,
    pointer: `/overrides/${i}/rules`,
  }));
  if (out !== undefined && leadsOut(out))
    problems.push(makeProblem('config-out', { file: source.file, pointer: '/out' }, { values: { folder: out } }));
  const settings = (keys['rules'] ?? {}) as RuleSettings;
  for (const { rules: switched, pointer } of [{ rules: settings, pointer: '/rules' }, ...overrides]) {
    for (const rule of Object.keys(switched))
      if (!rules.includes(rule)) problems.push(refuseRule(source.file, joinPointer(pointer, rule), rule, rules, fixed));
  }
  return {
    ...(language && { language }),
    ...(out && { out }),
    ...(fonts && { fonts }),
    rules: settings,
    overrides,
    problems,
  };
}

/** The settings of rules that hold for a file, by its name below the project. */
export function settingsFor({ rules, overrides }: Config, file: string): RuleSettings {
  const own = overrides.filter(({ matches }) => matches(file));
  return Object.assign({}, rules, ...own.map((override) => override.rules)) as RuleSettings;
}

/** A project that comes from elsewhere may not say where else on a disk files are written. */
function leadsOut(folder: string): boolean {
  return path.isAbsolute(folder) || path.normalize(folder).split(path.sep)[0] === '..';
}

function refuseRule(
  file: string,
  pointer: string,
  rule: string,
  rules: readonly string[],
  fixed: readonly string[],
): Problem {
  const at = { file, pointer, key: true };
  return fixed.includes(rule)
    ? makeProblem('rule-fixed', at, { values: { rule } })
    : makeProblem('rule-unknown', at, { values: { rule }, hint: suggestClosest(rule, rules) });
}
