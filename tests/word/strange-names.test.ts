import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { inList, makeDocx, p, r } from './make-docx.ts';
import { printWord } from './print-word.ts';

/** Names that every object of JavaScript has, which a file may use for anything. */
const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

describe('names that JavaScript knows', () => {
  it.each(names)('%s means nothing as element, style, format or value', (name) => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="${name}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const bare = `<${name}/><${name} xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
    const file = makeDocx(
      `${bare}${p(`${bare}<w:r>${bare}<w:rPr>${bare}<w:vertAlign w:val="${name}"/></w:rPr><w:t>một</w:t></w:r>`, `<w:pStyle w:val="${name}"/>${inList(1)}<w:jc w:val="${name}"/><w:pBdr>${bare}</w:pBdr>${bare}`)}` +
        `<w:tbl><w:tblPr><w:tblStyle w:val="${name}"/><w:jc w:val="${name}"/></w:tblPr><w:tr><w:tc>${p(r('hai'))}</w:tc></w:tr></w:tbl>` +
        `<w:sectPr><w:headerReference w:type="${name}" r:id="header1"/><w:type w:val="${name}"/></w:sectPr>`,
      { numbering, header1: p('trên'), settings: `<w:footnotePr><w:numFmt w:val="${name}"/></w:footnotePr>` },
    );
    const read = readWord(file, { file: 'x.docx' });
    expect(printWord(read)).toBe('3.→một\n| hai |');
    expect(read.changes).toEqual([]);
    const [first, table] = read.sections[0]!.blocks;
    expect(first).toMatchObject({ look: { align: 'left' }, inlines: [{ look: { position: 'baseline' } }] });
    expect(table).toMatchObject({ align: 'left' });
  });
});
