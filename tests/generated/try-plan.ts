import type { Place, Problem } from '../../src/core/problem.ts';
import { parseMarkup } from '../../src/document/parse-markup.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { readLexicon } from '../../src/lexicon/read-lexicon.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { readProfile } from '../../src/profile/read-profile.ts';
import { readDocument } from '../../src/read-document.ts';
import { findRange } from '../../src/source/place-problems.ts';
import type { Source } from '../../src/source/read-yaml.ts';
import { findTemplate } from '../../src/template/find-template.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { type Fault, findFaults } from './find-faults.ts';
import { listPrinted, type Printed } from './list-printed.ts';
import type { MadePlan } from './make-plan.ts';
import { type Bench, openPlan } from './open-plan.ts';
import { readOutputs } from './read-outputs.ts';
import { createWordFinder } from './words.ts';

/** What came of a plan: refused at its places, or printed, with what is wrong on paper. */
export interface Trial {
  /** Problems that refuse the plan. */
  readonly refused: readonly Problem[];
  /** Problems that lie in no file of the author's. */
  readonly unplaced: readonly Problem[];
  readonly faults: readonly Fault[];
}

export const findWords = createWordFinder(['khẩn', 'thượng khẩn', 'hỏa tốc', 'mật', 'tối mật', 'tuyệt mật']);

/**
 * Reads and writes a plan as the command line does, and looks for its values in what comes out. A plan that is refused
 * because values of it are not printed is written all the same, to see that those and no others are missing.
 */
export async function tryPlan(bench: Bench, made: MadePlan): Promise<Trial> {
  const { library, issuers } = bench;
  const source = openPlan(bench, made);
  const { problems } = readDocument(source, library);
  const files = [source, ...issuers.values()];
  const unplaced = problems.filter((problem) => !isPlaced(problem, files));
  const refused = problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'plan/unprinted');
  if (refused.length > 0) return { refused, unplaced, faults: [] };
  const printed = listPrinted(library.validator.schemas, made);
  const unprinted = problems.filter(({ rule }) => rule === 'plan/unprinted');
  const told = new Set(printed.filter((value) => unprinted.some(({ at }) => covers(at, value))));
  const outputs = Object.entries(await readOutputs(setPlan(bench, source), bench.fonts));
  const faults = outputs.flatMap(([output, text]) =>
    findFaults(printed, told, output, text.split('\f').map(findWords)),
  );
  return { refused, unplaced, faults: [...[...told].map(sayLost), ...faults] };
}

function sayLost(value: Printed): Fault {
  return { kind: 'lost', output: 'told', value };
}

function covers({ file, pointer = '' }: Place, value: Printed): boolean {
  return value.print !== 'never' && value.file === file && `${value.pointer}/`.startsWith(`${pointer}/`);
}

/** The flow of a plan, whether or not values of it are lost on the way. */
export function setPlan({ library, fonts }: Bench, source: Source): Flow {
  const { issuers, profiles, validator, templates, language } = library;
  const lexicon = readLexicon(language, validator);
  const plan = readPlan(source, issuers, profiles, validator, lexicon.anniversaries).plan!;
  const profile = readProfile(plan.form, profiles, validator, plan.departures);
  const markup = findTemplate(plan.kind, templates, validator.schemas)(plan.data);
  const document = parseMarkup(markup, plan.places, plan.kind);
  return typeset(document, profile, lexicon, fonts, source.file);
}

function isPlaced({ at }: Problem, files: readonly Source[]): boolean {
  const source = files.find(({ file }) => file === at.file);
  return source !== undefined && (findRange(source, at)?.[1] ?? 0) > 0;
}
