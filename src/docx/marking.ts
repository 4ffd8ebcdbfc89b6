import type { Paragraph } from '../flow/flow.ts';
import type { RunPair, Sides } from '../flow/flow-pair.ts';
import type { Revisions } from './revisions.ts';
import type { Writing } from './writing.ts';

/** What the writers of one document with tracked changes share: what those of each of its two sides do, and more. */
export interface Marking {
  readonly before: Writing;
  readonly after: Writing;
  readonly revisions: Revisions;
  /** Notes met so far; the number of one is its place, from 1. */
  readonly notes: NotePair[];
}

/** A footnote of both sides or of one. */
export interface NotePair extends Sides<Paragraph> {
  readonly runs: readonly RunPair[];
}
