import type { Flow } from '../../src/flow/flow.ts';
import type { ReadDocument } from '../../src/read-document.ts';
import { createChance, makeEdit } from './random-edits.ts';
import { flowOf, readPlanFile } from './redlines.ts';

/** A plan and what one to four random edits make of it. */
export interface EditedPlan {
  readonly seed: number;
  /** Its seed, its file and its edits. */
  readonly name: string;
  readonly before: Flow;
  readonly after: Flow;
  /** What the flows are of. */
  readonly documents: readonly [before: ReadDocument, after: ReadDocument];
}

/** The small plan that has everything, and plans of the package: some with tables, appendices and notes, some of many pages. */
export const editedPlans = [
  'tests/review/small-plan.yaml',
  'plans/nam-dinh-2023-thi-dua.yaml',
  'plans/lai-chau-2022-thi-dua.yaml',
  'plans/thanh-hoa-2022-5-tot.yaml',
  'plans/hoc-vien-2024-75-nam.yaml',
  'plans/nam-dinh-2023-dien-hinh.yaml',
];

/** Edited plans of `EDITS` seeds from `FIRST` on (`EDITS=1000 FIRST=1 npx vitest run …` for a long run), else of as many as given. */
export async function* drawEditedPlans(usual: number): AsyncGenerator<EditedPlan> {
  const [count, first] = [Number(process.env['EDITS'] ?? usual), Number(process.env['FIRST'] ?? 1)];
  const read = await Promise.all(editedPlans.map((file) => readPlanFile(file)));
  const flows = read.map(flowOf);
  for (let seed = first; seed < first + count; seed++) {
    const chance = createChance(seed * 7919);
    chance(2);
    const which = seed % editedPlans.length;
    let { document } = read[which]!;
    const names: string[] = [];
    for (let i = 0; i <= seed % 4; i++) {
      const edit = makeEdit(document, chance);
      if (!edit) continue;
      document = edit.document;
      names.push(edit.name);
    }
    const name = `${seed} ${editedPlans[which]} ${names.join(', ')}`;
    const edited = { ...read[which]!, document };
    yield { seed, name, before: flows[which]!, after: flowOf(edited), documents: [read[which]!, edited] };
  }
}
