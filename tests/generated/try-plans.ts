import { groupBy } from '../../src/core/group-by.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { seedRandom } from '../parity/seeded-random.ts';
import type { Fault } from './find-faults.ts';
import { isKnown, type KnownLoss } from './known-losses.ts';
import { type MadePlan, makePlan, rootOf } from './make-plan.ts';
import { type Bench, writeYaml } from './open-plan.ts';
import { createPairCover, type PairCover } from './pair-cover.ts';
import { shrinkPlan } from './shrink-plan.ts';
import { type Trial, tryPlan } from './try-plan.ts';

/** What came of many plans. */
export interface Tally {
  readonly plans: number;
  /** Plans refused, each at its place. */
  readonly refused: number;
  /** Plans of which a text is lost as the list of known losses says. */
  readonly known: number;
  readonly pairs: ReturnType<PairCover['measure']>;
  /** What no list knows: a line for each sort of fault, with the smallest plan that shows it. */
  readonly faults: readonly string[];
}

/** Most sorts of faults that are looked into: a broken template has hundreds. */
const most = 25;

/**
 * Makes plans of every kind from the schemas and tries each. The same seed makes the same plans.
 * @param options.most sorts of faults after which it stops
 * @param options.shrink false: a fault is named without the smallest plan that shows it
 */
export async function tryPlans(
  bench: Bench,
  knownLosses: readonly KnownLoss[],
  options: { count: number; seed: number; most?: number; shrink?: boolean },
): Promise<Tally> {
  const { validator } = bench.library;
  const kinds = listKinds(validator);
  const cover = createPairCover(validator.schemas, [...kinds, 'issuer'].map(rootOf));
  const found = new Map<string, string>();
  let [plans, refused, known] = [0, 0, 0];
  for (; plans < options.count && found.size < (options.most ?? most); plans++) {
    const kind = kinds[plans % kinds.length]!;
    const made = makePlan(validator.schemas, kind, cover, seedRandom(options.seed * 1_000_003 + plans));
    const trial = await tryPlan(bench, made);
    cover.note(rootOf(kind), made.plan);
    if (made.office) cover.note(rootOf('issuer'), made.office);
    const names = nameFaults(trial, knownLosses);
    if (trial.refused.length > 0) refused += 1;
    else if (trial.faults.length > 0 && names.length === 0) known += 1;
    for (const name of names.filter((name) => !found.has(name)))
      found.set(name, options.shrink === false ? '' : await showSmallest(bench, made, name, knownLosses));
  }
  return { plans, refused, known, pairs: cover.measure(), faults: [...found].map((entry) => entry.join('\n')) };
}

/** A name for each sort of fault that is not known. */
function nameFaults({ unplaced, faults }: Trial, knownLosses: readonly KnownLoss[]): string[] {
  const found = faults.filter((fault) => !knownLosses.some((loss) => isKnown(fault, loss)));
  const outputs = groupBy(found, nameFault);
  const crashes = new Set(
    unplaced.map(({ rule, message }) => `${rule} ${Object.values(message.values ?? {}).join(' ')}`),
  );
  return [
    ...[...crashes].filter((name) => !knownLosses.some((loss) => 'fault' in loss && loss.fault === name)),
    ...[...outputs].map(([name, sort]) => `${name} (${[...new Set(sort.map(({ output }) => output))].join(', ')})`),
  ];
}

function nameFault({ kind, value }: Fault): string {
  const { object, key } = value.steps.at(-1)!;
  return `${kind}: ${object}.${key}`;
}

async function showSmallest(bench: Bench, made: MadePlan, name: string, losses: readonly KnownLoss[]): Promise<string> {
  const { plan, office } = await shrinkPlan(made, async (smaller) =>
    nameFaults(await tryPlan(bench, smaller), losses).includes(name),
  );
  return office ? `${writeYaml(plan)}--- the office\n${writeYaml(office)}` : writeYaml(plan);
}
