import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import glob from 'fast-glob';
import { expect, it } from 'vitest';
import { loadFonts, loadLibrary } from '../src/files.ts';
import { generateDocuments } from '../src/generate-documents.ts';
import { readYaml } from '../src/source/read-yaml.ts';

const root = path.resolve(import.meta.dirname, '..');
const src = path.join(root, 'src');
const code = glob
  .sync('**/*.ts', { cwd: src })
  .map((name) => readFileSync(path.join(src, name), 'utf8'))
  .join('\n');

/** Names between backticks: of files and folders as the code's README writes them, below src/ or the root. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`([^`\s<>*$~%]+)`/g)]
    .map((match) => match[1]!)
    .filter((name) => /^[\w.-]+\/[\w./-]*$|^[\w-]+\.(ts|js|cjs|json|yaml|hbs|md)$/.test(name));

it.each(['README.md', 'flow/README.md'])('src/%s names files, folders and functions that are there', (file) => {
  const text = readFileSync(path.join(src, file), 'utf8');
  // Of a user's machine and of an office's project.
  const elsewhere = ['kehoach/', 'kehoach.config.yaml'];
  const places = [path.dirname(path.join(src, file)), src, root];
  const paths = pathsIn(text).filter((name) => !elsewhere.includes(name));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((name) => !places.some((place) => existsSync(path.join(place, name))))).toEqual([]);

  // A program writes its own name so.
  const names = text.replaceAll('veraPDF', '').match(/\b[a-z]+[A-Z]\w*/g) ?? [];
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});

it.each(['README.md', 'README.vi.md'])('the examples of content in %s are read without a problem', async (file) => {
  const readme = readFileSync(path.join(root, file), 'utf8');
  const examples = [...readme.matchAll(/```yaml\n(- heading: [\s\S]*?)```/g)].map((match) => match[1]!);
  expect(examples.length).toBeGreaterThan(0);
  const head = 'kind: general-plan\nissuer: {name: Trường A, symbol: T, place: A, form: state}\nsubject: A\nbody:\n';
  const [library, fonts] = await Promise.all([loadLibrary(root), loadFonts()]);
  for (const example of examples) {
    const source = readYaml('plan.yaml', head + example);
    const { problems, outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['text'] });
    expect(problems).toEqual([]);
    expect(outputs.text).toContain('Đơn vị chủ trì: Văn phòng.');
  }
});
