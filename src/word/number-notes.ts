import type { XmlElement } from './parse-xml.ts';
import { printNumber } from './print-number.ts';
import { child, readInteger, readVal } from './xml.ts';

type Kind = 'footnote' | 'endnote';

/** A note that the text refers to, and its number. */
export interface NumberedNote {
  readonly kind: Kind;
  readonly id: string;
  readonly label: string;
}

export interface NoteNumbers {
  /** The number of the note that is met next; one with a sign of its own has none. */
  readonly number: (kind: Kind, id: string, isCustom: boolean) => string;
  /** Numbers of the next section begin anew where the settings say so. */
  readonly nextSection: () => void;
  /** Likewise those of the next page. */
  readonly nextPage: () => void;
  /** In the order that they were met in. */
  readonly met: readonly NumberedNote[];
}

/**
 * Numbers notes as the settings of the file and of each section say; where pages begin, the file itself tells, by its breaks and by
 * those that Word noted when it was last saved.
 * @param sections properties of the sections, in order
 */
export function numberNotes(
  settings: XmlElement | undefined,
  sections: readonly (XmlElement | undefined)[],
): NoteNumbers {
  let section = 0;
  const rule = (kind: Kind) => {
    const said = [child(sections[section], `w:${kind}Pr`), child(settings, `w:${kind}Pr`)];
    const first = (name: string) => said.map((one) => child(one, name)).find((one) => one !== undefined)?.attributes;
    const format = first('w:numFmt');
    return {
      format: format?.['w:val'] ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
      sample: format?.['w:format'],
      start: readInteger(first('w:numStart')?.['w:val']) ?? 1,
      restart: first('w:numRestart')?.['w:val'],
    };
  };
  let rules = { footnote: rule('footnote'), endnote: rule('endnote') };
  const next = { footnote: rules.footnote.start, endnote: rules.endnote.start };
  const met: NumberedNote[] = [];
  const known = new Set<string>();
  const restart = (...when: (string | undefined)[]) => {
    for (const kind of ['footnote', 'endnote'] as const)
      if (when.includes(rules[kind].restart)) next[kind] = rules[kind].start;
  };
  return {
    met,
    number: (kind, id, isCustom) => {
      const { format, sample } = rules[kind];
      const label = isCustom ? '' : printNumber(format, next[kind]++, sample);
      if (!known.has(`${kind} ${id}`)) met.push({ kind, id, label });
      known.add(`${kind} ${id}`);
      return label;
    },
    nextSection: () => {
      section++;
      rules = { footnote: rule('footnote'), endnote: rule('endnote') };
      const isPage = readVal(sections[section], 'w:type') !== 'continuous';
      restart('eachSect', ...(isPage ? ['eachPage'] : []));
    },
    nextPage: () => restart('eachPage'),
  };
}
