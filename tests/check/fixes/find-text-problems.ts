import { findProblems } from '../../../src/check/find-problems.ts';
import { textRules } from '../../../src/check/text-rules.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { PlanText, Subject } from '../../../src/reading/subject.ts';
import { type Data, readPointer, type Source } from '../../../src/source/read-yaml.ts';
import { openLexicon } from '../../lexicon/open-lexicon.ts';

const lexicon = await openLexicon();

/** The problems of the text rules over every text of a file, whatever its schema: quick enough for thousands of files. */
export function findTextProblems(source: Source): Problem[] {
  const texts: PlanText[] = [];
  const walk = (value: Data, pointer: string): void => {
    if (typeof value === 'string')
      texts.push({ text: value, pointer, key: readPointer(pointer).findLast((part) => !/^\d+$/.test(part)) ?? '' });
    else for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${key}`);
  };
  walk(source.data ?? {}, '');
  const subject = { source, texts, data: source.data, lexicon, plan: { file: source.file } } as unknown as Subject;
  return findProblems(subject, textRules);
}

/** The words of a text, to show that none has changed. */
export function wordsOf(data: Data | undefined): string[] {
  if (data === undefined) return [];
  if (typeof data === 'string') return data.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Object.values(data).flatMap(wordsOf);
}
