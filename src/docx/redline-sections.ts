import type { Flow } from '../flow/flow.ts';
import type { FlowPair, SectionPair } from '../flow/flow-pair.ts';
import type { Marking } from './marking.ts';
import type { PartText } from './pack-docx.ts';
import { footerRelationship, headerRelationship } from './package-parts.ts';
import { writeBlockPairs } from './redline-blocks.ts';
import { describeSection, referTo } from './write-document.ts';
import { wrapEdge } from './write-first-pages.ts';

const edges = ['firstHeader', 'firstFooter'] as const;
type Edge = (typeof edges)[number];

/** Writes `w:sectPr` of section after section, and gathers the headers and footers of their first pages. */
export interface Sections {
  write(pair: SectionPair): string;
  parts(): PartText[];
}

/** @param count of the sections that will be written */
export function startSections(pair: FlowPair, marking: Marking, count: number): Sections {
  const size = marking.after.headers.size;
  const has = (flow: Flow, edge: Edge) => flow.sections.some((section) => section[edge]);
  const isApart = {
    before: edges.some((edge) => has(pair.before, edge)),
    after: edges.some((edge) => has(pair.after, edge)),
  };
  const used = edges.filter((edge) => has(pair.before, edge) || has(pair.after, edge));
  const heads: string[] = [];
  const feet: string[] = [];
  const writeEdge = (sections: SectionPair, edge: Edge): string =>
    wrapEdge(
      edge === 'firstHeader' ? 'hdr' : 'ftr',
      writeBlockPairs(sections[edge], marking, () => ''),
    );

  return {
    write(sections) {
      const { before = sections.after!, after = sections.before! } = sections;
      const [oldApart, nowApart] = [
        sections.before ? isApart.before : isApart.after,
        sections.after ? isApart.after : isApart.before,
      ];
      const writing = sections.after ? marking.after : marking.before;
      let first = '';
      for (const edge of used) {
        if (edge === 'firstFooter') {
          feet.push(writeEdge(sections, edge));
          const id = footerRelationship(size + (used.includes('firstHeader') ? count : 0), feet.length - 1);
          first += `<w:footerReference w:type="first" r:id="${id}"/>`;
        } else {
          heads.push(writeEdge(sections, edge));
          if (!showsNumber())
            first += `<w:headerReference w:type="first" r:id="${headerRelationship(size + heads.length - 1)}"/>`;
        }
      }
      // With a header or footer of its own the first page is set apart, and needs the page number said again unless it is hidden.
      function showsNumber(): boolean {
        if (nowApart || after.pageNumber.hideOnFirst) return nowApart && !after.pageNumber.hideOnFirst;
        return oldApart && !before.pageNumber.hideOnFirst;
      }
      const number = showsNumber() ? referTo('first', after.pageNumber.style, writing) : '';
      const format = describeSection(after, nowApart);
      const change = marking.revisions.change('w:sectPr', describeSection(before, oldApart), format);
      return `<w:sectPr>${referTo('default', after.pageNumber.style, writing)}${number}${first}${format}${change}</w:sectPr>`;
    },
    parts: () => [
      ...heads.map((content, i) => ({ name: `word/header${size + i + 1}.xml`, content })),
      ...feet.map((content, i) => ({ name: `word/footer${i + 1}.xml`, content })),
    ],
  };
}
