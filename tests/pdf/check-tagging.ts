import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  PDFRef,
} from 'pdf-lib';

const name = (text: string) => PDFName.of(text);

/** Which elements may stand in which (ISO 32000-1, 14.8.4), for the ones that have a fixed place. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Sect: ['Document'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  Caption: ['Table'],
  Link: ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LBody', 'Caption'],
};
const BLOCKS = /^(Document|P|H[1-6]|L|Table)$/;

/**
 * The rules of PDF/UA-1 (ISO 14289-1, clause 7) and of level A of PDF/A that a program can test, read from the file
 * anew: everything drawn is marked or an artifact, marks and parent tree agree, elements stand where they may, no heading
 * level is skipped, rows are equally wide. Gives what is wrong.
 */
export async function checkTagging(pdf: Uint8Array): Promise<string[]> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog } = doc;
  const problems: string[] = [];
  const must = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  must(catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked')) === PDFBool.True, 'not marked as tagged');
  must(catalog.has(name('Lang')), 'no language');
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict);
  must(preferences?.get(name('DisplayDocTitle')) === PDFBool.True, 'the title is not shown');
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const parents = readParentTree(root);

  const owned = new Set<string>();
  const linked = new Set(
    doc.getPages().flatMap(
      ({ node, ref }) =>
        node
          .Annots()
          ?.asArray()
          .map((annotation) => `${ref} ${annotation}`) ?? [],
    ),
  );
  let heading = 0;
  const visit = (ref: PDFObject, parentRef: PDFObject | undefined, parentTag: string): void => {
    const node = doc.context.lookup(ref, PDFDict);
    const tag = node.lookup(name('S'), PDFName).decodeText();
    must(node.get(name('P')) === parentRef, `${tag} names another parent`);
    must(PARENTS[tag]?.includes(parentTag) ?? BLOCKS.test(tag), `${tag} in ${parentTag}`);
    const level = /^H(\d)$/.exec(tag)?.[1];
    if (level) {
      must(Number(level) <= heading + 1, `${tag} after H${heading}`);
      heading = Number(level);
    }
    const attributes = node.lookupMaybe(name('A'), PDFDict);
    must(tag !== 'L' || attributes?.has(name('ListNumbering')) === true, 'L without ListNumbering');
    must(tag !== 'TH' || attributes?.has(name('Scope')) === true, 'TH without Scope');
    if (tag === 'Table') problems.push(...checkRows(node));
    const annotations = kidsOf(node).flatMap((kid) => readAnnotation(kid, node));
    must((tag === 'Link') === annotations.length > 0, `${tag} with ${annotations.length} annotations`);
    for (const { annotation, page } of annotations) {
      const dict = doc.context.lookup(annotation, PDFDict);
      const key = dict.lookup(name('StructParent'), PDFNumber).asNumber();
      must(parents.get(key)?.[0] === ref, 'the parent tree has another parent for an annotation');
      must(dict.has(name('Contents')), 'an annotation without words');
      must(dict.lookup(name('F'), PDFNumber).asNumber() === 4, 'an annotation that is not printed');
      must(linked.delete(`${page} ${annotation}`), 'an annotation that is on no page or in two elements');
    }
    for (const kid of kidsOf(node)) {
      if (readAnnotation(kid, node).length > 0) continue;
      const mark = readMark(kid, node, doc);
      if (!mark) {
        visit(kid, ref, tag);
        continue;
      }
      const key = `${mark.page} ${mark.id}`;
      must(!owned.has(key), `mark ${key} stands in two elements`);
      owned.add(key);
      must(parents.get(mark.page)?.[mark.id] === ref, `the parent tree has another parent for mark ${key}`);
    }
  };
  for (const kid of kidsOf(root)) visit(kid, doc.context.getObjectRef(root), 'StructTreeRoot');

  doc.getPages().forEach((page, i) => {
    must(page.node.lookup(name('StructParents'), PDFNumber).asNumber() === i, `page ${i} has another StructParents`);
    const contents = page.node.lookup(name('Contents')) as PDFRawStream;
    const { ids, loose } = readContent(inflateSync(contents.getContents()).toString('latin1'));
    for (const operator of loose) problems.push(`page ${i}: ${operator}`);
    for (const id of ids) must(owned.has(`${i} ${id}`), `page ${i}: mark ${id} is in no element`);
    must(new Set(ids).size === ids.length, `page ${i}: a mark is used twice`);
    must(ids.length === (parents.get(i)?.length ?? 0), `page ${i}: the parent tree has another number of marks`);
    for (const id of ids) owned.delete(`${i} ${id}`);
  });
  for (const key of owned) problems.push(`mark ${key} is not drawn`);
  for (const key of linked) problems.push(`annotation ${key} is in no element`);
  return problems;
}

function kidsOf(node: PDFDict): PDFObject[] {
  const kids = node.get(name('K'));
  const value = kids instanceof PDFRef ? node.context.lookup(kids) : kids;
  if (value instanceof PDFArray) return value.asArray();
  return kids ? [kids] : [];
}

/** The annotation that a kid refers to, and its page; none for a mark or an element. */
function readAnnotation(kid: PDFObject, node: PDFDict): { annotation: PDFObject; page: PDFObject | undefined }[] {
  const dict = node.context.lookup(kid);
  if (!(dict instanceof PDFDict) || dict.get(name('Type')) !== name('OBJR')) return [];
  return [{ annotation: dict.get(name('Obj'))!, page: dict.get(name('Pg')) }];
}

/** Page and identifier of a kid that is a mark; undefined for an element. */
function readMark(kid: PDFObject, node: PDFDict, doc: PDFDocument): { page: number; id: number } | undefined {
  const pageOf = (dict: PDFDict): number => doc.getPages().findIndex(({ ref }) => ref === dict.get(name('Pg')));
  if (kid instanceof PDFNumber) return { page: pageOf(node), id: kid.asNumber() };
  const dict = node.context.lookup(kid, PDFDict);
  if (dict.get(name('Type')) !== name('MCR')) return undefined;
  return { page: pageOf(dict), id: dict.lookup(name('MCID'), PDFNumber).asNumber() };
}

function readParentTree(root: PDFDict): Map<number, PDFObject[]> {
  const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  const parents = new Map<number, PDFObject[]>();
  for (let i = 0; i < numbers.size(); i += 2) {
    const owners = numbers.lookup(i + 1);
    // A page has a list of elements, an annotation one.
    parents.set(
      numbers.lookup(i, PDFNumber).asNumber(),
      owners instanceof PDFArray ? owners.asArray() : [numbers.get(i + 1)],
    );
  }
  return parents;
}

/** Every row of a table must fill as many columns, cells that reach down from above included. */
function checkRows(table: PDFDict): string[] {
  const rows = kidsOf(table)
    .map((kid) => table.context.lookup(kid, PDFDict))
    .filter((kid) => kid.get(name('S')) === name('TR'));
  const filled: number[] = rows.map(() => 0);
  rows.forEach((row, i) => {
    for (const kid of kidsOf(row)) {
      const attributes = table.context.lookup(kid, PDFDict).lookupMaybe(name('A'), PDFDict);
      const span = (key: string) => attributes?.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? 1;
      for (let k = i; k < i + span('RowSpan'); k++) filled[k] = (filled[k] ?? 0) + span('ColSpan');
    }
  });
  const same = filled.length === rows.length && filled.every((width) => width === filled[0]);
  return same ? [] : [`rows of a table fill ${filled} columns`];
}

/** Identifiers of the marks of a content stream, and what is drawn outside of marks or marked inside of marks. */
function readContent(content: string): { ids: number[]; loose: string[] } {
  const ids: number[] = [];
  const loose: string[] = [];
  let depth = 0;
  // Strings first, so that nothing in them is taken for an operator.
  const plain = content.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, '()');
  for (const [token, , id] of plain.matchAll(/\/(\w+)<<(?:\/MCID (\d+)|[^>]*)>>BDC|\b(?:EMC|Tj|S)\b/g)) {
    if (token === 'EMC') depth--;
    else if (token === 'Tj' || token === 'S') {
      if (depth !== 1) loose.push(`${token} outside of a mark`);
    } else {
      if (depth++ > 0) loose.push(`${token} inside of a mark`);
      if (id) ids.push(Number(id));
    }
  }
  if (depth !== 0) loose.push('a mark is not closed');
  return { ids, loose };
}
