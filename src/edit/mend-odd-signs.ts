import { readYaml, type Source } from '../source/read-yaml.ts';

/** Rules of reading whose places hold a sign that looks like a blank or a dash, and what is to stand there. */
const right: Readonly<Record<string, string>> = { 'yaml/odd-blank': ' ', 'yaml/bullet': '- ' };

/** Most rounds: one sign may hide another. */
const rounds = 10;

/**
 * Types a space for the odd blanks, and a dash for the bullets, that keep YAML from reading a plan; signs that are not seen go.
 * @returns the text of the file, and the rules that the places mended broke
 */
export function mendOddSigns(before: Source): { text: string; mended: string[] } {
  let source = before;
  const mended: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const found = source.problems.flatMap(({ rule, at, message }) => {
      const text = message.key === 'yaml-hidden' ? '' : right[rule];
      return text !== undefined && at.range ? [{ rule, range: at.range, text }] : [];
    });
    if (found.length === 0) break;
    let { text } = source;
    for (const one of found.toSorted((a, b) => b.range[0] - a.range[0]))
      text = text.slice(0, one.range[0]) + one.text + text.slice(one.range[1]);
    mended.push(...found.map(({ rule }) => rule));
    source = readYaml(source.file, text);
  }
  return { text: source.text, mended };
}
