import type { WordTable } from '../../word/word.ts';
import type { Line } from '../line.ts';

/** What stands in the body, as a tree: numbered and bulleted parts and phases with what is below them, and between them what bears no mark. */
export type BodyNode = Part | Plain;

export interface Part {
  readonly kind: 'number' | 'bullet' | 'phase';
  readonly line: Line;
  /** Of a number: the sample of its row, and its own count. */
  readonly sample?: string;
  readonly value?: number;
  readonly children: BodyNode[];
}

export type Plain =
  | { readonly kind: 'paragraph' | 'remark' | 'closing-note' | 'centred-line'; readonly line: Line }
  | { readonly kind: 'table'; readonly table: WordTable; readonly caption?: Line };
