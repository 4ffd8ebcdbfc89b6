import { pairWords } from '../review/compare-words.ts';
import { pairVersions, type Versions } from './pair-versions.ts';

/** Which share of the words of a plan's document stands in the edited file, at what is taken for the same place. */
export function shareWords(versions: Versions): number {
  let [same, all] = [0, 0];
  const { pairs } = pairVersions(versions);
  for (const [, built, edited] of pairs)
    for (const { kind, before } of pairWords(built.words, edited.words)) if (kind === 'same') same += before.length;
  const count = (node: Versions['built']['tree']): void => {
    all += node.words.length;
    for (const child of node.children) count(child);
  };
  count(versions.built.tree);
  return all === 0 ? 1 : same / all;
}
