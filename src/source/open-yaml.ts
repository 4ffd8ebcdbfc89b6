import type { Data } from './data.ts';
import { readYaml, type Source } from './read-yaml.ts';

/**
 * A YAML text that is read when it is first asked for.
 * @param known its data, where it is known that the text has no problem: then only places make it read
 */
export function openYaml(file: string, text: string, known?: Data): Source {
  let source: Source | undefined;
  const read = (): Source => {
    source ??= readYaml(file, text);
    return source;
  };
  return {
    file,
    text,
    get data() {
      return known ?? read().data;
    },
    get problems() {
      return known === undefined ? read().problems : [];
    },
    locate: (pointer, key) => read().locate(pointer, key),
    locateText: (pointer, from, to) => read().locateText(pointer, from, to),
  };
}
