import type { Problem } from '../core/problem.ts';
import type { Source } from '../source/read-yaml.ts';

/** The text of a file with the safe fixes of its problems spliced in; of two that meet, the later one waits for another round. */
export function applyFixes(source: Source, problems: readonly Problem[]): { text: string; applied: Problem[] } {
  const changes = problems.flatMap((problem) => {
    if (!problem.fix || problem.at.file !== source.file) return [];
    const { pointer, from, to, text } = problem.fix;
    return [{ problem, text, range: source.locateText(pointer, from, to) }];
  });
  changes.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const applied: Problem[] = [];
  let text = '';
  let done = 0;
  for (const change of changes) {
    const [from, to] = change.range;
    if (from < done || (from === done && done > 0 && from === to)) continue;
    text += source.text.slice(done, from) + change.text;
    done = to;
    applied.push(change.problem);
  }
  return { text: text + source.text.slice(done), applied };
}
