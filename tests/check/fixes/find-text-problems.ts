import { findProblems } from '../../../src/check/find-problems.ts';
import { textRules } from '../../../src/check/text/text-rules.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { Element } from '../../../src/document/document.ts';
import { loadFonts } from '../../../src/files.ts';
import { Leaf } from '../../../src/plan/leaf.ts';
import type { Subject } from '../../../src/reading/subject.ts';
import type { Data } from '../../../src/source/data.ts';
import { readPointer, type Source } from '../../../src/source/read-yaml.ts';
import { openLexicon } from '../../lexicon/open-lexicon.ts';

const lexicon = await openLexicon();
const fonts = await loadFonts();

/**
 * The problems of the text rules over every text of a file, whatever its schema: quick enough for thousands of files.
 * Its document has a part for each list, with an item for each text of the list.
 */
export function findTextProblems(source: Source): Problem[] {
  const texts: Leaf[] = [];
  const parts: Element[] = [];
  const walk = (value: Data, pointer: string): void => {
    if (typeof value === 'string') {
      const key = readPointer(pointer).findLast((part) => !/^\d+$/.test(part)) ?? '';
      texts.push(new Leaf({ text: value, file: source.file, pointer, key, place: texts.length, kind: 'text' }));
      return;
    }
    const items: Element[] = [];
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'string' && Array.isArray(value)) {
        const text = makeElement('text', { runs: [{ text: item, bold: false, italic: false, place: texts.length }] });
        items.push(makeElement('part', { attributes: { mark: 'bullet' }, children: [text] }));
      }
      walk(item, `${pointer}/${key}`);
    }
    parts.push(makeElement('part', { children: items }));
  };
  walk(source.data ?? {}, '');
  const document = { root: makeElement('document', { children: parts }), places: texts };
  const data = { issuer: { name: [], place: { text: '' } } };
  const plan = { file: source.file, places: texts, data };
  const subject = { source, texts, document, lexicon, plan, fonts } as unknown as Subject;
  return findProblems(subject, textRules);
}

function makeElement(tag: Element['tag'], more: Partial<Element>): Element {
  return { tag, attributes: {}, children: [], runs: [], origin: { file: '', line: 1 }, ...more };
}

/** The words of a text, to show that none has changed. */
export function wordsOf(data: Data | undefined): string[] {
  if (data === undefined) return [];
  if (typeof data === 'string') return data.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Object.values(data).flatMap(wordsOf);
}
