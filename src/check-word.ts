import { allRules } from './check/all-rules.ts';
import { findProblems, type RuleSettings } from './check/find-problems.ts';
import { doubleSpace } from './check/text/double-space.ts';
import { makeSubject } from './check-document.ts';
import { makeProblem } from './core/make-problem.ts';
import { type Place, type Problem, ProblemError } from './core/problem.ts';
import type { FontFamily } from './font/font.ts';
import { generateDocuments } from './generate-documents.ts';
import { addOffice, type Imported, importWord, type NewOffice } from './import-word.ts';
import { placeInWord, type WordSource } from './place-in-word.ts';
import type { Library } from './read-document.ts';
import type { Subject } from './reading/subject.ts';
import { readYaml, type Source } from './source/read-yaml.ts';
import { nameOffice } from './starter/make-office.ts';
import { readWord } from './word/read-word.ts';
import type { WordFile } from './word/word.ts';

export interface WordCheckOptions {
  /** Name of the file, for what may be wrong with it. */
  readonly file: string;
  /** How tracked changes are taken. */
  readonly tracked?: 'accept' | 'reject';
  /** Severities of rules as an office wants them. */
  readonly rules: RuleSettings;
}

/** What was found in a Word file; the source has its words, and knows where they stand. */
export interface CheckedWord {
  readonly problems: readonly Problem[];
  readonly source?: WordSource;
  /** False: it could not be read as a plan, so no rule looked at it. */
  readonly complete: boolean;
}

/** Rules of what a text says and how it is spelled; the rest is about how a plan is written, which the Word file was not. */
const others = allRules.filter(({ id }) => !/^(?:text|facts)\//.test(id)).map(({ id }) => [id, 'off'] as const);
const notForWord: RuleSettings = { ...Object.fromEntries(others), [doubleSpace.id]: 'off' };

/** Checks a Word file: drafts its plan as an import does, runs the rules over that, and compares its look with the form. */
export async function checkWord(
  bytes: Uint8Array,
  library: Library,
  fonts: FontFamily,
  { file, tracked, rules }: WordCheckOptions,
): Promise<CheckedWord> {
  let draft: Source | undefined;
  const onDraft = (yaml: string) => {
    draft = readYaml(file, yaml);
  };
  let imported: Imported;
  try {
    imported = await importWord(bytes, library, fonts, { file, plan: file, ...(tracked && { tracked }), onDraft });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problems } = error;
    if (!draft) return { problems, complete: false };
    const word = readWord(bytes, { file, tracked: tracked ?? 'accept' });
    return { problems, source: placeInWord(file, draft, word), complete: false };
  }
  const { yaml, office, word, departures, proof } = imported;
  const source = placeInWord(file, readYaml(file, yaml), word);
  const { problems: found, read } = await generateDocuments(
    source,
    office ? addOffice(library, office) : library,
    fonts,
    {
      rules: { ...rules, ...notForWord },
    },
  );
  const problems = office ? found.map(placeInLetterhead(file, office, word)) : found;
  const at = (place: Parameters<WordSource['rangeOf']>[0] | undefined) => {
    const range = place && source.rangeOf(place);
    return { file, ...(range && { range }) };
  };
  return {
    problems: [
      // Which letters a PDF can show is no matter of a Word file.
      ...problems.filter(({ sort, severity }) => sort === 'rule' || severity === 'error'),
      ...(read ? checkTyping(makeSubject(read, source, fonts), source, rules) : []),
      ...proof.lost
        .filter(({ reason }) => reason === 'other')
        .map(({ words, at: place }) => makeProblem('word-unread', at(place), { values: { words } })),
      ...departures.map(({ setting, file: own, form, count, at: place }) =>
        makeProblem('import-departure', at(place), {
          values: { setting, file: own === '' ? '–' : own, form: form === '' ? '–' : form },
          ...(count > 1 && { hint: { key: 'import-departure-count', values: { count } } }),
        }),
      ),
    ],
    source,
    complete: true,
  };
}

/** The file of an office that was drafted beside the plan is none that anybody has: the Word file says what is in it. */
function placeInLetterhead(file: string, { id, yaml }: NewOffice, word: WordFile): (problem: Problem) => Problem {
  const name = nameOffice(id);
  const source = placeInWord(file, readYaml(name, yaml), word);
  const move = ({ pointer = '', within }: Place): Place => ({
    file,
    range: within ? source.locateText(pointer, ...within) : source.locate(pointer),
  });
  return (problem) => (problem.at.file === name ? { ...problem, at: move(problem.at) } : problem);
}

/** What the drafting puts right as it goes is looked for in the paragraphs as they were typed. */
function checkTyping(subject: Subject, source: WordSource, rules: RuleSettings): Problem[] {
  const texts = source.lines.map(({ text }, i) => ({ text, pointer: String(i), key: 'text' }));
  return findProblems({ ...subject, texts }, [doubleSpace], rules).map((problem) => {
    const { pointer, within } = problem.at;
    const { start } = source.lines[Number(pointer)]!;
    return { ...problem, at: { file: source.file, range: [start + within![0], start + within![1]] } };
  });
}
