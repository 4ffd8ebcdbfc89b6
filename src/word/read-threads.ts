import type { XmlElement } from './parse-xml.ts';
import type { WordComment } from './word.ts';
import { childrenOf, isOn } from './xml.ts';

type Thread = Pick<WordComment, 'replyTo' | 'resolved'>;

/**
 * Which comments answer which, and which threads are settled (the part `commentsExtended`): it calls a comment by its last paragraph.
 * Answers in a circle answer nothing.
 */
export function readThreads(
  comments: ReadonlyMap<string, XmlElement>,
  extended: XmlElement | undefined,
): ReadonlyMap<string, Thread> {
  const ids = new Map<string, string>();
  for (const [id, comment] of comments) {
    const paragraph = childrenOf(comment, 'w:p').at(-1)?.attributes['w14:paraId'];
    if (paragraph !== undefined) ids.set(paragraph.toUpperCase(), id);
  }
  const idOf = (paragraph: string | undefined) => ids.get(paragraph?.toUpperCase() ?? '');
  const above = new Map<string, string>();
  const settled = new Set<string>();
  for (const { attributes } of childrenOf(extended, 'w15:commentEx')) {
    const id = idOf(attributes['w15:paraId']);
    if (id === undefined) continue;
    const parent = idOf(attributes['w15:paraIdParent']);
    if (parent !== undefined) above.set(id, parent);
    const done = attributes['w15:done'];
    if (done !== undefined && isOn(done)) settled.add(id);
  }
  return new Map(
    [...comments.keys()].map((id): [string, Thread] => {
      const first = findFirst(above, id);
      const answers = first !== undefined && first !== id;
      const resolved = settled.has(first ?? id);
      return [id, { ...(answers && { replyTo: first }), ...(resolved && { resolved }) }];
    }),
  );
}

/** The comment that began a thread; undefined where the thread goes round in a circle. */
function findFirst(above: Map<string, string>, id: string): string | undefined {
  const met = new Set<string>();
  let at = id;
  for (let next = above.get(at); next !== undefined; next = above.get(at)) {
    if (met.has(at)) return undefined;
    met.add(at);
    at = next;
  }
  // So that a long thread is climbed once.
  for (const one of met) above.set(one, at);
  return at;
}
