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
  /** In the order that they were met in. */
  readonly met: readonly NumberedNote[];
}

/** Numbers notes as the settings of the file say; those that begin anew on each page are numbered on, as pages are not known. */
export function numberNotes(settings: XmlElement | undefined): NoteNumbers {
  const rule = (kind: Kind) => {
    const said = child(settings, `w:${kind}Pr`);
    const format = child(said, 'w:numFmt')?.attributes;
    return {
      format: format?.['w:val'] ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
      sample: format?.['w:format'],
      start: readInteger(readVal(said, 'w:numStart')) ?? 1,
      bySection: readVal(said, 'w:numRestart') === 'eachSect',
    };
  };
  const rules = { footnote: rule('footnote'), endnote: rule('endnote') };
  const next = { footnote: rules.footnote.start, endnote: rules.endnote.start };
  const met: NumberedNote[] = [];
  const known = new Set<string>();
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
      for (const kind of ['footnote', 'endnote'] as const) if (rules[kind].bySection) next[kind] = rules[kind].start;
    },
  };
}
