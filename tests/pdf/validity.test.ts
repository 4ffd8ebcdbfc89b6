import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { loadLibrary, readSource } from '../../src/files.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { type PdfOptions, writePdf } from '../../src/pdf/write-pdf.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml, type Source } from '../../src/source/read-yaml.ts';
import { forms, openLibrary } from '../powers/open-library.ts';
import { editPdf } from './checks.ts';
import { layOutSimply } from './lay-out-simply.ts';
import { makeLetterSheet, VIETNAMESE_LETTERS } from './letter-sheet.ts';
import { editStream, findDicts, findRegularFont } from './plant.ts';
import { makeFlow, makeLinks, makeParagraph, makeRun, makeSample, makeSigns } from './sample.ts';
import { findMissing } from './tools.ts';
import { type Claim, validate } from './validate.ts';

// PDF/UA-1 and PDF/A-2a (PDF/A-3a with an attachment) as veraPDF judges them. All files of this test go to it together.

const root = path.resolve(import.meta.dirname, '../..');
const { fonts, libraries } = await openLibrary();
const name = (text: string) => PDFName.of(text);

const attachment = { name: 'kế hoạch.yaml', bytes: new TextEncoder().encode('tên: Kế hoạch\n') };
const write = (flow: Flow, options?: PdfOptions) => writePdf(layoutFlow(flow, fonts), flow, fonts, options);
const writeSimply = (flow: Flow, options?: PdfOptions) => writePdf(layOutSimply(flow, fonts), flow, fonts, options);
const sample = writeSimply(makeSample());
const attached = writeSimply(makeSample(), { attachment });
const links = write(makeLinks());

/** The files, by what a test calls them; all are to be PDF/UA-1. */
const files = new Map<string, Uint8Array>();
/** Those with an attachment, which are to be PDF/A-3a, the others PDF/A-2a. */
const attaching = new Set<string>();

files.set('every kind of block', sample);
files.set('links', links);
files.set('signs of other fonts', write(makeSigns()));
files.set('an attachment', attached);
attaching.add('an attachment');
const draft = makeFlow([[makeParagraph('Dự thảo')]], { subject: '', author: '' });
const { date: _, ...undated } = draft.info;
files.set('a draft without date, subject and author', writeSimply({ ...draft, info: undated }));
// Code 0, which is forbidden, stands for none of these.
files.set(
  'signs that no font has',
  writeSimply(makeFlow([[makeParagraph([makeRun('Đạt 😀 và 𝒜, '), makeRun('〇')])]])),
);
const sheet = makeLetterSheet(VIETNAMESE_LETTERS);
files.set('all Vietnamese letters in all faces', writePdf(sheet.pages, sheet.flow, fonts));

const plansIn = (folder: string) => readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));

async function build(source: Source, library: Library, form?: string): Promise<Flow> {
  const { outputs, problems } = await generateDocuments(source, library, fonts, {
    ...(form && { form }),
    rules: false,
    outputs: ['flow'],
  });
  if (!outputs.flow) throw new Error(JSON.stringify(problems));
  return outputs.flow;
}

const powers = path.join(root, 'tests/powers');
for (const power of readdirSync(powers).filter((folder) => /^\d\d-/.test(folder)))
  for (const plan of plansIn(path.join(powers, power)))
    for (const form of forms) {
      // `plan-x.state.yaml` says what the state form alone knows.
      if (forms.some((other) => other !== form && plan.endsWith(`.${other}.yaml`))) continue;
      const text = readFileSync(path.join(powers, power, plan), 'utf8');
      const source = readYaml(plan, `${text}form: ${form}\n`);
      files.set(`${power}/${plan}, ${form}`, write(await build(source, libraries[form])));
    }

const library = await loadLibrary(root);
for (const plan of plansIn(path.join(root, 'plans'))) {
  const source = await readSource(root, path.join(root, 'plans', plan));
  for (const form of forms) files.set(`${plan}, ${form}`, write(await build(source, library, form)));
  const bytes = new TextEncoder().encode(source.text);
  files.set(`${plan} with its text`, write(await build(source, library), { attachment: { name: plan, bytes } }));
  attaching.add(`${plan} with its text`);
}

type Edit = (doc: PDFDocument) => void;
const tag = (doc: PDFDocument, kind: string) => findDicts(doc, 'S', kind)[0]!;
const tagAs = (from: string, to: string) => (doc: PDFDocument) => tag(doc, from).set(name('S'), name(to));
const xmp = (from: string | RegExp, to: string) => (doc: PDFDocument) =>
  editStream(doc.catalog.lookup(name('Metadata')) as PDFRawStream, (text) => text.replace(from, to));
const content = (from: string | RegExp, to: string) => (doc: PDFDocument) =>
  editStream(doc.getPage(0).node.lookup(name('Contents')) as PDFRawStream, (text) => text.replace(from, to));
const without = (key: string) => (doc: PDFDocument) => doc.catalog.delete(name(key));
const fontProgram = (doc: PDFDocument) => findRegularFont(doc).descriptor.lookup(name('FontFile2')) as PDFRawStream;
const tree = (doc: PDFDocument) => doc.catalog.lookup(name('StructTreeRoot'), PDFDict);
const link = (doc: PDFDocument) => findDicts(doc, 'Subtype', 'Link')[0]!;

/** Faults, the file each is planted in, and the rule (clause and test) that must see it: of PDF/UA-1, of PDF/A. */
const plants: [fault: string, file: Uint8Array, edit: Edit, ua: string, a: string][] = [
  ['no fault', sample, () => {}, '', ''],
  ['no language', sample, without('Lang'), '7.2-34', ''],
  [
    'not marked',
    sample,
    (doc) => doc.catalog.lookup(name('MarkInfo'), PDFDict).set(name('Marked'), PDFBool.False),
    '6.2-1',
    '6.7.2.2-1',
  ],
  ['no output intent', sample, without('OutputIntents'), '', '6.2.4.3-2'],
  ['no title for the window', sample, without('ViewerPreferences'), '7.1-10', ''],
  [
    'JavaScript',
    sample,
    (doc) => void doc.catalog.set(name('OpenAction'), doc.context.obj({ S: 'JavaScript' })),
    '',
    '6.5.1-1',
  ],
  ['no XMP', sample, without('Metadata'), '7.1-8', '6.6.2.1-1'],
  ['XMP that is not XML', sample, xmp('</rdf:RDF>', ''), '5-1', '6.6.2.1-4'],
  ['no title in XMP', sample, xmp(/<dc:title>.*<\/dc:title>/, ''), '7.1-9', ''],
  ['another part of PDF/UA', sample, xmp('<pdfuaid:part>1', '<pdfuaid:part>3'), '5-2', ''],
  ['another part of PDF/A', sample, xmp('<pdfaid:part>2', '<pdfaid:part>4'), '', '6.6.4-2'],
  ['another level of PDF/A', sample, xmp('conformance>A', 'conformance>Q'), '', '6.6.4-3'],
  [
    'a property of XMP that no schema describes',
    sample,
    xmp('Property:name>part', 'Property:name>other'),
    '',
    '6.6.2.3.1-1',
  ],
  [
    'no meaning of the codes',
    sample,
    (doc) => findDicts(doc, 'Subtype', 'TrueType')[0]!.delete(name('ToUnicode')),
    '7.21.7-1',
    '6.2.11.7.2-1',
  ],
  [
    'a font that is not embedded',
    sample,
    (doc) => findRegularFont(doc).descriptor.delete(name('FontFile2')),
    '7.21.4.1-1',
    '6.2.11.4.1-1',
  ],
  [
    'a font program cut short',
    sample,
    (doc) => editStream(fontProgram(doc), (file) => file.slice(0, file.length / 2)),
    '7.21.4.1-1',
    '6.2.11.4.1-1',
  ],
  [
    'wrong widths',
    sample,
    (doc) => findDicts(doc, 'Subtype', 'TrueType')[0]!.lookup(name('Widths'), PDFArray).set(40, PDFNumber.of(777)),
    '7.21.5-1',
    '6.2.11.5-1',
  ],
  ['no structure', sample, without('StructTreeRoot'), '7.1-11', '6.7.3.3-1'],
  ['no way from text to its tag', sample, (doc) => tree(doc).delete(name('ParentTree')), '7.1-3', ''],
  [
    'a text that does not know its tag',
    sample,
    (doc) => tree(doc).lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).lookup(1, PDFArray).remove(0),
    '7.1-3',
    '',
  ],
  ['text without a mark', sample, content(/\/P<<\/MCID 2>>BDC(.*?)EMC/s, '$1'), '7.1-3', ''],
  ['a line that is no artifact', sample, content('/Artifact<</Type/Layout>>BDC', ''), '7.1-3', ''],
  ['a tag that nobody knows', sample, tagAs('P', 'Para'), '7.1-5', '6.7.3.4-1'],
  ['headings that begin with the second level', sample, tagAs('H1', 'P'), '7.4.2-1', ''],
  ['headings that leave out a level', sample, tagAs('H2', 'H4'), '7.4.2-1', ''],
  ['an item outside of its list', sample, tagAs('LI', 'P'), '7.2-18', ''],
  ['a cell outside of its row', sample, tagAs('TR', 'P'), '7.2-8', ''],
  ['a row without a cell', sample, (doc) => tag(doc, 'TR').lookup(name('K'), PDFArray).remove(0), '7.2-42', ''],
  ['a head of nothing', sample, (doc) => tag(doc, 'TH').delete(name('A')), '7.5-1', ''],
  ['a link without its words', links, (doc) => link(doc).delete(name('Contents')), '7.18.5-2', ''],
  ['a link outside of the tags', links, (doc) => link(doc).delete(name('StructParent')), '7.18.5-1', ''],
  ['a link that is tagged as text', links, tagAs('Link', 'Span'), '7.18.5-1', ''],
  ['a link that may not be printed', links, (doc) => link(doc).delete(name('F')), '', '6.3.2-1'],
  ['links in no order', links, (doc) => doc.getPage(0).node.delete(name('Tabs')), '7.18.3-1', ''],
  [
    'an attachment that says not what it is to the document',
    attached,
    (doc) => findDicts(doc, 'Type', 'Filespec')[0]!.delete(name('AFRelationship')),
    '',
    '6.8-3',
  ],
  ['an attachment of nothing', attached, without('AF'), '', '6.8-4'],
  [
    'an attachment of no type',
    attached,
    (doc) => findDicts(doc, 'Type', 'EmbeddedFile')[0]!.delete(name('Subtype')),
    '',
    '6.8-1',
  ],
];

const faulty = new Map<string, Uint8Array>();
for (const [fault, file, edit] of plants) faulty.set(fault, await editPdf(file, edit));
for (const [fault, file] of plants) if (file === attached) attaching.add(fault);

/** What is said of each file: the rules of PDF/UA-1 it breaks, and those of PDF/A. */
const verdicts = new Map<string, readonly [string[], string[]]>();
const missing = findMissing('java');
if (missing === undefined) {
  const all = [...files, ...faulty];
  const said = await validate(
    all.flatMap(([file, pdf]): Claim[] => [
      { pdf, standard: 'PDFUA_1' },
      { pdf, standard: attaching.has(file) ? 'PDFA_3_A' : 'PDFA_2_A' },
    ]),
  );
  for (const [i, [file]] of all.entries()) verdicts.set(file, [said[2 * i]!, said[2 * i + 1]!]);
}

// What newer standards ask besides; src/README.md says why.
test('is all but PDF/UA-2 and WTPDF', async (context) => {
  context.skip(missing !== undefined, missing);
  const asked = {
    PDFUA_2: ['5-2', '5-5', '8.2.5.14-1', '8.2.5.2-2', '8.8-1'],
    WTPDF_1_0_ACCESSIBILITY: ['6.1.3-1', '8.2.5.14-1', '8.2.5.2-2', '8.8-1'],
    WTPDF_1_0_REUSE: ['6.1.2-1', '8.2.5.14-1', '8.2.5.2-2', '8.8-1'],
  };
  const standards = Object.keys(asked) as (keyof typeof asked)[];
  const pdfs = [sample, links, attached, files.get('27-footnotes/plan.yaml, state')!];
  const said = await validate(standards.flatMap((standard) => pdfs.map((pdf): Claim => ({ pdf, standard }))));
  const rules = standards.map((standard, i) => {
    const broken = said.slice(i * pdfs.length, (i + 1) * pdfs.length).flat();
    return [standard, [...new Set(broken.map((rule) => rule.split(':')[0]))].sort()];
  });
  expect(Object.fromEntries(rules)).toEqual(asked);
});

describe('is PDF/UA-1 and PDF/A', () => {
  test.for([...files.keys()])('%s', (file, context) => {
    context.skip(missing !== undefined, missing);
    expect(verdicts.get(file)).toEqual([[], []]);
  });
});

describe('is seen not to be', () => {
  test.for(plants)('%s', ([fault, , , ua, a], context) => {
    context.skip(missing !== undefined, missing);
    const broken = verdicts.get(fault)!.map((rules) => rules.map((rule) => rule.split(':')[0]));
    const seen = [ua, a].map((rule, i) => (rule ? (broken[i]!.includes(rule) ? rule : broken[i]) : broken[i]));
    expect(seen).toEqual([ua || [], a || []]);
  });
});
