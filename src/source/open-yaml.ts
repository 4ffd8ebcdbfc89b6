import type { Data } from './data.ts';
import { readYaml, type Source } from './read-yaml.ts';

/** What is known of a text that has no problem. */
export interface KnownText {
  /** Its data, as JSON. */
  readonly data: string;
  /** Digest of a schema that the data satisfies. */
  readonly validUnder: string;
}

/**
 * A YAML text that is read when it is first asked for.
 * @param known what is known of it: then only places make it read
 */
export function openYaml(file: string, text: string, known?: KnownText): Source {
  let source: Source | undefined;
  const read = (): Source => {
    source ??= readYaml(file, text);
    return source;
  };
  let data: Data | undefined;
  const parse = (json: string): Data => {
    data ??= JSON.parse(json) as Data;
    return data;
  };
  return {
    file,
    text,
    get data() {
      return known === undefined ? read().data : parse(known.data);
    },
    get problems() {
      return known === undefined ? read().problems : [];
    },
    ...(known && { validUnder: known.validUnder }),
    locate: (pointer, key) => read().locate(pointer, key),
    locateText: (pointer, from, to) => read().locateText(pointer, from, to),
  };
}
