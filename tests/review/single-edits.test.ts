import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/review/compare-documents.ts';
import { sideOf } from '../../src/review/compare-words.ts';
import { editedPlans } from './edited-plans.ts';
import { createChance, makeEdit } from './random-edits.ts';
import { readPlanFile } from './redlines.ts';

/** `EDITS=1000 npx vitest run tests/review` for the long run. */
const count = Number(process.env['EDITS'] ?? 150);

describe('single edits', () => {
  it('are named, and nothing else, in at least 97 of 100', async () => {
    const read = await Promise.all(editedPlans.map((file) => readPlanFile(file)));
    const missed: string[] = [];
    let tried = 0;
    for (let seed = 1; tried < count; seed++) {
      const chance = createChance(seed);
      const { document, profile } = read[seed % read.length]!;
      const edit = makeEdit(document, chance);
      if (!edit) continue;
      tried += 1;
      const changes = compareDocuments({ document, profile }, { document: edit.document, profile });
      for (const { pieces, before, after } of changes) {
        const texts = (['before', 'after'] as const).map((side) =>
          sideOf(pieces, side)
            .map(({ text }) => text)
            .join(''),
        );
        expect(texts, `${seed} ${edit.name}`).toEqual([before ?? '', after ?? '']);
      }
      if (!edit.isTold(changes))
        missed.push(
          `${seed} ${editedPlans[seed % read.length]} ${edit.name}: ${changes
            .map(
              ({ kind, what, pieces }) =>
                `${kind} ${what} ${pieces
                  .filter((p) => p.kind !== 'same' || p.look)
                  .map((p) => p.text.slice(0, 60))
                  .join(' > ')}`,
            )
            .join(' ;; ')}`,
        );
    }
    const report = missed.join('\n');
    if (process.env['EDITS']) process.stdout.write(`${missed.length} of ${tried} missed\n${report}\n`);
    expect(missed.length / tried, report).toBeLessThanOrEqual(0.03);
  }, 600_000);
});
