import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { ProblemError } from '../../src/core/problem.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { importWord } from '../../src/import-word.ts';
import type { Library } from '../../src/read-document.ts';
import { typed } from '../draft/hands.ts';
import { typePlan } from '../draft/type-plan.ts';
import { hardFile } from '../word/hard-file.ts';
import { mutateDocx, randomOf } from '../word/mutate-docx.ts';

/** What mutants of Word files are made of and tried with. */
export interface WordGround {
  readonly library: Library;
  readonly fonts: FontFamily;
  readonly files: readonly Record<string, Uint8Array>[];
}

/**
 * Files by many hands: all that readers lose, plans in raw XML, and some that python-docx and LibreOffice wrote.
 * @param files folder of the latter
 */
export function layWordGround(library: Library, fonts: FontFamily, files: URL): WordGround {
  const made = ['python-headings', 'python-tabs', 'libreoffice-frames', 'libreoffice-changes'].map((name) =>
    readFileSync(fileURLToPath(new URL(`${name}.docx`, files))),
  );
  const all = [hardFile, ...typed.map(([content, hand]) => typePlan(content, hand)), ...made];
  return { library: { ...library, issuers: new Map() }, fonts, files: all.map((one) => unzipSync(one)) };
}

export interface TriedWord {
  /** A plan; a file that cannot be read, or a plan that is not valid, as told. */
  readonly outcome: 'plan' | 'refused' | 'no plan';
  /** Words of the file that the plan has, and all. */
  readonly kept: number;
  readonly total: number;
  /** Time of the processor, ms. */
  readonly ms: number;
  readonly faults: readonly string[];
}

/** Longest a file may take of the processor, ms. */
const patience = 10_000;

/** The mutant of a number; the same number of the same seed is the same file. */
export function makeWordMutant({ files }: Pick<WordGround, 'files'>, seed: number, number: number): Uint8Array {
  const own = seed * 1_000_003 + number;
  return mutateDocx(files[randomOf(own)(files.length)]!, own);
}

/** Imports the mutant of a number. */
export async function tryWordMutant(ground: WordGround, seed: number, number: number): Promise<TriedWord> {
  const bytes = makeWordMutant(ground, seed, number);
  const started = process.cpuUsage();
  const faults: string[] = [];
  let outcome: TriedWord['outcome'] = 'plan';
  let [kept, total] = [0, 0];
  try {
    const options = { file: 'a.docx', plan: 'a.yaml', tracked: number % 2 === 0 ? 'accept' : 'reject' } as const;
    const { proof } = await importWord(bytes, ground.library, ground.fonts, options);
    ({ kept, total } = proof);
  } catch (error) {
    if (!(error instanceof ProblemError)) faults.push(`exception: ${(error as Error).stack ?? String(error)}`);
    else {
      outcome = error.problems.every(({ rule }) => /^(?:word|import)\//.test(rule)) ? 'refused' : 'no plan';
      // The one who holds the Word file has never seen the plan.
      if (outcome === 'no plan') faults.push(`no plan: ${error.problems.map(sayProblem).join('; ').slice(0, 300)}`);
    }
  }
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  if (ms > patience) faults.push(`took ${Math.round(ms)} ms`);
  return { outcome, kept, total, ms, faults };
}

function sayProblem({ rule, at, message }: ProblemError['problems'][number]): string {
  return `${rule} ${at.pointer ?? ''} ${JSON.stringify(message.values ?? {})}`;
}
