/** The places in braces that a pattern may hold, by name (`x-placeholders` of a schema); none: the text is printed as it is. */
export type Placeholders = Readonly<Record<string, Placeholder>>;

interface Placeholder {
  /** What is filled in, in Vietnamese. */
  readonly title: string;
  /** A pattern without it would leave out what the document must say. */
  readonly required?: boolean;
}

/** What is wrong with a pattern: a place that does not exist (UTF-16 units of the text), or one that is missing. */
export type PlaceholderFault =
  | { readonly unknown: string; readonly from: number; readonly to: number }
  | { readonly missing: string };

/** The first fault of a pattern; undefined when every place exists and none that is needed is missing. */
export function findPlaceholderFault(pattern: string, places: Placeholders): PlaceholderFault | undefined {
  for (const { 0: found, 1: name, index } of pattern.matchAll(/\{([^{}\n]*)\}?|\}/g)) {
    if (name !== undefined && found.endsWith('}') && Object.hasOwn(places, name)) continue;
    return { unknown: found, from: index, to: index + found.length };
  }
  const missing = Object.keys(places).find((name) => places[name]!.required && !pattern.includes(`{${name}}`));
  return missing === undefined ? undefined : { missing };
}

/** Regular expressions that a text without such a fault fits, all of them: for what checks schemas. */
export function placeholderPatterns(places: Placeholders): string[] {
  const names = Object.keys(places);
  const known = names.length > 0 ? `[^{}]|\\{(?:${names.join('|')})\\}` : '[^{}]';
  return [`^(?:${known})*$`, ...names.filter((name) => places[name]!.required).map((name) => `\\{${name}\\}`)];
}

/** Is this what `x-placeholders` may say? */
export function arePlaceholders(value: unknown): value is Placeholders {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, place]) => /^[a-z]+$/.test(name) && typeof place?.title === 'string')
  );
}
