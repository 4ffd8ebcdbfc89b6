import { strFromU8, unzipSync } from 'fflate';
import { prepareDocxSkeleton, type Skeleton, skeletonKey } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { Flow } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { Page, TextItem } from '../../src/layout/page.ts';
import { writeText } from '../../src/text/write-text.ts';
import { type Node, readXml } from '../forms/read-xml.ts';

/** What a document says in each form it is written in, as a reader finds it. */
export interface Outputs {
  readonly text: string;
  readonly docx: string;
  readonly pages: string;
}

const skeletons = new Map<string, Skeleton>();

/** Writes a flow in each form and reads it again. */
export async function readOutputs(flow: Flow, fonts: FontFamily): Promise<Outputs> {
  const key = skeletonKey(flow, 15);
  const skeleton = skeletons.get(key) ?? (await prepareDocxSkeleton(flow));
  skeletons.set(key, skeleton);
  return {
    text: writeText(flow),
    docx: readDocx(writeDocx(flow, skeleton, fonts)),
    pages: readPages(layoutFlow(flow, fonts)),
  };
}

/** Text of the parts that a reader sees: the document, then notes, headers and footers. */
function readDocx(docx: Uint8Array): string {
  const parts = Object.entries(unzipSync(docx, { filter: ({ name }) => /^word\/(document|header|foot)/.test(name) }));
  return parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, bytes]) => readParagraphs(readXml(strFromU8(bytes))))
    .join('\n');
}

function readParagraphs(node: Node): string {
  if (node.name === 'w:t') return node.text;
  if (node.name === 'w:noBreakHyphen') return '-';
  if (node.name === 'w:br' || node.name === 'w:tab') return ' ';
  // Word prints the number, which parts a word it stands in.
  if (node.name === 'w:footnoteReference') return node.attributes['w:id']!;
  const text = node.children.map(readParagraphs).join('');
  return node.name === 'w:p' ? `${text}\n` : text;
}

/** Text of the pages, paragraph by paragraph, each where it begins; form feeds between the pages. */
export function readPages(pages: readonly Page[]): string {
  const paragraphs = new Map<unknown, { page: Page; items: TextItem[] }>();
  for (const [i, page] of pages.entries()) {
    for (const item of page.items) {
      if (item.kind !== 'text' || item.repeated) continue;
      // What has no owner is in a margin, the page number, a mark, the footer: each line is by itself.
      const owner = item.owner ?? `${i}/${item.y}`;
      const known = paragraphs.get(owner);
      if (known) known.items.push(item);
      else paragraphs.set(owner, { page, items: [item] });
    }
  }
  const all = [...paragraphs.values()];
  return pages
    .map((page) => all.flatMap(({ page: begins, items }) => (begins === page ? [readLines(items)] : [])).join('\n'))
    .join('\f');
}

/** A line that ends inside a word of its paragraph is joined with the next as it was. */
function readLines(items: readonly TextItem[]): string {
  const whole = foldSigns(items[0]?.owner?.runs.map(({ text }) => text).join('') ?? '');
  return items.reduce((read, { text, line }, i) => {
    const isWord = whole.includes(foldSigns(read.slice(-6) + text.slice(0, 4)));
    return read + (i === 0 || line === items[i - 1]?.line || isWord ? '' : ' ') + text;
  }, '');
}

function foldSigns(text: string): string {
  return text.replace(/\s/gu, ' ').replaceAll('\u2011', '-').toLowerCase();
}
