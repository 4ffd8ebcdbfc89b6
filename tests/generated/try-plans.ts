import { groupBy } from '../../src/core/group-by.ts';
import { listKinds } from '../../src/plan/read-plan.ts';
import { seedRandom } from '../parity/seeded-random.ts';
import type { Fault } from './find-faults.ts';
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
  readonly pairs: ReturnType<PairCover['measure']>;
  /** A line for each sort of fault, with the smallest plan that shows it. */
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
  options: { count: number; seed: number; most?: number; shrink?: boolean },
): Promise<Tally> {
  const { validator } = bench.library;
  const kinds = listKinds(validator);
  const cover = createPairCover(validator.schemas, [...kinds, 'issuer'].map(rootOf));
  const found = new Map<string, string>();
  let [plans, refused] = [0, 0];
  for (; plans < options.count && found.size < (options.most ?? most); plans++) {
    const kind = kinds[plans % kinds.length]!;
    const made = makePlan(validator.schemas, kind, cover, seedRandom(options.seed * 1_000_003 + plans));
    const trial = await tryPlan(bench, made);
    cover.note(rootOf(kind), made.plan);
    if (made.office) cover.note(rootOf('issuer'), made.office);
    const names = nameFaults(trial);
    if (trial.refused.length > 0) refused += 1;
    for (const name of names.filter((name) => !found.has(name)))
      found.set(name, options.shrink === false ? '' : await showSmallest(bench, made, name));
  }
  return { plans, refused, pairs: cover.measure(), faults: [...found].map((entry) => entry.join('\n')) };
}

/** A name for each sort of fault. */
function nameFaults({ unplaced, faults }: Trial): string[] {
  const outputs = groupBy(faults, nameFault);
  const crashes = new Set(
    unplaced.map(({ rule, message }) => `${rule} ${Object.values(message.values ?? {}).join(' ')}`),
  );
  return [
    ...crashes,
    ...[...outputs].map(([name, sort]) => `${name} (${[...new Set(sort.map(({ output }) => output))].join(', ')})`),
  ];
}

function nameFault({ kind, value }: Fault): string {
  const { object, key } = value.steps.at(-1)!;
  return `${kind}: ${object}.${key}`;
}

async function showSmallest(bench: Bench, made: MadePlan, name: string): Promise<string> {
  const { plan, office } = await shrinkPlan(made, async (smaller) =>
    nameFaults(await tryPlan(bench, smaller)).includes(name),
  );
  return office ? `${writeYaml(plan)}--- the office\n${writeYaml(office)}` : writeYaml(plan);
}
