import type { Paragraph, Run } from './flow.ts';

/** The runs of a paragraph with its number before them, unless Word counts that itself. */
export function typedRuns({ marker, runs }: Paragraph): readonly Run[] {
  return marker && !marker.list ? [markerAsRun(marker), ...runs] : runs;
}

/** A number as text. */
export function markerAsRun(marker: NonNullable<Paragraph['marker']>): Run {
  const { bold, italic, underline, size, color } = marker;
  // U+00A0: Word stretches it no more than the space after a number of its own.
  return { text: `${marker.text}\u00a0`, bold, italic, underline, size, ...(color === undefined ? {} : { color }) };
}
