import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Profile, Settings, StyleName } from '../profile/profile.ts';
import { type Profiles, readProfile } from '../profile/read-profile.ts';
import type { Validator } from '../schema/validate.ts';
import { readPointer, type Source } from '../source/read-yaml.ts';
import type { Particulars } from '../starter/make-office.ts';
import type { WordFile } from '../word/word.ts';
import { type KnownPhases, phaseWordsOf } from './blocks/phase-words.ts';
import { divideFile } from './divide-file.ts';
import { draftAppendix } from './draft-appendix.ts';
import { draftBody, sampleAt } from './draft-body.ts';
import { draftEnds } from './draft-ends.ts';
import { draftIssuer, draftNumber, draftPlace, draftSignature, inherit, readParticulars } from './draft-issuer.ts';
import { draftPreamble } from './draft-preamble.ts';
import { draftTitle } from './draft-title.ts';
import type { Draft, Drafting } from './drafting.ts';
import { type Item, isEmpty, type Line, textOf } from './line.ts';
import { isCapitals, makeLowerCapitals } from './lower-capitals.ts';
import { makeLowerOffice } from './lower-office.ts';
import { findForm, lines, matchIssuer } from './match-issuer.ts';
import type { Apart } from './prove-words.ts';
import { readEnds } from './read-ends.ts';
import { type Letterhead, readLetterhead } from './read-letterhead.ts';
import { type Notes, notesOf, readItems } from './read-lines.ts';
import type { TableWidths } from './table-widths.ts';
import { takeClosing, takeEnds } from './take-closing.ts';
import type { BodyNode } from './tree/body-node.ts';
import { buildTree } from './tree/build-tree.ts';
import { findPhases } from './tree/find-phases.ts';
import { raiseHeadings } from './tree/raise-headings.ts';

type Keys = { [key: string]: Draft };

/** What a draft is made against. */
export interface DraftLibrary {
  readonly profiles: Profiles;
  readonly validator: Validator;
  readonly lexicon: Lexicon;
  readonly issuers: ReadonlyMap<string, Source>;
}

export interface DraftOptions {
  readonly kind?: string;
  readonly form?: string;
  readonly widths?: TableWidths;
  /** Tables whose columns are as wide as their own text asks, beside others with the same heads, by where they begin in the file. */
  readonly unequal?: ReadonlySet<number>;
  /** Tables to be drafted cell by cell, by where they begin in the file. */
  readonly plainTables?: ReadonlySet<number>;
  /** Departures from the form that the file keeps to. */
  readonly profile?: { readonly [key: string]: Draft } | undefined;
  /** Phases of the plan that the file was built of and edited, where it has some. */
  readonly phases?: KnownPhases;
  /** Of a document that was built of a plan and edited: the form sets the end mark, and one with new lines behind it was left there. */
  readonly isEdited?: boolean;
}

/** A plan drafted from a Word file: data as its YAML says them. */
export interface DraftedPlan {
  readonly data: { readonly [key: string]: Draft };
  readonly kind: string;
  readonly form: string;
  /** The form with what the office and the plan depart from it. */
  readonly settings: Settings;
  /** The office of the project whose plan it is. */
  readonly issuer?: string;
  /** What the file tells of its office, where the project does not have it. */
  readonly office?: Particulars;
  /** Where in the file stands what is not of the plan. */
  readonly apart: Apart;
  /** Where the innermost table that holds a value of the data begins in the file; undefined where none does. */
  tableAt(pointer: string): number | undefined;
}

/** Drafts the plan that a Word file prints. */
export function draftPlan(file: WordFile, library: DraftLibrary, options: DraftOptions = {}): DraftedPlan {
  const notes = notesOf(file);
  const divided = divideFile(file, notes);
  const head = readLetterhead(divided.letterhead, notes);
  const matched = matchIssuer(library.issuers, head);
  const said = (key: string) => matched?.data[key] as string | undefined;
  const form = options.form ?? findForm(library.profiles, head, said('form'));
  const profile = readProfile(form, library.profiles, library.validator, matched?.departures ?? []);
  const allLines = linesOf([...divided.title, ...divided.text]);
  // A place is a name: the office and those above it are mostly called by it; and what they are called the text may say again.
  const texts = [...allLines.map(textOf), ...(head.place === undefined ? [] : [`tại ${head.place}`])];
  const lowerOffice = makeLowerOffice(library.lexicon, makeLowerCapitals(library.lexicon, texts));
  const offices = [head.issuer.join(' '), ...head.superior].filter(isCapitals).map(lowerOffice);
  const lower = makeLowerCapitals(library.lexicon, [...texts, ...offices]);
  const levels = allLines.flatMap(({ mark, outline }) => (mark && outline > 0 ? [outline] : []));
  // Where lower headings alone are marked as such, the higher ones are headings all the same.
  const outlined = Math.min(...levels) === 1;
  const drafting: Drafting = {
    settings: profile.settings,
    lower,
    notes,
    phases: phaseWordsOf(library.lexicon, options.phases),
    outlined,
    bases: new Map<StyleName, never>(),
    widths: options.widths ?? new Map(),
    unequal: options.unequal ?? new Set(),
    plainTables: options.plainTables ?? new Set(),
    tables: new Map(),
  };
  const numbering = lines(matched?.data['numbering']);
  const usualScheme = numbering.length > 0 ? numbering : profile.settings.numbering;
  const items = raiseHeadings(divided.text, usualScheme);
  const preamble = draftPreamble(drafting, items);
  const { title, divider, issuedAs } = draftTitle(drafting, divided.title);
  // What is issued with another document has recipients and signature of that one.
  const isSigned = title['issued-with'] === undefined;
  const read = readEnds(divided.ends, notes);
  const ends = draftEnds(drafting, read);
  const text = takeClosing(items.slice(preamble.count), profile.settings['end-mark'], options.isEdited);
  const tree = buildTree(text.body, findPhases(drafting, text.body));
  const scheme = readScheme(tree, usualScheme);
  const kind = options.kind ?? 'general-plan';
  const endMark = text.endMark ?? profile.settings['end-mark'];
  const appendices = divided.appendices.map(({ page, items }, _, all) => {
    const own = endMark === './.' ? takeEnds(items, options.isEdited) : items;
    return draftAppendix(drafting, { page, items: own }, all.length);
  });
  const ofNotes: Keys = Object.assign({}, ...appendices.map((one) => one.departures));
  const departures = [
    departuresOf(profile, head, divider, preamble.departures, ends.departures),
    issuedAs === undefined ? undefined : { 'issued-with': issuedAs },
    Object.keys(ends.signs).length > 0 ? { signature: ends.signs } : undefined,
    Object.keys(ofNotes).length > 0 ? { appendix: ofNotes } : undefined,
    options.profile,
  ].reduce(join);
  const issuer = draftIssuer(head, matched, lowerOffice, form);
  const data: Keys = {
    kind,
    ...issuer,
    ...(form !== (said('form') ?? (matched ? 'state' : form)) && { form }),
    ...(departures && { profile: departures }),
    ...draftNumber(head, matched),
    date: head.date,
    ...draftPlace(head, matched),
    ...(divided.title.length > 0 ? title : { subject: 'none' }),
    secrecy: head.secrecy,
    urgency: head.urgency,
    circulation: readCirculation(file, notes),
    draft: head.draft,
    addressees: preamble.addressees,
    bases: preamble.bases,
    'lead-in': preamble['lead-in'],
    numbering: scheme,
    body: tree.length > 0 ? draftBody(drafting, tree, scheme ?? usualScheme) : ['<nội dung>'],
    closing: text.closing(drafting),
    'end-mark': text.endMark,
    recipients: inherit(ends.recipients, matched?.data['recipients'], isSigned),
    archive: inherit(ends.archive, matched?.data['archive'], isSigned),
    signature: inherit(draftSignature(ends.signature, matched, head.date), matched?.data['signature'], isSigned),
    appendices: appendices.length > 0 ? appendices.map(({ node }) => node) : undefined,
  };
  const tableAt = (pointer: string) => {
    let value: Draft = data;
    let found: number | undefined;
    for (const key of readPointer(pointer)) {
      value = typeof value === 'object' ? (value as Keys)[key] : undefined;
      found = drafting.tables.get(value) ?? found;
    }
    return found;
  };
  const apart = new Map([
    ...Array.from(divided.apart, (at) => [at, 'document'] as const),
    ...read.signed.map(({ at }) => [at, 'signed'] as const),
  ]);
  const office = matched ? undefined : readParticulars(head, lowerOffice, form, ends);
  const named = { ...(matched && { issuer: matched.id }), ...(office && { office }) };
  return { data, kind, form, settings: profile.settings, apart, tableAt, ...named };
}

function linesOf(items: readonly Item[]): Line[] {
  return items.filter((item): item is Line => item.kind === 'line' && !isEmpty(item));
}

/** The mark of circulation: a box above the text of the first page. */
function readCirculation({ sections }: WordFile, notes: Notes): string | undefined {
  const lines = linesOf(readItems(sections[0]?.headers.first?.blocks ?? [], notes));
  const boxed = lines.find((line) => line.boxed);
  return boxed && sentence(textOf(boxed).trim());
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

/** The numbers of each depth, where the first part of that depth counts otherwise than the form or the office. */
function readScheme(tree: readonly BodyNode[], usual: readonly string[]): string[] | undefined {
  const own: string[] = [];
  const walk = (nodes: readonly BodyNode[], depth: number): void => {
    for (const node of nodes) {
      if (node.kind === 'number') {
        own[depth] ??= node.sample!;
        walk(node.children, depth + 1);
      } else if (node.kind === 'bullet' || node.kind === 'phase') walk(node.children, depth);
    }
  };
  walk(tree, 0);
  if (own.every((sample, depth) => sample === sampleAt(usual, depth + 1))) return undefined;
  return own.slice(0, 8);
}

/** Settings from two sides, deep. */
function join(a: Keys | undefined, b: Keys | undefined): Keys | undefined {
  if (!a || !b) return a ?? b;
  const joined: Keys = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const own = joined[key];
    const deep = typeof own === 'object' && typeof value === 'object';
    joined[key] = deep ? join(own as Keys, value as Keys) : value;
  }
  return joined;
}

/** Signs and words of the form that the file sets otherwise throughout. */
function departuresOf(
  { settings }: Profile,
  head: Letterhead,
  divider: string | undefined,
  bases: Keys,
  recipients: Keys,
): Keys | undefined {
  const found: Keys = {};
  if (Object.keys(bases).length > 0) found['bases'] = bases;
  if (Object.keys(recipients).length > 0) found['recipients'] = recipients;
  const mark = settings.letterhead['issuer-mark'].text;
  if (head.divider !== undefined && head.divider !== mark)
    found['letterhead'] = { 'issuer-mark': { text: head.divider } };
  // An office of no State, Party or union has only its name there.
  if (head.national.length === 0 && head.issuer.length > 0 && head.other.length === 0)
    found['letterhead'] = { ...(found['letterhead'] as Keys | undefined), right: [] };
  if (divider !== undefined && divider !== settings.title['subject-mark'].text)
    found['title'] = { 'subject-mark': { text: divider } };
  return Object.keys(found).length > 0 ? found : undefined;
}
