/** A sentence ends here and the next begins: not after an abbreviation such as `TS.` or `KT.`, nor inside a number. */
const sentenceEnd = /(?<=[\p{Ll}\d)”"’%][.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u;

/** A number typed at the beginning of a line is no sentence. */
const typedNumber = /^\d+(?:\.\d+)*\.$/;

/** The sentences of a line of text. */
export function splitSentences(line: string): string[] {
  const [first = '', second, ...rest] = line.split(sentenceEnd);
  if (second === undefined) return [first];
  return typedNumber.test(first) ? [`${first} ${second}`, ...rest] : [first, second, ...rest];
}
