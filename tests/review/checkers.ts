import {
  acceptTrackedChangesInOoxml,
  configureXmlProvider,
  rejectTrackedChangesInOoxml,
} from '@ansonlai/docx-redline-js';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { docxDiffAcceptRevisions, docxDiffRejectRevisions, initialize } from 'docxodus/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Takes all changes of a Word file, as another program understands them. */
export interface Checker {
  readonly name: string;
  take(redline: Uint8Array, how: 'accept' | 'reject'): Promise<Uint8Array>;
}

configureXmlProvider({ DOMParser, XMLSerializer });

export const docxodus: Checker = {
  name: 'docxodus',
  async take(redline, how) {
    await initialize();
    return how === 'accept' ? docxDiffAcceptRevisions(redline) : docxDiffRejectRevisions(redline);
  },
};

export const docxRedline: Checker = {
  name: 'docx-redline-js',
  async take(redline, how) {
    const take = how === 'accept' ? acceptTrackedChangesInOoxml : rejectTrackedChangesInOoxml;
    const parts = unzipSync(redline);
    for (const [name, bytes] of Object.entries(parts))
      if (/^word\/(document|header\d+|footer\d+|footnotes)\.xml$/.test(name))
        parts[name] = strToU8(take(strFromU8(bytes), { allAuthors: true }).oxml);
    return zipSync(parts);
  },
};

/** What is printed, paragraph by paragraph, whatever it looks like. */
export const wordsOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    const [, paragraph] = /^ *paragraph (.*)$/.exec(line) ?? [];
    if (paragraph === undefined) return [];
    const { text, label } = JSON.parse(paragraph) as { text: [string, string][]; label?: [string] };
    const words = (label?.[0] ?? '') + text.map(([one]) => one).join('');
    return words === '' ? [] : [words];
  });
