import { type Content, commune, party, school } from './contents.ts';
import type { Hand } from './type-plan.ts';

const usual: Omit<Hand, 'name'> = {
  letterhead: 'table',
  marks: 'typed',
  scheme: ['I.', '1.', 'a)'],
  bullets: ['-', '+'],
  headings: 'bold',
  title: 'lines',
  ends: 'table',
};
const hand = (name: string, more: Partial<Hand> = {}): Hand => ({ ...usual, name, ...more });

/** Plans as different hands set them. */
export const typed: readonly (readonly [Content, Hand])[] = [
  [commune, hand('plain typing', { rules: 'shapes' })],
  [commune, hand('numbers before a tab', { marks: 'typed-tab', rules: 'borders', emptyLines: true })],
  [commune, hand('lists of Word', { marks: 'lists' })],
  [commune, hand('lists of styles', { marks: 'styles', headings: 'heading-styles' })],
  [commune, hand('letterhead with tabs', { letterhead: 'tabs', ends: 'tabs' })],
  [commune, hand('letterhead in text boxes', { letterhead: 'text-box', rules: 'shapes' })],
  [commune, hand('letterhead in lines', { letterhead: 'lines', ends: 'lines' })],
  [commune, hand('items by Shift+Enter', { marks: 'shift-enter', title: 'shift-enter' })],
  [commune, hand('runs cut to pieces', { runs: 'cut' })],
  [commune, hand('three fonts', { runs: 'fonts', rules: 'dashes' })],
  [commune, hand('figures from the top', { scheme: ['1.', '1.1.', '1.1.1.'] })],
  [commune, hand('letters from the top', { scheme: ['A.', 'I.', '1.'], bullets: ['•', 'o'] })],
  [commune, hand('capitals by format', { headings: 'caps-format', marks: 'lists', bullets: ['–', '+'] })],
  [commune, hand('sections in capitals alone', { headings: 'capitals-only', title: 'one-line' })],
  [commune, hand('hidden text, a picture, a note', { extras: ['hidden', 'picture', 'footnote'] })],
  [commune, hand('tracked changes left in', { extras: ['tracked'] })],
  [school, hand('a table', { wrap: 'controls' })],
  [school, hand('a table, lists of Word', { marks: 'lists', wrap: 'smart-tags', rules: 'borders' })],
  [school, hand('a table, decomposed letters', { nfd: true, emptyLines: true })],
  [school, hand('a table, three levels of figures', { scheme: ['I.', '1.', '1.1.'], title: 'shift-enter' })],
  [school, hand('a table, heading styles', { headings: 'heading-styles', ends: 'tabs' })],
  [party, hand('Party form', { scheme: ['I-', '1-', 'a)'], rules: 'none' })],
  [party, hand('Party form, lists of Word', { marks: 'lists', letterhead: 'tabs' })],
  [party, hand('Party form, text boxes', { letterhead: 'text-box', ends: 'lines', runs: 'cut' })],
];
