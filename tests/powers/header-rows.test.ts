import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { checkTagging } from '../pdf/check-tagging.ts';
import { readTags } from '../pdf/checks.ts';
import { needTools } from '../pdf/tools.ts';
import { openLibrary } from './open-library.ts';

/** A table of 40 rows under a header of two rows with merged cells: it runs over a page. */
const text = readFileSync(path.join(import.meta.dirname, '23-tables-in-full/plan-long-header.yaml'), 'utf8');

it('repeats a header of several rows on each page, and tags its cells once as heads', async (context) => {
  needTools(context, 'pdfinfo');
  const { fonts, libraries } = await openLibrary();
  const { outputs, problems } = await generateDocuments(readYaml('plan.yaml', text), libraries.state, fonts, {
    rules: false,
    outputs: ['docx', 'pdf', 'flow'],
  });
  expect(problems).toEqual([]);
  const tops = layoutFlow(outputs.flow!, fonts).map((page) =>
    page.items.flatMap((item) => (item.kind === 'text' && /^(Nam|Nữ)$/.test(item.text) ? [item.text] : [])),
  );
  expect(tops).toEqual([
    ['Nam', 'Nữ'],
    ['Nam', 'Nữ'],
  ]);
  const document = strFromU8(unzipSync(outputs.docx!)['word/document.xml']!);
  expect(document.match(/<w:tblHeader/g)).toHaveLength(2);
  expect(await checkTagging(outputs.pdf!)).toEqual([]);
  const heads = readTags(outputs.pdf!).filter((line) => /^ *TH /.test(line));
  expect(heads.map((line) => line.trim())).toEqual([
    'TH Scope=Column RowSpan=2',
    'TH Scope=Column RowSpan=2',
    'TH Scope=Column ColSpan=2',
    'TH Scope=Column',
    'TH Scope=Column',
  ]);
});
