import type { Paragraph } from './flow.ts';

/** Does something of these paragraphs bear a mark of what changed? */
export function showsChange(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ runs, marker }) => marker?.change !== undefined || runs.some(({ change }) => change));
}
