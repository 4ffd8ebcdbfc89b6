import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { hideControls } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { listKinds } from '../plan/read-plan.ts';
import { bundleSchema } from '../schema/bundle-schema.ts';
import { outlineSchema } from '../schema/outline-schema.ts';
import { exitCodes } from './exit-codes.ts';
import type { Workplace } from './workplace.ts';

/** `kehoach schema`: the JSON Schema of a kind in one file, or with `--outline` its fields as a list to read. */
export async function schema(
  workplace: Workplace,
  kind: string,
  options: { readonly outline?: boolean },
): Promise<number> {
  const { schemas } = workplace.library.validator;
  const names = [...listKinds(workplace.library.validator), 'issuer', 'profile', 'language', 'config'];
  if (!names.includes(kind)) {
    const values = { kind, options: names.join(', ') };
    throw new ProblemError([
      makeProblem('cli-unknown-kind', { file: 'kehoach schema' }, { values, hint: suggestClosest(kind, names) }),
    ]);
  }
  const id = `${kind}.schema.json`;
  workplace.print(
    options.outline ? hideControls(outlineSchema(schemas, id)) : JSON.stringify(bundleSchema(schemas, id), null, 2),
  );
  return exitCodes.done;
}
