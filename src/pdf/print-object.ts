/** A dictionary; an entry without a value is left out. */
export function printDictionary(entries: Readonly<Record<string, string | number | undefined>>): string {
  const lines = Object.entries(entries).map(([key, value]) => (value === undefined ? '' : `/${key} ${value}\n`));
  return `<<\n${lines.join('')}>>`;
}

export function printArray(items: readonly (string | number)[]): string {
  return `[ ${items.map((item) => `${item} `).join('')}]`;
}

/** Hexadecimal digits of all bytes. */
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two hexadecimal digits of a number up to 255. */
export function printByte(value: number): string {
  return bytes[value]!;
}

/** Four hexadecimal digits of a number up to 65535. */
export function printHex(value: number): string {
  return bytes[value >> 8]! + bytes[value & 255]!;
}

/** A text string in UTF-16 (ISO 32000-1, 7.9.2.2), as PDF writes it. */
export function printText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
