/**
 * A number as people write it: digits, a point before decimals, a minus; so few digits that it can be held.
 * No exponent, no `0x10`, no `Infinity`.
 */
export const numberPattern = String.raw`^-?\d{1,15}(\.\d{1,15})?$`;

const spelling = new RegExp(numberPattern);

/** The number a text spells; undefined for every other text. */
export function readNumber(text: string): number | undefined {
  return spelling.test(text) ? Number(text) : undefined;
}

/**
 * The last guard before a file is written: what a document holds has been checked long before.
 * @throws Error naming the place of the first number within the value that is not finite
 */
export function requireFinite(value: unknown, place: string): void {
  const path = findInfinite(value);
  if (path) throw new Error(`${place}${path.keys} is ${path.value}`);
}

/** The first number within the value that is not finite, and the keys that lead there. */
function findInfinite(value: unknown): { readonly keys: string; readonly value: number } | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { keys: '', value };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part !== 'number' && typeof part !== 'object') continue;
    const found = findInfinite(part);
    if (found) return { keys: `.${key}${found.keys}`, value: found.value };
  }
  return undefined;
}
