import { makeDocx, type Parts, r } from '../../word/make-docx.ts';
import type { Node } from '../contents.ts';

/** A file as a clerk of some office typed it, and what a reader sees in it. */
export interface Office {
  /** The office and its habits. */
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly form: string;
  /** What the file of the office says. */
  readonly office: Readonly<Record<string, unknown>>;
  /** What the plan says beside its text. */
  readonly plan: Readonly<Record<string, unknown>>;
  readonly nodes: readonly Node[];
  /** Words that no plan has a place for: the words, and why. */
  readonly lost?: readonly (readonly [words: string, reason: string])[];
  /** Rules that the file itself breaks, so that `check` calls them errors. */
  readonly errors?: readonly string[];
}

export const h = (depth: number, text: string): Node => ({ kind: 'heading', depth, text });
export const t = (depth: number, text: string): Node => ({ kind: 'text', depth, text });
export const b = (depth: number, text: string, level: 0 | 1 = 0): Node => ({ kind: 'bullet', depth, level, text });
export const l = (depth: number, label: string, text = ''): Node => ({ kind: 'label', depth, label, text });
export const p = (depth: number, text: string): Node => ({ kind: 'paragraph', depth, text });
export const grid = (depth: number, ...rows: string[]): Node => ({
  kind: 'table',
  depth,
  rows: rows.map((row) => row.split(' | ')),
});

export interface Look {
  readonly align?: 'center' | 'both' | 'right' | 'left';
  readonly first?: number;
  readonly left?: number;
  readonly size?: number;
  readonly font?: string;
  /** More properties of the paragraph, and of its runs. */
  readonly more?: string;
  readonly run?: string;
}

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Runs of a text: `**đậm**`, `//nghiêng//`, `__gạch chân__`, tabs, line ends; what stands in `{{…}}` is XML as it is. */
export function runs(text: string, { size = 14, font, run = '' }: Look = {}): string {
  let [bold, italic, under] = [false, false, false];
  const own = font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;
  return text
    .split(/(\*\*|\/\/|__|\t|\n|\{\{.*?\}\})/s)
    .map((piece) => {
      if (piece === '**') bold = !bold;
      else if (piece === '//') italic = !italic;
      else if (piece === '__') under = !under;
      else if (piece === '\t') return '<w:r><w:tab/></w:r>';
      else if (piece === '\n') return '<w:r><w:br/></w:r>';
      else if (piece.startsWith('{{')) return piece.slice(2, -2);
      else if (piece !== '')
        return r(
          escapeText(piece),
          `${own}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${run}${under ? '<w:u w:val="single"/>' : ''}<w:sz w:val="${size * 2}"/>`,
        );
      return '';
    })
    .join('');
}

/** A paragraph. */
export function line(text: string, look: Look = {}): string {
  const { align = 'left', first = 0, left = 0, more = '' } = look;
  const indent = first || left ? `<w:ind w:left="${left}" w:firstLine="${first}"/>` : '';
  return `<w:p><w:pPr>${more}${indent}<w:jc w:val="${align}"/></w:pPr>${runs(text, look)}</w:p>`;
}

/** Paragraphs, a line each. */
export const lines = (text: string, look: Look = {}): string =>
  text
    .split('\n')
    .map((one) => line(one, look))
    .join('');

export const middle = (text: string, look: Look = {}): string => lines(text, { align: 'center', ...look });
/** Paragraphs of running text. */
export const body = (text: string, look: Look = {}): string => lines(text, { align: 'both', first: 567, ...look });

/** A cell: its paragraphs, columns it takes, and whether it begins or continues a merge down. */
export const cell = (content: string, { span = 1, down = '', width = 0, more = '' } = {}): string =>
  `<w:tc><w:tcPr>${width ? `<w:tcW w:w="${width}" w:type="dxa"/>` : ''}${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${down ? `<w:vMerge w:val="${down}"/>` : ''}${more}</w:tcPr>${content || '<w:p/>'}</w:tc>`;

/** A table; without lines a frame for what stands side by side. A row that begins with `<w:trPr>` has properties. */
export function table(
  columns: readonly number[],
  rows: readonly (readonly string[])[],
  drawn = true,
  properties = '',
): string {
  const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:color="auto"/>`;
  const borders = drawn
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`
    : '';
  return `<w:tbl><w:tblPr>${borders}${properties}</w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Cells of plain words, in bold at the top: `a | b` a row. */
export function plainTable(columns: readonly number[], rows: readonly string[], size = 13): string {
  return table(
    columns,
    rows.map((row, i) =>
      row.split(' | ').map((words) => cell(i === 0 ? middle(`**${words}**`, { size }) : lines(words, { size }))),
    ),
  );
}

/** Left and right half of a page without lines. */
export const halves = (left: string, right: string, widths: readonly [number, number] = [4000, 5600]): string =>
  table(widths, [[cell(left, { width: widths[0] }), cell(right, { width: widths[1] })]], false);

/** The words of the State on the right. */
export const state = '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**';

/** A drawn line of Word, floating. */
export const drawnLine =
  '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="900000" cy="0"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="70,0"/></w:pict></mc:Fallback></mc:AlternateContent>';

/** A text box as Word 2010 and later write it, with what older programs show. */
export const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="2900000" cy="800000"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

export const a4 =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr>';

/** Word has a paragraph behind the last table, and a page at the end. */
function pageOf(text: string): string {
  const own = /<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr>$/s.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - own.length);
  return `${before}${before.endsWith('</w:tbl>') ? '<w:p/>' : ''}${own || a4}`;
}

/** A file of some parts of its text. */
export const docx = (content: readonly string[], parts: Parts = {}): Uint8Array =>
  makeDocx(pageOf(content.join('')), {
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>',
    ...parts,
  });

/** A level of a list of Word. */
export const level = (i: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
/** A definition of levels, and lists that count by it, each beginning anew but the first. */
export const list = (id: number, levels: readonly string[], lists: readonly number[]): readonly [string, string] => [
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`,
  lists
    .map(
      (one, i) =>
        `<w:num w:numId="${one}"><w:abstractNumId w:val="${id}"/>${i > 0 ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''}</w:num>`,
    )
    .join(''),
];
export const numberingOf = (...all: readonly (readonly [string, string])[]): string =>
  all.map(([one]) => one).join('') + all.map(([, one]) => one).join('');
