import { describe, expect, it } from 'vitest';
import { createChance, makeEdit } from './random-edits.ts';
import { flowOf, formNames, makeRedline, readPlanFile } from './redlines.ts';

const plans = [
  'tests/review/small-plan.yaml',
  'plans/nam-dinh-2023-thi-dua.yaml',
  'plans/lai-chau-2022-thi-dua.yaml',
  'plans/thanh-hoa-2022-5-tot.yaml',
  'plans/hoc-vien-2024-75-nam.yaml',
  'plans/nam-dinh-2023-dien-hinh.yaml',
];
/** `EDITS=1000 FIRST=1 npx vitest run tests/review/redline-edits.test.ts` for the long run. */
const count = Number(process.env['EDITS'] ?? 120);
const firstSeed = Number(process.env['FIRST'] ?? 1);

describe('redlines', () => {
  it('of one to four random edits accept to the edited plan and reject to the plan', async () => {
    const read = await Promise.all(plans.map((file) => readPlanFile(file)));
    const flows = read.map(flowOf);
    const failed: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const chance = createChance(seed * 7919);
      chance(2);
      const which = seed % plans.length;
      let { document } = read[which]!;
      const names: string[] = [];
      for (let i = 0; i <= seed % 4; i++) {
        const edit = makeEdit(document, chance);
        if (!edit) continue;
        document = edit.document;
        names.push(edit.name);
      }
      await makeRedline(flows[which]!, flowOf({ ...read[which]!, document })).catch((error: Error) =>
        failed.push(`${seed} ${plans[which]} ${names.join(', ')}: ${error.message}`),
      );
    }
    expect(failed).toEqual([]);
  }, 6_000_000);

  it('of plans that have little in common, and of one plan in two forms, do so too', async () => {
    const failed: string[] = [];
    const flows = [];
    for (const file of plans)
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
