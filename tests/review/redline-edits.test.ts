import { describe, expect, it } from 'vitest';
import { drawEditedPlans, editedPlans } from './edited-plans.ts';
import { flowOf, formNames, makeRedline, readPlanFile } from './redlines.ts';

describe('redlines', () => {
  it('of one to four random edits accept to the edited plan and reject to the plan', async () => {
    const failed: string[] = [];
    for await (const { name, before, after } of drawEditedPlans(120))
      await makeRedline(before, after).catch((error: Error) => failed.push(`${name}: ${error.message}`));
    expect(failed).toEqual([]);
  }, 6_000_000);

  it('of plans that have little in common, and of one plan in two forms, do so too', async () => {
    const failed: string[] = [];
    const flows = [];
    for (const file of editedPlans)
      for (const form of [undefined, ...formNames])
        flows.push({ name: `${file} ${form ?? ''}`, flow: flowOf(await readPlanFile(file, form)) });
    for (const [i, { name, flow }] of flows.entries())
      for (const step of [1, 11]) {
        const other = flows[(i * step + step) % flows.length]!;
        await makeRedline(flow, other.flow).catch((error: Error) =>
          failed.push(`${name} -> ${other.name}: ${error.message}`),
        );
      }
    expect(failed).toEqual([]);
  }, 600_000);
});
