import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { makeDocx, p } from './make-docx.ts';
import { printWord } from './print-word.ts';

const print = (body: string) => printWord(readWord(makeDocx(body), { file: 'x.docx' }));
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`;
const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const table = (rows: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(4)}</w:tblGrid>${rows}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const restart = '<w:vMerge w:val="restart"/>';
const continues = '<w:vMerge/>';

/** Cells as column+columns×rows, a row a line. */
function grid(body: string): string {
  const [block] = readWord(makeDocx(body), { file: 'x.docx' }).sections[0]!.blocks;
  return block?.kind === 'table'
    ? block.rows
        .map(({ cells }) => cells.map(({ column, columns, rows }) => `${column}+${columns}×${rows}`).join(' '))
        .join('\n')
    : '';
}

describe('tables', () => {
  it('have cells over columns and rows', () => {
    const body = table(
      row(cell('a', span(2)) + cell('b', restart) + cell('c')) +
        row(cell('d') + cell('e') + cell('', continues) + cell('f')) +
        row(cell('g', span(2)) + cell('', continues) + cell('h', restart)) +
        row(cell('i', span(3)) + cell('', continues)),
    );
    expect(`${print(body)}\n${grid(body)}`).toMatchInlineSnapshot(`
      "| 2×a | b | c |
      | d | e | ^ | f |
      | 2×g | ^ | h |
      | 3×i | ^ |
      0+2×1 2+1×3 3+1×1
      0+1×1 1+1×1 2+1×0 3+1×1
      0+2×1 2+1×0 3+1×2
      0+3×1 3+1×0"
    `);
  });

  it('have cells over columns in the way of old files', () => {
    const body = table(
      row(cell('a', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge w:val="continue"/>') + cell('b')) +
        row(cell('c') + cell('d', '<w:hMerge/>') + cell('e')),
    );
    expect(`${print(body)}\n${grid(body)}`).toMatchInlineSnapshot(`
      "| 2×a /  | b |
      | 2×c / d | e |
      0+2×1 2+1×1
      0+2×1 2+1×1"
    `);
  });

  it('have rows that begin later, end earlier, have cells too few or too many, or none', () => {
    const body = table(
      row(cell('a') + cell('b'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>') +
        row(cell('c')) +
        row('') +
        row(
          'abcdef'
            .split('')
            .map((text) => cell(text))
            .join(''),
        ),
    );
    expect(`${print(body)}\n${grid(body)}`).toMatchInlineSnapshot(`
      "| a | b |
      | c |
      |  |
      | a | b | c | d | e | f |
      1+1×1 2+1×1
      0+1×1

      0+1×1 1+1×1 2+1×1 3+1×1 4+1×1 5+1×1"
    `);
  });

  it('have cells that continue what does not begin', () => {
    const body = table(
      row(cell('a', continues) + cell('b')) +
        row(cell('c', continues) + cell('d', continues)) +
        row(cell('e', span(2) + continues)),
    );
    expect(`${print(body)}\n${grid(body)}`).toMatchInlineSnapshot(`
      "| a | b |
      | ^ | d |
      | 2×^ |
      0+1×3 1+1×1
      0+1×0 1+1×1
      0+2×0"
    `);
  });

  it('have header rows, tables in their cells, and cells without a paragraph', () => {
    const inner = `<w:tbl>${row(cell('trong'))}</w:tbl>`;
    expect(
      print(
        table(
          row(cell('đầu'), '<w:tblHeader/>') +
            row(cell('không'), '<w:tblHeader w:val="0"/>') +
            row(cell(inner + p('sau')) + '<w:tc/>'),
        ) +
          table('') +
          p('hết'),
      ),
    ).toMatchInlineSnapshot(`
      "‖ đầu |
      | không |
      | | trong | / sau |  |
      hết"
    `);
  });

  it('have widths, places and colours of cells', () => {
    const [block] = readWord(
      makeDocx(
        table(
          row(
            cell('a', '<w:tcW w:w="1000" w:type="dxa"/><w:vAlign w:val="center"/><w:shd w:fill="d9d9d9"/>') +
              cell('b', '<w:tcW w:w="2500" w:type="pct"/>') +
              cell('c', '<w:tcW w:w="50%" w:type="pct"/>') +
              cell('d', '<w:tcW w:w="0" w:type="auto"/>'),
          ),
        ),
      ),
      { file: 'x.docx' },
    ).sections[0]!.blocks;
    expect(
      block?.kind === 'table' &&
        block.rows[0]!.cells.map(({ width, verticalAlign, shading }) => [width, verticalAlign, shading].join()),
    ).toEqual(['50,center,D9D9D9', ',top,', ',top,', ',top,']);
  });
});
