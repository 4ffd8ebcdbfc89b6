import { readFileSync } from 'node:fs';
import path from 'node:path';
import glob from 'fast-glob';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocument } from '../../src/read-document.ts';
import { readYaml, textAt } from '../../src/source/read-yaml.ts';
import { openLibrary } from '../powers/open-library.ts';
import { type Editor, startEditor } from './language-server.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { libraries } = await openLibrary();
const library = libraries.state;
/** The plans of the repository that are sound, each under the schema of its kind: figures and dates as YAML reads them, which the program does not. */
const plans = glob
  .sync('{plans,tests/powers,tests/forms,tests/cli/project/plans}/**/*.yaml', { cwd: root })
  .flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const source = readYaml(file, text);
    const kind = textAt(source.data, '/kind');
    if (kind === undefined || !library.validator.schemas.has(`${kind}.schema.json`)) return [];
    const { read } = readDocument(source, library);
    return read ? [[file, kind, text] as const] : [];
  });

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
}, 30_000);
afterAll(() => editor.stop());

it('there are many', () => expect(plans.length).toBeGreaterThan(80));

it.each(plans)('an editor finds nothing wrong in %s', async (_file, kind, text) => {
  const body = text.replace(/^# yaml-language-server:.*\n/, '');
  const schema = `# yaml-language-server: $schema=../schemas/${kind}.schema.json\n`;
  expect(await editor.validate('plans/a.yaml', schema + body)).toEqual([]);
});

const offices = glob.sync('{plans/issuers,tests/powers/offices}/**/*.yaml', { cwd: root });

it.each(offices)('an editor finds nothing wrong in the office %s', async (file) => {
  const body = readFileSync(path.join(root, file), 'utf8').replace(/^# yaml-language-server:.*\n/, '');
  const schema = '# yaml-language-server: $schema=../../schemas/issuer.schema.json\n';
  expect(await editor.validate('plans/issuers/a.yaml', schema + body)).toEqual([]);
});
