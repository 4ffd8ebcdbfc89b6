import type {
  Block,
  Cell,
  CharFormat,
  Flow,
  FlowSection,
  Paragraph,
  Row,
  Run,
  RunChange,
  Table,
} from '../flow/flow.ts';
import type {
  BlockPair,
  CellPair,
  FlowPair,
  FullRow,
  ParagraphPair,
  RowPair,
  RunPair,
  SectionPair,
  TablePair,
} from '../flow/flow-pair.ts';

type Kind = RunChange['kind'] | 'parted' | 'joined';

/** What those are told who do not see the marks; the document is in Vietnamese, whoever reads it. */
const changes: Readonly<Record<Kind, RunChange>> = {
  gone: { kind: 'gone', told: 'bỏ' },
  come: { kind: 'come', told: 'thêm' },
  'moved-from': { kind: 'moved-from', told: 'chuyển đi' },
  'moved-to': { kind: 'moved-to', told: 'chuyển đến' },
  parted: { kind: 'come', told: 'tách đoạn' },
  joined: { kind: 'gone', told: 'gộp đoạn' },
  look: { kind: 'look', told: 'đổi kiểu chữ' },
};

/** Dark enough to be read on white, and told apart by those who see no colours, since one is struck and the other underlined. */
const colors = {
  gone: 'B00020',
  come: '0B4FA0',
  look: '000000',
  'moved-from': '1B5E20',
  'moved-to': '1B5E20',
} as const;

/** The flow of two as one that shows what changed: what stays as it is now, what went struck through, what came underlined, what moved both, twice. */
export function markFlow(pair: FlowPair): Flow {
  const marker = startMarking(pair);
  const sections: FlowSection[] = [];
  let open: BlockPair[] = [];
  const close = (sides: SectionPair): void => {
    const isGone = open.every(({ after }) => !after);
    const section = (isGone ? sides.before : sides.after) ?? sides.after ?? sides.before!;
    sections.push({ ...section, ...marker.markEdges(sides), blocks: marker.markBlocks(open) });
    open = [];
  };
  for (const block of pair.blocks) {
    open.push(block);
    if (block.kind === 'paragraph' && block.sections) close(block.sections);
  }
  close(pair.last);
  const known = new Set(pair.after.styles.map(({ id }) => id));
  const styles = [...pair.after.styles, ...pair.before.styles.filter(({ id }) => !known.has(id))];
  const noteStyle = pair.after.noteStyle ?? pair.before.noteStyle;
  return { ...pair.after, styles, sections, ...(noteStyle !== undefined && { noteStyle }) };
}

function startMarking({ before: old, after: now }: FlowPair) {
  let notes = 0;

  function markBlocks(pairs: readonly BlockPair[]): Block[] {
    return pairs.flatMap((pair): Block[] => (pair.kind === 'table' ? markTables(pair) : markParagraph(pair)));
  }

  function markParagraph({ before, after, runs, move }: ParagraphPair): Paragraph[] {
    const { text } = (after ?? before)!;
    if (text.kind === 'empty') return [];
    const [gone, come] = move === undefined ? (['gone', 'come'] as const) : (['moved-from', 'moved-to'] as const);
    const marked = { ...text, runs: markRuns(runs, gone, come) };
    if (after) return [before || !text.marker ? marked : { ...marked, marker: paint(text.marker, come) }];
    // What went is no heading any more.
    const { outlineLevel: _, marker, ...rest } = marked;
    const role = text.role === 'heading' ? 'paragraph' : text.role;
    return [{ ...rest, role, ...(marker && { marker: paint(marker, gone) }) }];
  }

  function markRuns(pairs: readonly RunPair[], gone: Kind = 'gone', come: Kind = 'come'): Run[] {
    return pairs.flatMap((pair, i): Run[] => {
      const { before, after, number } = pair;
      if (number) return [];
      if (pair.end) return [paint((after ?? before)!.run, after ? 'parted' : 'joined')];
      const { run } = (after ?? before)!;
      const kind = after ? (before ? (looksSame(before.run, after.run) ? undefined : 'look') : come) : gone;
      const own = kind ? paint(run, kind) : run;
      const text = pair.note ? markNote(own, pair.note) : own;
      const previous = pairs[i - 1];
      const isInPlace = kind === come && previous?.before && !previous.after && !previous.number;
      return isInPlace ? [seamOf(run), text] : [text];
    });
  }

  /** Notes are counted anew, as Word counts them while changes are shown. */
  function markNote(run: Run, note: NonNullable<RunPair['note']>): Run {
    notes += 1;
    const number = notes;
    const { marker, ...base } = (note.after ?? note.before)!;
    const paragraph: Paragraph = {
      ...base,
      ...(marker && { marker: { ...marker, text: String(number) } }),
      runs: markRuns(note.runs),
    };
    return { ...run, text: String(number), note: { number, paragraph } };
  }

  /** A table as it is now, with the rows that went; where its columns are others, the table as it was and then as it is. */
  function markTables(pair: TablePair): Table[] {
    const [old, now] = [pair.before?.table, pair.after?.table];
    if (old && now && old.columns.length !== now.columns.length)
      return [
        { ...old, rows: markRows(pair.rows.filter(({ after }) => !after)) },
        { ...now, rows: markRows(pair.rows.filter(({ after }) => after)) },
      ];
    return [{ ...(now ?? old)!, rows: markRows(pair.rows) }];
  }

  function markRows(pairs: readonly RowPair[]): Row[] {
    /** The cell that reaches down in each column. */
    const open = new Map<number, Cell & { rowSpan: number }>();
    return pairs.map(({ before, after, cells }): Row => {
      const full = (after ?? before) as FullRow;
      const own: Cell[] = [];
      for (const pair of cells) {
        const { cell, continues } = (pair.after ?? pair.before)!;
        const above = open.get(cell.column);
        if (continues && above?.columnSpan === cell.columnSpan) above.rowSpan += 1;
        else if (continues || full.row.cells.includes(cell)) {
          const made = { ...cell, rowSpan: 1, blocks: continues ? [] : markCell(pair) };
          open.set(cell.column, made);
          own.push(made);
        } else open.delete(cell.column);
      }
      return { ...full.row, cells: own };
    });
  }

  function markCell({ blocks }: CellPair): Block[] {
    return markBlocks(blocks);
  }

  /** Are page numbers of two sections in the same place, of the same look? */
  function numbersAlike(before: FlowSection, after: FlowSection): boolean {
    const [a, b] = (
      [
        [old, before],
        [now, after],
      ] as const
    ).map(([{ styles }, { page, pageNumber }]) => {
      const style = styles.find(({ id }) => id === pageNumber.style);
      return JSON.stringify([page.header, style?.char, style?.paragraph]);
    });
    return a === b;
  }

  /** What stands above and below the first page, and the page numbers. */
  function markEdges({ before, after, firstHeader, firstFooter }: SectionPair): Partial<FlowSection> {
    const [head, foot] = [firstHeader, firstFooter].map((pairs) =>
      markBlocks(pairs).filter((block): block is Paragraph => block.kind === 'paragraph'),
    );
    const distance = (after?.firstFooter ?? before?.firstFooter)?.distance;
    const pageNumber = (after ?? before)!.pageNumber;
    return {
      ...(head!.length > 0 && { firstHeader: { paragraphs: head! } }),
      ...(foot!.length > 0 && distance !== undefined && { firstFooter: { distance, paragraphs: foot! } }),
      ...(before && after && !numbersAlike(before, after) && { pageNumber: { ...pageNumber, change: changes.look } }),
    };
  }

  return { markBlocks, markEdges };
}

/** Here a line may end, between what went and what came in its place, rather than within either. */
function seamOf({ note: _, link: __, ...run }: Run): Run {
  return { ...run, text: '\u200b' };
}

function paint<Text extends CharFormat>(text: Text, kind: Kind): Text & { change: RunChange } {
  if (kind === 'look') return { ...text, change: changes[kind] };
  const change = changes[kind];
  const underline = change.kind === 'come' || change.kind === 'moved-to' || text.underline;
  return { ...text, color: colors[change.kind], underline, change };
}

function looksSame(a: CharFormat, b: CharFormat): boolean {
  return (['bold', 'italic', 'underline', 'size', 'color'] as const).every((key) => a[key] === b[key]);
}
