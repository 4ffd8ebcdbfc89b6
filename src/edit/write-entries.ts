import { stringify } from 'yaml';
import type { Data } from '../source/read-yaml.ts';

/** Keys with their values as they are to be typed: `archive: [VT, TCHC]`. */
export function writeEntries(entries: Readonly<Record<string, Data | true>>): string[] {
  return Object.entries(entries).map(([key, value]) =>
    stringify({ [key]: value }, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false })
      .trimEnd()
      .slice(1, -1),
  );
}
