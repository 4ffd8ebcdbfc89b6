import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltDocument, buildDocuments, type Form, findMissing } from './build-fixtures.ts';
import { type FinishedFile, tolerance } from './measures.ts';
import type { Piece, Span } from './piece.ts';

const forms: readonly Form[] = ['state', 'party', 'party-36', 'youth'];
const plans = ['full', 'draft'] as const;
const missing = findMissing('soffice', 'mutool');
const built = new Map<string, BuiltDocument>();

/** The head row of a table is printed again on each page: of those, the first is kept. */
function dropRepeats({ pieces }: FinishedFile, heads: ReadonlySet<string>): Piece[] {
  const seen = new Set<string>();
  return pieces.filter((piece) => {
    const key = `${piece.section} ${piece.text}`;
    if (!heads.has(piece.text)) return true;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

/** A paragraph as a person can compare it: section, and its runs with their format; blanks and fonts aside. */
function printRuns({ section, spans }: Piece): string {
  const format = ({ size, bold, italic, underline, color }: Span) =>
    `${size}${bold ? ' bold' : ''}${italic ? ' italic' : ''}${underline ? ' underlined' : ''}${color === '000000' ? '' : ` ${color}`}`;
  const runs: { text: string; format: string }[] = [];
  for (const span of spans) {
    const text = span.text.replace(/\s/g, '');
    const last = runs.at(-1);
    if (text === '') continue;
    if (last?.format === format(span)) last.text += text;
    else runs.push({ text, format: format(span) });
  }
  return `${section} ${runs.map((run) => `[${run.format}] ${run.text}`).join(' ')}`;
}

describe.skipIf(missing)(`DOCX and PDF are the same document${missing ? ` (skipped: ${missing})` : ''}`, () => {
  beforeAll(async () => {
    const wanted = forms.flatMap((form) => plans.map((plan) => ({ form, document: { name: plan, plan } })));
    for (const document of await buildDocuments(wanted)) built.set(`${document.form}/${document.name}`, document);
  });
  const cases = forms.flatMap((form) => plans.map((plan) => [form, plan] as const));

  test.each(cases)(
    '%s %s: the same paragraphs in the same order, numbered and formatted alike run by run',
    (form, plan) => {
      const { files, headerCells } = built.get(`${form}/${plan}`)!;
      const [xml, office, pdf] = files.map((file) => dropRepeats(file, headerCells).map(printRuns));
      expect(xml!.length).toBeGreaterThan(20);
      expect(pdf).toEqual(xml);
      expect(office).toEqual(xml);
    },
  );

  test.each(cases)('%s %s: the same paper, and margins that the text keeps', (form, plan) => {
    const [xml, ...others] = built.get(`${form}/${plan}`)!.files;
    for (const file of others) {
      for (const paper of file.papers) {
        const twin = xml!.papers[paper.section]!;
        const where = `${file.name}, section ${paper.section}`;
        expect(paper.width, where).toBeCloseTo(twin.width, 0);
        expect(paper.height, where).toBeCloseTo(twin.height, 0);
        for (const side of ['left', 'right', 'top', 'bottom'] as const)
          expect(paper[side], `${where}, ${side}`).toBeGreaterThan(twin[side] - tolerance);
        if (paper.number) expect(paper.number.size, `${where}, page number`).toBe(twin.number!.size);
      }
      expect(new Set(file.papers.map(({ section }) => section)).size).toBe(xml!.papers.length);
    }
  });

  test.each(cases)('%s %s: indents, middles, lines and boxes stand where the DOCX puts them', (form, plan) => {
    const { files, headerCells } = built.get(`${form}/${plan}`)!;
    const [xml, office, pdf] = files.map((file) => dropRepeats(file, headerCells));
    const apart: string[] = [];
    const compare = (
      name: string,
      piece: Piece,
      what: string,
      a: number | undefined,
      b: number | undefined,
      slack: number,
    ) => {
      if (a !== undefined && b !== undefined && Math.abs(a - b) > slack)
        apart.push(`${name}, ${piece.text.slice(0, 30)}: ${what} ${b.toFixed(2)}, in the DOCX ${a.toFixed(2)}`);
    };
    for (const [name, pieces] of [
      ['LibreOffice', office!],
      ['PDF', pdf!],
    ] as const) {
      pieces.forEach((piece, i) => {
        const twin = xml![i]!;
        if (twin.align === 'center') compare(name, piece, 'middle', twin.centre, piece.centre, tolerance);
        else compare(name, piece, 'first line', twin.firstLeft, piece.firstLeft, tolerance);
        if (twin.align === 'justify' && piece.count !== 1)
          compare(name, piece, 'other lines', twin.left, piece.left, tolerance);
        compare(name, piece, 'distance of lines', twin.pitch, piece.pitch, 0.1);
        compare(name, piece, 'left end of the rule', twin.rule?.from, piece.rule?.from, tolerance);
        compare(name, piece, 'right end of the rule', twin.rule?.to, piece.rule?.to, tolerance);
        if ((twin.rule === undefined) !== (piece.rule === undefined))
          apart.push(`${name}, ${piece.text}: rule only in one`);
        compare(name, piece, 'width of the box', twin.box?.width, piece.box?.width, tolerance);
        compare(name, piece, 'height of the box', twin.box?.height, piece.box?.height, tolerance);
      });
    }
    expect(apart).toEqual([]);
  });

  test.each(cases)(
    '%s %s: paragraphs stand as far apart in the PDF as on the pages of LibreOffice, page by page as far as both break alike',
    (form, plan) => {
      const [, office, pdf] = built.get(`${form}/${plan}`)!.files;
      const first = pdf!.pieces.filter(({ page }) => page === 0);
      expect(first.length).toBeGreaterThan(15);
      for (const piece of first) {
        const twin = office!.pieces[piece.order]!;
        if (twin.page !== 0) continue;
        expect(
          Math.abs(twin.baseline! - piece.baseline!),
          `“${piece.text}” ${piece.baseline} mm from the top, in LibreOffice ${twin.baseline}`,
        ).toBeLessThanOrEqual(tolerance);
      }
    },
  );
});
