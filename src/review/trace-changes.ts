import type { BlockPair, FlowPair, Reviser, RunPair, Sides, StyledRun } from '../flow/flow-pair.ts';

/**
 * What is known of a version that came of a first one step by step. A unit is a letter, the number of a note, the end of a paragraph or
 * the beginning of a row. Steps are numbers; `stood` and `unknown` are none.
 */
export interface Trace {
  /** Of each unit, the step that brought it. */
  readonly by: readonly number[];
  /** Of each unit, which unit of the first version it is; -1 for none. */
  readonly from: readonly number[];
  /** Of each unit of the first version, the step that took it away. */
  readonly lost: readonly number[];
}

const stood = 0;
const unknown = 1;
/** The first number of a step. */
export const firstStep = 2;

/** What is met on the way through two flows that are one. */
interface Visitor {
  run(run: RunPair, move: number | undefined): readonly RunPair[];
  /** The end of a paragraph, the beginning of a row. */
  unit(sides: Sides<unknown>): Reviser | undefined;
}

/** The first version itself. */
export function traceFirst(pair: FlowPair): Trace {
  let count = 0;
  visitAll(pair, ([before]) => {
    count += before;
  });
  const none = new Array<number>(count).fill(stood);
  return { by: none, from: none.map((_, i) => i), lost: none };
}

/**
 * The next version. What moved was brought by who wrote it, if that was on the way.
 * @param pair of the version that is traced and the next one
 * @param step none: the next version did not come of it, but stands beside it
 */
export function traceStep({ by, from, lost }: Trace, pair: FlowPair, step: number = unknown): Trace {
  const moved = new Map<number, number[]>();
  const [nextBy, nextFrom]: [number[], number[]] = [[], []];
  const nextLost = [...lost];
  let at = 0;
  visitAll(pair, ([before, after], move) => {
    if (before > 0 && after === 0 && move !== undefined)
      moved.set(move, [...(moved.get(move) ?? []), ...by.slice(at, at + before)]);
    at += before;
  });
  // Another version than the one that is traced: nothing can be told.
  if (at !== by.length) return { ...traceUnknown(pair), lost: lost.map(() => unknown) };
  at = 0;
  visitAll(pair, ([before, after], move) => {
    for (let i = 0; i < Math.max(before, after); i++) {
      if (after === 0) {
        const first = from[at + i]!;
        if (first >= 0) nextLost[first] = step;
      } else if (i < after) {
        const writer = before > 0 ? by[at + i] : move === undefined ? undefined : moved.get(move)?.shift();
        nextBy.push(before > 0 ? (writer ?? unknown) : writer !== undefined && writer >= firstStep ? writer : step);
        nextFrom.push(before > 0 ? (from[at + i] ?? -1) : -1);
      }
    }
    at += before;
  });
  return { by: nextBy, from: nextFrom, lost: nextLost };
}

function traceUnknown(pair: FlowPair): Omit<Trace, 'lost'> {
  let count = 0;
  visitAll(pair, ([, after]) => {
    count += after;
  });
  return { by: new Array<number>(count).fill(unknown), from: new Array<number>(count).fill(-1) };
}

/** A version that was made of several, traced through each: who merged them changed what neither had. */
export function joinTraces(traces: readonly Trace[], step: number): Trace {
  const [one] = traces as [Trace, ...Trace[]];
  if (traces.length === 1) return one;
  const choose = (steps: readonly number[]): number =>
    steps.find((other) => other >= firstStep && other !== step) ?? (steps.includes(unknown) ? unknown : step);
  const from = one.from.map((_, i) => Math.max(...traces.map((trace) => trace.from[i]!)));
  const kept = new Set(from);
  return {
    by: one.by.map((_, i) => (from[i]! >= 0 ? stood : choose(traces.map((trace) => trace.by[i]!)))),
    from,
    lost: one.lost.map((_, i) => (kept.has(i) ? stood : choose(traces.map((trace) => trace.lost[i]!)))),
  };
}

/**
 * Two flows as one with who took away or brought what differs, as far as that is certain.
 * @param pair of the first version and the one that is traced
 * @param revisers of the steps
 */
export function nameRevisers(pair: FlowPair, { by, lost }: Trace, revisers: readonly Reviser[]): FlowPair {
  let [old, now] = [0, 0];
  const take = (before: number, after: number): (Reviser | undefined)[] => {
    const steps =
      before > 0 && after > 0 ? [] : before > 0 ? lost.slice(old, old + before) : by.slice(now, now + after);
    [old, now] = [old + before, now + after];
    return steps.map((step) => revisers[step - firstStep]);
  };
  const blocks = walk(pair.blocks, {
    run(run) {
      const names = take(sizeOf(run.before), sizeOf(run.after));
      return names.length === 0 ? [run] : cutByNames(run, names);
    },
    unit: ({ before, after }) => take(before ? 1 : 0, after ? 1 : 0)[0],
  });
  return { ...pair, blocks };
}

/** Text of one side, cut where it is another's. */
function cutByNames(run: RunPair, names: readonly (Reviser | undefined)[]): RunPair[] {
  const side = run.before ? 'before' : 'after';
  const styled = run[side]!;
  const parts: RunPair[] = [];
  for (let from = 0; from < names.length; ) {
    let to = from + 1;
    while (to < names.length && names[to] === names[from]) to += 1;
    const by = names[from];
    const text = styled.run.note ? styled.run.text : styled.run.text.slice(from, to);
    parts.push({ ...run, [side]: { ...styled, run: { ...styled.run, text } }, ...(by && { by }) });
    from = to;
  }
  return parts;
}

function sizeOf(styled: StyledRun | undefined): number {
  return styled ? (styled.run.note ? 1 : styled.run.text.length) : 0;
}

/** Sizes of what is met: in the one version, in the other. */
function visitAll(pair: FlowPair, visit: (sizes: readonly [number, number], move?: number) => void): void {
  walk(pair.blocks, {
    run(run, move) {
      visit([sizeOf(run.before), sizeOf(run.after)], move);
      return [run];
    },
    unit({ before, after }) {
      visit([before ? 1 : 0, after ? 1 : 0]);
      return undefined;
    },
  });
}

/** The blocks as the visitor makes them; read by one side alone they are in the order of that document. */
function walk(blocks: readonly BlockPair[], visitor: Visitor): BlockPair[] {
  const walkRun = (run: RunPair, move?: number): RunPair[] =>
    visitor
      .run(run, move)
      .map((one) =>
        one.note ? { ...one, note: { ...one.note, runs: one.note.runs.flatMap((own) => walkRun(own)) } } : one,
      );
  return blocks.map((block): BlockPair => {
    if (block.kind === 'paragraph') {
      const runs = block.runs.flatMap((run) => walkRun(run, block.move));
      const by = visitor.unit(block);
      return { ...block, runs, ...(by && { by }) };
    }
    const rows = block.rows.map((row) => {
      const by = visitor.unit(row);
      const cells = row.cells.map((cell) => ({ ...cell, blocks: walk(cell.blocks, visitor) }));
      return { ...row, cells, ...(by && { by }) };
    });
    return { ...block, rows };
  });
}
