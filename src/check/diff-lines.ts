/** Lines shown before and after a change. */
const context = 3;

type Step = readonly [kind: ' ' | '-' | '+', line: string];

/**
 * Unified diff of two texts, as `git diff` prints it; empty when they are the same.
 * @param file name in the two header lines
 */
export function diffLines(before: string, after: string, file: string): string {
  if (before === after) return '';
  const steps = compareLines(splitLines(before), splitLines(after));
  const out = [`--- ${file}`, `+++ ${file}`];
  let oldLine = 1;
  let newLine = 1;
  let i = 0;
  while (i < steps.length) {
    const next = steps.findIndex(([kind], k) => k >= i && kind !== ' ');
    if (next < 0) break;
    const start = Math.max(i, next - context);
    const skipped = steps.slice(i, start).length;
    oldLine += skipped;
    newLine += skipped;
    let end = next;
    for (let k = next; k < steps.length && k - end <= 2 * context; k++) if (steps[k]![0] !== ' ') end = k;
    const hunk = steps.slice(start, Math.min(steps.length, end + 1 + context));
    const removed = hunk.filter(([kind]) => kind !== '+').length;
    const added = hunk.filter(([kind]) => kind !== '-').length;
    out.push(`@@ -${oldLine},${removed} +${newLine},${added} @@`);
    for (const [kind, line] of hunk) {
      out.push(kind + line.replace(/\n$/, ''));
      if (!line.endsWith('\n')) out.push('\\ No newline at end of file');
    }
    oldLine += removed;
    newLine += added;
    i = start + hunk.length;
  }
  return `${out.join('\n')}\n`;
}

/** Lines with their ends, so that a carriage return is part of the line. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The shortest way from one list of lines to the other (Myers); ends that agree are set aside first. */
function compareLines(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  const middle = findSteps(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const same = (line: string): Step => [' ', line];
  return [...before.slice(0, head).map(same), ...middle, ...before.slice(before.length - tail).map(same)];
}

function findSteps(before: readonly string[], after: readonly string[]): Step[] {
  const size = before.length + after.length;
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let depth = 0; depth <= size; depth++) {
    trace.push(new Map(furthest));
    for (let k = -depth; k <= depth; k += 2) {
      const down = k === -depth || (k !== depth && (furthest.get(k - 1) ?? 0) < (furthest.get(k + 1) ?? 0));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= before.length && x - k >= after.length) return walkBack(before, after, trace);
    }
  }
  return [];
}

function walkBack(before: readonly string[], after: readonly string[], trace: readonly Map<number, number>[]): Step[] {
  const steps: Step[] = [];
  let x = before.length;
  let y = after.length;
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const furthest = trace[depth]!;
    const k = x - y;
    const down = k === -depth || (k !== depth && (furthest.get(k - 1) ?? 0) < (furthest.get(k + 1) ?? 0));
    const fromK = down ? k + 1 : k - 1;
    const fromX = furthest.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      steps.push([' ', before[x - 1]!]);
      x -= 1;
      y -= 1;
    }
    if (depth > 0) {
      if (down) steps.push(['+', after[y - 1]!]);
      else steps.push(['-', before[x - 1]!]);
      x = fromX;
      y = fromY;
    }
  }
  return steps.toReversed();
}
