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
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${place} is ${value}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      const part = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof part === 'number' || typeof part === 'object') requireFinite(part, `${place}.${key}`);
    }
  }
}
