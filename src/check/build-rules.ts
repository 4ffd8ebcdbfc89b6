import type { Rule } from './rule.ts';
import { campaignParts } from './rules/campaign-parts.ts';
import { emptySection } from './rules/empty-section.ts';
import { narrowColumn } from './rules/narrow-column.ts';
import { onlyChild } from './rules/only-child.ts';
import { repeatedItem } from './rules/repeated-item.ts';
import { splitItem } from './rules/split-item.ts';
import { typedCapitals } from './rules/typed-capitals.ts';
import { typedMarker } from './rules/typed-marker.ts';
import { wideTable } from './rules/wide-table.ts';

/** How the plan is put together: parts that lack brothers or content, copies, markers and capitals typed by hand, tables that do not fit. */
export const buildRules: readonly Rule[] = [
  onlyChild,
  emptySection,
  repeatedItem,
  splitItem,
  campaignParts,
  typedMarker,
  typedCapitals,
  wideTable,
  narrowColumn,
];
