import { escapeHtml, writePage } from '../core/html.ts';
import type { Block, Flow, FlowNote, FlowSection, Paragraph, Row, Run, Table } from '../flow/flow.ts';
import { listNotes } from '../flow/list-notes.ts';
import { pageStyle } from './page-style.ts';

/**
 * The document as one HTML page that loads nothing and runs nothing: headings, lists and tables are what they are called,
 * each with its number as printed; sizes and pages are left to the reader's window, so notes stand at the end of the main text or of
 * their appendix, a link to each and back.
 */
export function writeHtml({ info, sections, noteStyle }: Flow): string {
  const { language, title, author } = info;
  const written = sections.map((section) => writeSection(section, noteStyle !== undefined)).join('\n');
  return `${writePage({ language, title, author, style: pageStyle }, `<main>\n${written}\n</main>`)}\n`;
}

function writeSection({ blocks, firstFooter }: FlowSection, hasNotes: boolean): string {
  const foot = firstFooter ? `\n<footer>\n${writeBlocks(firstFooter.paragraphs)}\n</footer>` : '';
  const notes = hasNotes ? listNotes(blocks) : [];
  const ofNotes = notes.length > 0 ? `\n<hr>\n${notes.map(writeNote).join('\n')}` : '';
  return `<section>\n${writeBlocks(blocks)}${ofNotes}${foot}\n</section>`;
}

function writeNote({ number, paragraph: { runs } }: FlowNote): string {
  return `<p id="note-${number}" role="doc-footnote"><sup><a href="#ref-${number}" role="doc-backlink">${number}</a></sup> ${runs.map(writeRun).join('').trim()}</p>`;
}

function writeReference({ number }: FlowNote): string {
  return `<sup><a id="ref-${number}" href="#note-${number}" role="doc-noteref">${number}</a></sup>`;
}

/** Blocks that follow one another as one thing: items of a list, lines of the title, a table and its caption. */
function writeBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (block.kind === 'table') {
      lines.push(writeTable(block));
      i += 1;
    } else if (block.role === 'caption' && next?.kind === 'table' && next.role === 'data') {
      lines.push(writeTable(next, block));
      i += 2;
    } else {
      const alike = block.role === 'list-item' || block.role === 'title' ? block.role : undefined;
      const group: Paragraph[] = [block];
      for (let k = i + 1; alike !== undefined && k < blocks.length; k++) {
        const one = blocks[k]!;
        if (one.kind !== 'paragraph' || one.role !== alike) break;
        group.push(one);
      }
      lines.push(writeGroup(group));
      i += group.length;
    }
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** Paragraphs of one role. */
function writeGroup(group: readonly Paragraph[]): string {
  const [first] = group as readonly [Paragraph, ...Paragraph[]];
  switch (first.role) {
    case 'title':
      return `<h1${classOf(first)}>${group.map(writeWords).join('<br>')}</h1>`;
    case 'list-item':
      // The marker is in the text, so the list needs none of its own; the role keeps it a list for screen readers.
      return `<ul role="list">\n${group.map((item) => `<li${classOf(item)}>${writeWords(item)}</li>`).join('\n')}\n</ul>`;
    case 'rule':
      return '<hr>';
    case 'heading': {
      // Below the title, which is level 1.
      const level = Math.min((first.outlineLevel ?? 1) + 1, 6);
      return `<h${level}${classOf(first)}>${writeWords(first)}</h${level}>`;
    }
    default: {
      const words = writeWords(first);
      return words === '' ? '' : `<p${classOf(first)}>${words}</p>`;
    }
  }
}

function writeTable(table: Table, caption?: Paragraph): string {
  const isData = table.role === 'data';
  const label = isData && !caption && table.description ? ` aria-label="${escapeHtml(table.description)}"` : '';
  const heads = table.rows.filter(({ header }) => header);
  const bodies = table.rows.filter(({ header }) => !header);
  const part = (tag: string, rows: readonly Row[]) =>
    rows.length === 0 ? [] : [`<${tag}>`, ...rows.map(writeRow), `</${tag}>`];
  return [
    // What only stands side by side is no table to a screen reader.
    isData ? `<table class="data"${label}>` : '<table role="presentation">',
    ...(caption ? [`<caption>${writeWords(caption)}</caption>`] : []),
    ...part('thead', heads),
    ...part('tbody', bodies),
    '</table>',
  ].join('\n');
}

function writeRow({ cells }: Row): string {
  const written = cells.map(({ header, columnSpan, rowSpan, blocks }) => {
    const tag = header ? 'th' : 'td';
    const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
    return `<${tag}${header ? ' scope="col"' : ''}${spans}>${writeBlocks(blocks)}</${tag}>`;
  });
  return `<tr>${written.join('')}</tr>`;
}

/** Marker and text of a paragraph. */
function writeWords({ marker, runs }: Paragraph): string {
  const text = runs.map(writeRun).join('').trim();
  return marker ? `${writeRun(marker)} ${text}` : text;
}

function writeRun({ text, bold, italic, underline, link, note }: Omit<Run, 'size' | 'color'>): string {
  if (note) return writeReference(note);
  const tags = [bold && 'strong', italic && 'em', underline && 'u'].filter((tag) => tag !== false);
  const words = escapeHtml(text).replaceAll('\n', '<br>').replaceAll('\t', ' ').replaceAll('\u200b', '<wbr>');
  const written = words.trim() === '' ? words : tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, words);
  return link === undefined ? written : `<a href="${escapeHtml(link)}">${written}</a>`;
}

function classOf({ align }: Paragraph): string {
  return align === 'center' || align === 'right' ? ` class="${align}"` : '';
}
