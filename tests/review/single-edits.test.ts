import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary, readSource } from '../../src/files.ts';
import { readDocument } from '../../src/read-document.ts';
import { compareDocuments } from '../../src/review/compare-documents.ts';
import { createChance, makeEdit } from './random-edits.ts';

const root = path.resolve(import.meta.dirname, '../..');
const plans = [
  'tests/review/small-plan.yaml',
  'plans/nam-dinh-2023-thi-dua.yaml',
  'plans/lai-chau-2022-thi-dua.yaml',
  'plans/thanh-hoa-2022-5-tot.yaml',
  'plans/hoc-vien-2024-75-nam.yaml',
  'plans/nam-dinh-2023-dien-hinh.yaml',
];
/** `EDITS=1000 npx vitest run tests/review` for the long run. */
const count = Number(process.env['EDITS'] ?? 150);

describe('single edits', () => {
  it('are named, and nothing else, in at least 97 of 100', async () => {
    const library = await loadLibrary(root);
    const read = await Promise.all(
      plans.map(async (file) => {
        const { read, problems } = readDocument(await readSource(root, path.join(root, file)), library);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        return read!;
      }),
    );
    const missed: string[] = [];
    let tried = 0;
    for (let seed = 1; tried < count; seed++) {
      const chance = createChance(seed);
      const { document, profile } = read[seed % read.length]!;
      const edit = makeEdit(document, chance);
      if (!edit) continue;
      tried += 1;
      const changes = compareDocuments({ document, profile }, { document: edit.document, profile });
      if (!edit.isTold(changes))
        missed.push(
          `${seed} ${plans[seed % read.length]} ${edit.name}: ${changes
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
