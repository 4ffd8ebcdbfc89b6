import type { Document } from '../document/document.ts';
import type { Profile } from '../profile/profile.ts';
import type { WordFile } from '../word/word.ts';
import type { Change } from './change.ts';
import { createInterner } from './cut-words.ts';
import { findSplits } from './find-splits.ts';
import { listChanges } from './list-changes.ts';
import { matchNodes } from './match-nodes.ts';
import type { Node } from './node.ts';
import { readTree } from './read-tree.ts';
import { readWordTree } from './read-word-tree.ts';

/** A document, and the form that numbers it. */
export interface Version {
  readonly document: Document;
  readonly profile: Profile;
}

/**
 * What a reader finds changed between two documents: what came, went, moved, was parted, joined or said otherwise. Numbers that the
 * form counts, sizes and places on the page are no part of it. Near-linear in the length of both.
 */
export function compareDocuments(before: Version, after: Version): Change[] {
  const intern = createInterner();
  const words = after.profile.settings;
  return compareTrees(
    readTree(before.document, before.profile, words, intern),
    readTree(after.document, after.profile, words, intern),
  );
}

/** The same of two Word files, whoever made them; their changes have no places in a plan. */
export function compareWordFiles(before: WordFile, after: WordFile): Change[] {
  const intern = createInterner();
  return compareTrees(readWordTree(before, intern), readWordTree(after, intern));
}

function compareTrees(first: Node, second: Node): Change[] {
  const matching = matchNodes(first, second);
  return listChanges(first, second, matching, findSplits(first, second, matching));
}
