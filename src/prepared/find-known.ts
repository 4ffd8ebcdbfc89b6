import { createHash } from 'node:crypto';
import type { KnownText } from '../source/open-yaml.ts';
import { prepared } from './prepared.ts';

/** What was found in a text of the package when it was built. */
export function findKnown(text: string): KnownText | undefined {
  return prepared.texts[digestText(text)];
}

export function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
