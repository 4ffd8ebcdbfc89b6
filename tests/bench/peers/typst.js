import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { tinosFolders } from './tinos.js';

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: tinosFolders }] });

/** PDF by typst, from markup. */
export function render(content) {
  const pdf = compiler.pdf({ mainFileContent: writeMarkup(content) });
  // What was laid out before would be kept for as long as the process lives.
  compiler.evictCache(10);
  return pdf;
}

const aligns = { left: 'left', center: 'center', right: 'right', justify: 'left' };

function writeMarkup({ blocks }) {
  return `#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 20mm), numbering: "1")
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, leading: 0.6em, spacing: 11pt)
#show heading: set text(size: 14pt)
${blocks.map(writeBlock).join('\n\n')}
`;
}

function writeBlock(block) {
  if (block.kind === 'table') {
    const columns = block.columns.map((share) => `${share}fr`).join(', ');
    const cells = block.rows.flat().map((cell) => `[${cell.map(writeBlock).join('\n\n')}]`);
    return `#grid(columns: (${columns}), ${cells.join(', ')})`;
  }
  const text = block.runs.map(writeRun).join('');
  const sized = block.size === 14 ? text : `#text(size: ${block.size}pt)[${text}]`;
  if (block.level !== undefined) return `${'='.repeat(Math.min(block.level, 6))} ${sized}`;
  if (block.align !== 'justify') return `#align(${aligns[block.align]})[${sized}]`;
  return `#par(first-line-indent: (amount: ${block.firstLine}pt, all: true))[${sized}]`;
}

function writeRun({ text, bold, italic }) {
  let out = `#${JSON.stringify(text)};`;
  if (bold) out = `#strong[${out}]`;
  if (italic) out = `#emph[${out}]`;
  return out;
}
