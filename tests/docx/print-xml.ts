import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** XML with a line for each element, for goldens that a person can read. Elements with text stay on their line. */
export function printXml(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  const pattern = /<\/[^>]+>|<([\w:]+)(?:[^>]*[^/])?>([^<]+)<\/\1>|<[^>]+>/g;
  for (const [token] of xml.replace(/^<\?xml[^>]*>\s*/, '').matchAll(pattern)) {
    const closes = token.startsWith('</');
    if (closes) depth--;
    lines.push('  '.repeat(depth) + token);
    if (!closes && !token.endsWith('/>') && !token.includes('</')) depth++;
  }
  return `${lines.join('\n')}\n`;
}

/** Everything inside the first element `name`. */
export function innerXml(xml: string, name: string): string {
  const start = xml.indexOf('>', xml.indexOf(`<${name}`)) + 1;
  return xml.slice(start, xml.lastIndexOf(`</${name}>`));
}

/** Compares with `golden/<name>.golden.xml`. Run with UPDATE_GOLDENS=1 to write it, then read the difference. */
export function expectGolden(name: string, xml: string): void {
  const file = new URL(`golden/${name}.golden.xml`, import.meta.url);
  const printed = printXml(xml);
  if (process.env.UPDATE_GOLDENS) writeFileSync(file, printed);
  expect(existsSync(file), `golden/${name}.golden.xml is missing`).toBe(true);
  expect(printed).toBe(readFileSync(file, 'utf8'));
}
