/**
 * What is known of the language as data: words and names that rules and line breaks ask for. Mirrors
 * `schemas/language.schema.json`, which says what each list is; the package has every list.
 */
export interface Lexicon {
  readonly 'confused-marks': Confusions;
  readonly 'confused-tones': Confusions;
  readonly 'confused-initials': Confusions;
  readonly 'confused-words': Confusions;
  /** `~` before a name: its first letter may be small; `^`: small, it means something else; ` | ` between two official ways. */
  readonly 'official-names': Words;
  /** By the first word of a name, the words with which it ends a common word. */
  readonly 'ends-before-names': Readonly<Record<string, Words>>;
  readonly 'lunar-stems': Words;
  readonly 'lunar-branches': Words;
  readonly provinces: Words;
  readonly 'joined-fields': Words;
  readonly 'joined-bodies': Words;
  /** In small letters, one or two syllables. */
  readonly 'body-nouns': Words;
  /** Of two syllables, the second a body noun that is none there. */
  readonly 'noun-compounds': Words;
  readonly 'place-units': Words;
  readonly 'person-names': Words;
  /** In small letters; behind them a school is called by a name. */
  readonly 'school-levels': Words;
  readonly 'line-starts': Words;
  readonly compounds: Words;
  readonly 'whole-names': Words;
  readonly 'line-leaders': Words;
  readonly 'number-leaders': Words;
  readonly 'number-units': Words;
  readonly 'number-multiples': Words;
  readonly abbreviations: Words;
  readonly 'borrowed-words': Words;
  readonly 'foreign-names': Words;
  readonly 'english-words': Words;
  /** By word, the words before which it ends a compound with itself. */
  readonly 'never-doubled': Readonly<Record<string, Words>>;
  readonly 'only-before': Readonly<Record<string, Words>>;
  readonly 'said-twice': Words;
  /** Syllables that are doubled on purpose: true reduplications. */
  readonly reduplications: Words;
  /** Words after which another word begins. */
  readonly 'alone-before': Words;
  /** Of two syllables each. */
  readonly 'common-words': Words;
  readonly collectives: Words;
  /** By the abbreviation a name begins with. */
  readonly 'full-names': Readonly<Record<string, string>>;
  readonly 'youth-bodies': Words;
  readonly heads: Words;
  /** By a deputy's title that head's. */
  readonly deputies: Readonly<Record<string, string>>;
  readonly 'short-titles': Readonly<Record<string, string>>;
  /** By a collective or a title at the foot how the name of its office at the head begins; `~` before a word: wherever it stands. */
  readonly 'signing-bodies': Readonly<Record<string, Words>>;
  readonly 'unit-starts': Words;
  /** What phases are called, before their number. */
  readonly 'phase-names': Words;
  /** What a unit is to do begins with one of these, behind its name. */
  readonly 'assigned-verbs': Words;
  /** By the name of a kind of units, how the names of its units begin; `~` before a word: wherever it stands. */
  readonly 'unit-kinds': Readonly<Record<string, Words>>;
  readonly 'report-bodies': Words;
  readonly 'target-nouns': Words;
  readonly 'range-nouns': Words;
  readonly 'share-nouns': Words;
  /** In the heading of a column or in a row of totals: what is no sum. */
  readonly 'not-summed': Words;
  readonly 'listed-nouns': Words;
  readonly 'document-types': Words;
  /** By a short id. */
  readonly anniversaries: Readonly<Record<string, Anniversary>>;
  /** By name. */
  readonly 'former-units': Readonly<Record<string, FormerUnit>>;
  /** By document as it is cited. */
  readonly 'former-documents': Readonly<Record<string, FormerDocument>>;
  /** By letter, the signs that the fonts draw the same. */
  readonly 'same-shapes': Readonly<Record<string, string>>;
  /** By letter, the signs that look much like it. */
  readonly 'near-shapes': Readonly<Record<string, string>>;
  /** By letter, the signs of no Vietnamese word that are typed for it. */
  readonly 'other-letters': Readonly<Record<string, string>>;
  /** By letter with a foreign mark, the Vietnamese ones it may stand for. */
  readonly 'marked-letters': Readonly<Record<string, string>>;
  /** By code in hexadecimal, what the font Symbol draws there. */
  readonly 'private-signs': Readonly<Record<string, string>>;
  /** Names of code points; the first that fits. */
  readonly 'sign-names': readonly SignName[];
}

/** A day of remembrance: with its first day, on a day of the year, or on one of the lunar calendar. */
export interface Anniversary {
  readonly name: string;
  /** `1930-02-03`. */
  readonly since?: string;
  /** `03-08`. */
  readonly day?: string;
  /** `03-10`: month and day of the lunar calendar. */
  readonly lunar?: string;
  readonly sector: string;
  /** Days off by law: from so many days before it (`-1`) to so many after. */
  readonly 'days-off'?: readonly [from: string, to: string];
  /** One of the great days of the year (NĐ 145/2013/NĐ-CP, Điều 4). */
  readonly great?: 'true' | 'false';
}

/** A body or a unit that has gone, and what stands in its place. */
export interface FormerUnit {
  /** The first day without it, `2025-07-01`. */
  readonly until: string;
  readonly now: string;
}

/** A document that has been replaced. */
export interface FormerDocument {
  /** The first day on which it is no longer in force. */
  readonly until: string;
  /** The one in its place, as it is cited. */
  readonly by: string;
  /** Number of a law, which is cited by name and date. */
  readonly number?: string;
}

/** A range of code points, in hexadecimal, and what its signs are called. */
export interface SignName {
  readonly from: string;
  readonly to?: string;
  readonly vi: string;
  readonly en: string;
}

export type Words = readonly string[];

/** By wrong words the right ones. */
export type Confusions = Readonly<Record<string, string | Confusion>>;

/** Words that are wrong only in some places. */
export interface Confusion {
  readonly right: string;
  /** What must follow; `#` stands for a digit. */
  readonly before?: Words;
  /** What must not follow. */
  readonly 'not-before'?: Words;
  /** What must not stand in front. */
  readonly 'not-after'?: Words;
}
