import type { Rule } from '../rule.ts';
import { campaignParts } from './campaign-parts.ts';
import { emptySection } from './empty-section.ts';
import { longHeading } from './long-heading.ts';
import { narrowColumn } from './narrow-column.ts';
import { onlyChild } from './only-child.ts';
import { repeatedItem } from './repeated-item.ts';
import { splitItem } from './split-item.ts';
import { typedCapitals } from './typed-capitals.ts';
import { typedMarker } from './typed-marker.ts';
import { wideTable } from './wide-table.ts';

/** How the plan is put together: parts that lack brothers or content, copies, markers and capitals typed by hand, paragraphs as headings, tables that do not fit. */
export const buildRules: readonly Rule[] = [
  onlyChild,
  emptySection,
  repeatedItem,
  splitItem,
  campaignParts,
  typedMarker,
  typedCapitals,
  longHeading,
  wideTable,
  narrowColumn,
];
