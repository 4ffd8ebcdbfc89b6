import * as docx from 'docx';
import type {
  Align,
  Block,
  CharFormat,
  Flow,
  FlowSection,
  Paragraph,
  ParagraphFormat,
  Row,
  Rule,
  Table,
} from '../../src/flow/flow.ts';
import { staysWithNext } from '../../src/flow/stays-with-next.ts';
import type { Font, FontFamily } from '../../src/font/font.ts';

/** A flow as objects of the `docx` package, with the formatting said directly on each run: for comparing layouts only. */
export function docxFromFlow(flow: Flow, options: DocxOptions = {}): docx.Document {
  const converter = new Converter(flow);
  const sections = flow.sections.map((section) => converter.section(section));
  return new docx.Document({
    compatibility: { version: options.compatibilityMode ?? 15 },
    ...(options.fonts ? { fonts: [embedFonts(flow.fontFamily, options.fonts)] } : {}),
    numbering: { config: converter.numbering },
    sections,
  });
}

export interface DocxOptions {
  /** 15 unless said: Word 2013 and later. */
  readonly compatibilityMode?: number;
  /** Faces to embed, from which `docx/layout` then takes the exact widths; its own tables are rounded to 1/1000 em. */
  readonly fonts?: FontFamily;
}

function embedFonts(name: string, fonts: FontFamily) {
  const data = (font: Font): Buffer => Buffer.from(font.bytes);
  return {
    name,
    data: data(fonts.regular),
    bold: data(fonts.bold),
    italic: data(fonts.italic),
    boldItalic: data(fonts.boldItalic),
  };
}

const alignments: Record<Align, 'left' | 'center' | 'right' | 'both'> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

class Converter {
  private readonly flow: Flow;
  /** One list per marker: the level's text is the marker itself, so nothing has to be counted. */
  readonly numbering: { reference: string; levels: docx.ILevelsOptions[] }[] = [];
  private readonly references = new Map<string, string>();

  constructor(flow: Flow) {
    this.flow = flow;
  }

  section({ page, pageNumber, blocks }: FlowSection): docx.ISectionOptions {
    const style = this.flow.styles.find((candidate) => candidate.id === pageNumber.style)!;
    const number = new docx.Paragraph({
      alignment: 'center',
      spacing: this.spacing(style.paragraph.spacing),
      run: this.char(style.char),
      children: [new docx.TextRun({ ...this.char(style.char), children: [docx.PageNumber.CURRENT] })],
    });
    const empty = new docx.Paragraph({ children: [new docx.TextRun({ ...this.char(style.char), text: '' })] });
    return {
      properties: {
        titlePage: pageNumber.hideOnFirst,
        page: {
          size: { width: page.width, height: page.height },
          margin: {
            top: page.top,
            bottom: page.bottom,
            left: page.left,
            right: page.right,
            header: page.header,
            footer: 0,
          },
          pageNumbers: { start: 1 },
        },
      },
      headers: {
        default: new docx.Header({ children: [number] }),
        first: new docx.Header({ children: [pageNumber.hideOnFirst ? empty : number] }),
      },
      children: this.blocks(blocks),
    };
  }

  blocks(blocks: readonly Block[]): (docx.Paragraph | docx.Table)[] {
    return blocks.map((block) => (block.kind === 'table' ? this.table(block) : this.paragraph(block)));
  }

  paragraph(paragraph: Paragraph): docx.Paragraph {
    const { indent, spacing, border, marker } = paragraph;
    const style = this.flow.styles.find((candidate) => candidate.id === paragraph.style)!;
    const reference = marker?.list && this.reference(marker.text, marker);
    // A marker outside a list is text with a no-break space, which Word does not stretch.
    const typed = marker && !marker.list ? [{ ...marker, text: `${marker.text}\u00a0` }] : [];
    return new docx.Paragraph({
      alignment: alignments[paragraph.align],
      indent: {
        left: indent.left,
        right: indent.right,
        ...(indent.firstLine < 0 ? { hanging: -indent.firstLine } : { firstLine: indent.firstLine }),
      },
      spacing: this.spacing(spacing),
      keepNext: paragraph.keepNext,
      keepLines: paragraph.keepLines,
      widowControl: paragraph.widowControl,
      run: this.char(paragraph.runs[0] ?? marker ?? style.char),
      ...(border ? { border: this.paragraphBorder(border) } : {}),
      ...(reference ? { numbering: { reference, level: 0 } } : {}),
      children: [...typed, ...paragraph.runs].map(
        (run) => new docx.TextRun({ ...this.char(run), children: this.text(run.text) }),
      ),
    });
  }

  spacing({ before, after, line: { rule, value } }: ParagraphFormat['spacing']): docx.ISpacingProperties {
    return {
      before,
      after,
      line: rule === 'multiple' ? Math.round(value * 240) : value,
      lineRule: rule === 'multiple' ? 'auto' : rule === 'exact' ? 'exact' : 'atLeast',
    };
  }

  /** Text with its tabs, forced breaks and no-break hyphens as the elements Word has for them. */
  text(text: string): docx.IRunOptions['children'] & object {
    const parts = text.split(/([\n\t\u2011])/u).filter((part) => part !== '');
    return parts.map((part) => {
      if (part === '\n') return new docx.CarriageReturn();
      if (part === '\t') return new docx.Tab();
      if (part === '\u2011') return new docx.NoBreakHyphen();
      return part;
    });
  }

  char(format: CharFormat) {
    return {
      font: this.flow.fontFamily,
      size: format.size * 2,
      bold: format.bold,
      italics: format.italic,
      ...(format.underline ? { underline: {} } : {}),
    };
  }

  reference(text: string, format: CharFormat): string {
    const key = JSON.stringify([text, this.char(format)]);
    const known = this.references.get(key);
    if (known) return known;
    const reference = `m${this.references.size}`;
    this.references.set(key, reference);
    const level = { level: 0, format: 'decimal', text, suffix: 'space', style: { run: this.char(format) } } as const;
    this.numbering.push({ reference, levels: [level] });
    return reference;
  }

  paragraphBorder({ top, bottom, box }: NonNullable<Paragraph['border']>): docx.IBordersOptions {
    const side = (rule: Rule | undefined) => (rule ? this.rule(rule) : undefined);
    const sides = { top: side(top ?? box), bottom: side(bottom ?? box), left: side(box), right: side(box) };
    return Object.fromEntries(Object.entries(sides).filter(([, rule]) => rule !== undefined));
  }

  rule(rule: Rule) {
    return { style: 'single', size: rule.width * 8, space: rule.space, color: '000000' } as const;
  }

  table(table: Table): docx.Table {
    const width = table.columns.reduce((sum, column) => sum + column, 0);
    const side = table.rule ? this.rule({ ...table.rule, space: 0 }) : ({ style: 'none', size: 0 } as const);
    return new docx.Table({
      layout: 'fixed',
      width: { size: width, type: 'dxa' },
      columnWidths: [...table.columns],
      indent: { size: table.indent, type: 'dxa' },
      margins: { ...table.cellMargin, marginUnitType: 'dxa' },
      borders: {
        top: side,
        bottom: side,
        left: side,
        right: side,
        insideHorizontal: side,
        insideVertical: side,
      },
      rows: table.rows.map(
        (row, index) =>
          new docx.TableRow({
            tableHeader: row.header,
            cantSplit: row.cantSplit,
            ...(row.minHeight === undefined ? {} : { height: { value: row.minHeight, rule: 'atLeast' } }),
            children: this.cells(table, row, index),
          }),
      ),
    });
  }

  /** The cells of a row with those that reach down from above, which say as ours do whether the row stays with the next. */
  cells(table: Table, row: Row, index: number): docx.TableCell[] {
    const above = table.rows
      .slice(0, index)
      .flatMap(({ cells }, i) => cells.filter((cell) => i + cell.rowSpan > index));
    const continued = new docx.Paragraph({ keepNext: staysWithNext(row) });
    return [...row.cells, ...above]
      .sort((a, b) => a.column - b.column)
      .map(
        (cell) =>
          new docx.TableCell({
            columnSpan: cell.columnSpan,
            ...(cell.rowSpan > 1 && { verticalMerge: above.includes(cell) ? 'continue' : 'restart' }),
            verticalAlign: cell.vertical,
            width: {
              size: table.columns
                .slice(cell.column, cell.column + cell.columnSpan)
                .reduce((sum, column) => sum + column, 0),
              type: 'dxa',
            },
            children: above.includes(cell) ? [continued] : this.blocks(cell.blocks),
          }),
      );
  }
}
