import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Fault } from './find-faults.ts';
import type { Keys } from './make-plan.ts';

/**
 * A plan that the schema accepts and that is not printed as it says: the smallest that shows it. Of two keys that stand side by
 * side the one is not printed, which the program tells at its line; or a template cannot be run.
 */
export type KnownLoss = { readonly plan: Keys } & (
  | {
      /** Schema and key: `assignment.with`. */
      readonly lost: string;
      /** The key, or the choice, that takes its place: `phases.as=table`; without it the value is lost where nothing stands that could carry it. */
      readonly beside?: string;
      /** The program does not say so. */
      readonly kind?: 'silent';
    }
  | { readonly fault: string }
);

/** What the plans of the list leave out. */
const base: Keys = {
  kind: 'general-plan',
  issuer: { name: 'Trường A', symbol: 'TA', place: 'Hà Nội' },
  subject: 'Tổ chức ngày hội',
  body: ['Một.'],
};

/** The losses of the language as it is. The list may only become shorter. */
export function readKnownLosses(): KnownLoss[] {
  const project = fileURLToPath(import.meta.url).split('/tests/generated/')[0]!;
  const text = readFileSync(path.join(project, 'tests/generated/known-losses.yaml'), 'utf8');
  const losses = parse(text, { schema: 'failsafe' }) as KnownLoss[];
  return losses.map((loss) => ({ ...loss, plan: { ...base, ...loss.plan } }));
}

/** Is it the loss of a value that stands under the lost key, with the other one there? */
export function isKnown({ kind, value }: Fault, loss: KnownLoss): boolean {
  if ('fault' in loss || kind !== (loss.kind ?? 'lost')) return false;
  return (
    value.steps.some(({ object, key }) => `${object}.${key}` === loss.lost) &&
    (loss.beside === undefined ||
      value.steps.some(({ object, keys }) => keys.some((key) => `${object}.${key}` === loss.beside)))
  );
}
