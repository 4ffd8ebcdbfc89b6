import type { Data } from '../../src/source/data.ts';
import type { Keys, MadePlan } from './make-plan.ts';

/**
 * Takes away from a plan what can go without its fault going too: keys, items of lists, and objects around what is wrong.
 * @param isFaulty whether a smaller plan still has the fault
 */
export async function shrinkPlan(made: MadePlan, isFaulty: (smaller: MadePlan) => Promise<boolean>): Promise<MadePlan> {
  let smallest = made;
  for (;;) {
    const smaller = await findSmaller(smallest, isFaulty);
    if (!smaller) return smallest;
    smallest = smaller;
  }
}

async function findSmaller(
  { plan, office }: MadePlan,
  isFaulty: (smaller: MadePlan) => Promise<boolean>,
): Promise<MadePlan | undefined> {
  const plans = [...cutDown(plan), ...liftOut(plan)].map((smaller) => ({
    plan: smaller as Keys,
    ...(office && { office }),
  }));
  const offices = office ? [...cutDown(office)].map((smaller) => ({ plan, office: smaller as Keys })) : [];
  for (const smaller of [...plans, ...offices]) if (await isFaulty(smaller)) return smaller;
  return undefined;
}

/** The value without one of its parts, the great ones first. */
function* cutDown(value: Data): Generator<Data> {
  if (typeof value === 'string') return;
  if (Array.isArray(value)) {
    for (const i of value.keys()) yield value.filter((_, k) => k !== i);
    for (const [i, item] of value.entries()) for (const smaller of cutDown(item)) yield value.with(i, smaller);
  } else {
    for (const key of Object.keys(value))
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    for (const [key, child] of Object.entries(value)) {
      for (const smaller of cutDown(child)) yield { ...value, [key]: smaller };
    }
  }
}

/** The plan with one node from further down as its whole body. */
function* liftOut(plan: Keys): Generator<Data> {
  const inner = (value: Data): Data[] =>
    typeof value === 'string' ? [] : Object.values(value).flatMap((child: Data) => [child, ...inner(child)]);
  for (const value of inner((plan['body'] as Data[])[0]!)) {
    if (typeof value === 'object' && !Array.isArray(value)) yield { ...plan, body: [value] };
  }
}
