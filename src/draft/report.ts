import { type Language, say } from '../core/messages.ts';
import { escapeXml } from '../core/xml.ts';
import { reportStyle } from '../report/report-style.ts';
import type { WordFile, WordObject } from '../word/word.ts';
import type { Departure } from './find-departures.ts';
import { namePlace } from './name-place.ts';
import type { Proof } from './prove-words.ts';

/** What became of one Word file, in words and plain data. */
export interface ImportReport {
  readonly file: string;
  /** The plan that was written; absent where none was. */
  readonly plan?: string;
  readonly kind?: string;
  readonly form?: string;
  readonly issuer?: string;
  readonly words?: { readonly total: number; readonly kept: number };
  /** Words that the plan does not print. */
  readonly lost: readonly { readonly words: string; readonly place: string; readonly reason: string }[];
  /** What the file prints otherwise than the form does. */
  readonly departures: readonly (Omit<Departure, 'at'> & { readonly place?: string })[];
  /** What is no text, or is hidden, and stays behind. */
  readonly left: readonly { readonly kind: string; readonly place: string; readonly text?: string }[];
}

/** The losses of a proof in words; beside a number what the plan counts in its place. */
export function sayLost({ lost }: Proof, departures: readonly Departure[], language: Language): ImportReport['lost'] {
  return lost.map(({ words, at, reason }) => {
    const counted = reason === 'number' && departures.find((one) => one.setting === 'number' && one.at === at);
    const said = counted
      ? say(language, { key: 'import-reason-counted', values: { number: counted.form } })
      : say(language, { key: `import-reason-${reason}` });
    return { words, place: namePlace(at, language), reason: said };
  });
}

/** Departures with their places in words. */
export function sayDepartures(departures: readonly Departure[], language: Language): ImportReport['departures'] {
  return departures.map(({ at, ...facts }) => ({ ...facts, ...(at && { place: namePlace(at, language) }) }));
}

/** Objects that a plan has no place for, and hidden text; boxes of text and formulas are read. */
export function sayLeft(file: WordFile, language: Language): ImportReport['left'] {
  const isRead = ({ of }: WordObject) => of === 'text-box' || of === 'line' || of === 'field' || of === 'ruby';
  const objects = file.objects
    .filter((one) => !isRead(one))
    .map(({ of, at, text }) => ({
      kind: say(language, {
        key: `import-object-${of === 'formula' ? 'formula' : of === 'picture' ? 'picture' : 'other'}`,
      }),
      place: namePlace(at, language),
      ...(text && { text }),
    }));
  return [...objects, ...listHidden(file, language)];
}

function listHidden({ sections }: WordFile, language: Language): ImportReport['left'] {
  const found: { kind: string; place: string; text: string }[] = [];
  const walk = (blocks: WordFile['sections'][number]['blocks']): void => {
    for (const block of blocks) {
      if (block.kind === 'table') for (const { cells } of block.rows) for (const cell of cells) walk(cell.blocks);
      else {
        const text = block.inlines
          .map((inline) => (inline.kind === 'text' && inline.look.hidden ? inline.text : ''))
          .join('')
          .trim();
        if (text !== '')
          found.push({
            kind: say(language, { key: 'import-object-hidden' }),
            place: namePlace(block.at, language),
            text,
          });
      }
    }
  };
  for (const { blocks } of sections) walk(blocks);
  return found;
}

/** "1.214 / 1.214". */
export function printWords(
  { kept, total }: { readonly kept: number; readonly total: number },
  language: Language,
): string {
  const group = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return say(language, { key: 'import-words', values: { kept: group(kept), total: group(total) } });
}

/** The page of a report: a file each, what is not in its plan and why. */
export function printImportPage(reports: readonly ImportReport[], language: Language): string {
  const words = (key: Parameters<typeof say>[1]['key']) => escapeXml(say(language, { key }));
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`;
  const table = (rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? '' : `<table>${rows.map(row).join('\n')}</table>`;
  const files = reports.map(
    (report) => `<section>
<h2>${escapeXml(report.file)}</h2>
<p>${escapeXml([report.plan ?? '–', report.form, report.words && printWords(report.words, language)].filter(Boolean).join(' · '))}</p>
${table([
  ...report.lost.map(({ words: lost, place, reason }) => [`“${lost}”`, place, reason]),
  ...report.departures.map(({ setting, file, form, count, place = '' }) => [
    say(language, { key: 'import-departure', values: { setting, file, form } }),
    place,
    count > 1 ? `× ${count}` : '',
  ]),
  ...report.left.map(({ kind, place, text = '' }) => [`${kind}${text && `: “${text}”`}`, place, '']),
])}
</section>`,
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>${words('import-title')}</title>
<style>
${reportStyle}</style>
</head>
<body>
<h1>${words('import-title')}</h1>
${files.join('\n')}
</body>
</html>
`;
}
