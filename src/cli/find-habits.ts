import { commonProfile } from '../draft/common-profile.ts';
import type { DraftKeys } from '../draft/drafting.ts';
import type { ImportReport } from '../draft/report.ts';
import { type Imported, type NewOffice, withProfile } from '../import-word.ts';
import type { ExitCode } from './exit-codes.ts';

/** What came of one file. */
export interface Done {
  readonly report: ImportReport;
  readonly code: ExitCode;
  readonly made?: Imported;
}

/**
 * Offices that were made of several files, with what all of these do otherwise than the form: it belongs to the office, not to each of its
 * plans. An office that was there before keeps its file.
 */
export function findHabits(done: readonly Done[]): { readonly office: NewOffice; readonly files: readonly number[] }[] {
  return done.flatMap(({ made }) => {
    const { office } = made ?? {};
    if (!office) return [];
    const files = done.flatMap(({ made: one }, i) =>
      one?.drafted.data['issuer'] === office.id || one === made ? [i] : [],
    );
    const profile = commonProfile(files.map((i) => done[i]!.made!.drafted.data['profile'] as DraftKeys | undefined));
    return files.length > 1 && profile ? [{ office: withProfile(office, profile), files }] : [];
  });
}
