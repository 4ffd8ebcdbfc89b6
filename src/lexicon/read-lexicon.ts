import { makeProblem } from '../core/make-problem.ts';
import { type Problem, ProblemError } from '../core/problem.ts';
import type { Validator } from '../schema/validate.ts';
import { type Data, joinPointer, type Source } from '../source/read-yaml.ts';
import type { Lexicon } from './lexicon.ts';

type Keys = { [key: string]: Data };

const known = new WeakMap<readonly Source[], Lexicon>();

/**
 * The files of the package and then those of the project, laid together: lists grow, and of keys the later ones win;
 * what a file names under `remove` is taken away from what was there before it.
 * @param files `templates/language/*.yaml`; what is made of them is kept
 * @throws ProblemError when a file is invalid, or removes what is not there
 */
export function readLexicon(files: readonly Source[], validator: Validator): Lexicon {
  const ready = known.get(files);
  if (ready) return ready;
  const problems = files.flatMap((file) => [
    ...file.problems,
    ...(file.data === undefined ? [] : validator.validate(file, 'language.schema.json')),
  ]);
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemError(problems);
  let lists: Keys = {};
  for (const file of files) {
    const { remove = {}, ...own } = file.data as { readonly remove?: Keys } & Keys;
    problems.push(...findUnknown(file, remove as Keys, lists));
    for (const [name, words] of Object.entries(remove)) lists = { ...lists, [name]: without(lists[name], words) };
    for (const [name, words] of Object.entries(own)) lists = { ...lists, [name]: together(lists[name], words) };
  }
  if (problems.length > 0) throw new ProblemError(problems);
  const lexicon = lists as unknown as Lexicon;
  known.set(files, lexicon);
  return lexicon;
}

/** What is to be removed and is not there: it would stay where it stands under another spelling. */
function findUnknown({ file }: Source, remove: Keys, lists: Keys): Problem[] {
  return Object.entries(remove).flatMap(([name, words]) =>
    (words as string[]).flatMap((word, i): Problem[] => {
      const list = lists[name];
      if (Array.isArray(list) ? list.includes(word) : list !== undefined && Object.hasOwn(list as Keys, word))
        return [];
      const at = { file, pointer: `${joinPointer('/remove', name)}/${i}` };
      return [makeProblem('language-remove', at, { values: { word, name } })];
    }),
  );
}

function without(below: Data | undefined, words: Data): Data {
  const gone = new Set(words as string[]);
  if (Array.isArray(below)) return below.filter((word) => !gone.has(word as string));
  return Object.fromEntries(Object.entries((below ?? {}) as Keys).filter(([word]) => !gone.has(word)));
}

function together(below: Data | undefined, above: Data): Data {
  if (below === undefined) return above;
  if (Array.isArray(below)) return [...new Set([...below, ...(above as Data[])])];
  return { ...(below as Keys), ...(above as Keys) };
}
