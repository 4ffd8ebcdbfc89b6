import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';
import { sourcesOf } from '../../src/cli/workplace.ts';
import { loadFonts, loadLibrary, readSource } from '../../src/files.ts';
import { findPlans } from '../../src/find-plans.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { type PlacedProblem, placeProblems } from '../../src/source/place-problems.ts';
import { runKehoach } from '../cli/run-kehoach.ts';
import { removeExpectations, writeExpectations } from './expectations.ts';
import { inProject, plan, readTree } from './temp-project.ts';

/**
 * Projects with a fault in a file that is no plan. Each is one text: what is wrong in words, then its files after
 * `=== <name>` lines, with the expected problems as comments, then the exit code and what is told of no file among them.
 * A sound issuer is always there, and a sound plan `plans/a.yaml` unless the text gives its own.
 */
const folder = path.join(import.meta.dirname, 'projects');
const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
const packageFolder = path
  .resolve(import.meta.dirname, '../..')
  .split(path.sep)
  .join('/');
const update = process.env['UPDATE_EXPECTATIONS'] !== undefined;

interface Section {
  readonly name: string;
  readonly text: string;
}

function readSections(text: string): { about: string; files: Section[] } {
  const [about = '', ...parts] = text.split(/^=== /m);
  const sections = parts.map((part) => ({
    name: part.slice(0, part.indexOf('\n')),
    text: part.slice(part.indexOf('\n') + 1),
  }));
  return { about, files: sections.filter(({ name }) => name.includes('/')) };
}

interface Told {
  readonly code: number;
  readonly stderr: string;
  readonly problems: readonly PlacedProblem[];
}

/** The whole command, where the fault can come to light as late as in the writers. */
async function build(project: string): Promise<Told> {
  const before = await readTree(project);
  const { code, stdout, stderr } = await runKehoach(['build', '--no-check', '--json', '--lang', 'vi'], project);
  const results = stdout === '' ? [] : (JSON.parse(stdout) as { outputs: string[]; problems: PlacedProblem[] }[]);
  const problems = results.flatMap((result) => result.problems);
  const written = results.flatMap((result) => result.outputs);
  const after = await readTree(project);
  for (const file of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (!written.includes(file)) expect(after[file], file).toBe(before[file]);
  expect(code === 0).toBe(problems.every(({ severity }) => severity === 'warning') && stderr === '');
  return { code, stderr, problems };
}

/** As far as the document, with the schemas compiled once for all. */
async function generate(project: string): Promise<Told> {
  const library = { ...(await loadLibrary(project)), validator: (await shared).validator };
  const { plans } = await findPlans(project, project, []);
  const sources = await Promise.all(plans.map(({ file }) => readSource(project, file)));
  const made = sources.map((source) => generateDocuments(source, library, fonts, { rules: false }));
  const problems = (await Promise.all(made)).flatMap(({ problems }) => problems);
  return {
    code: exitCodeOf(problems),
    stderr: '',
    problems: placeProblems(problems, sourcesOf(library, sources), 'vi'),
  };
}

const shared = loadLibrary(folder);
const fonts = await loadFonts();

describe('projects with a fault beside the plan', () => {
  it.each(names)('%s', async (name) => {
    const golden = await readFile(path.join(folder, name), 'utf8');
    const { about, files } = readSections(golden);
    const given = Object.fromEntries(files.map((file) => [file.name, removeExpectations(file.text)]));
    const found = await inProject(
      { 'plans/a.yaml': plan, ...given, 'out/a.docx': 'earlier', 'out/a.pdf': 'earlier' },
      async (project) => {
        const { code, stderr, problems } = /^(issuer|template)-/.test(name)
          ? await generate(project)
          : await build(project);
        const sections = files.map(
          (file) =>
            `=== ${file.name}\n${writeExpectations(
              given[file.name]!,
              problems.filter((problem) => problem.file === file.name),
            )}`,
        );
        const elsewhere = problems
          .filter((problem) => !files.some((file) => file.name === problem.file))
          .map((problem) => `${problem.file}:${problem.line} ${problem.rule} ${problem.message}\n`);
        return `${about}${sections.join('')}=== exit ${code}\n${elsewhere.join('')}${stderr}`
          .replaceAll(project, '<project>')
          .replaceAll(packageFolder, '<kehoach>');
      },
    );
    expect(found).not.toMatch(/\n\s+at .*[:(]\d+|\bundefined\b|\[object|NaN/);
    if (update) await writeFile(path.join(folder, name), found);
    else expect(found).toBe(golden);
  });
});
