import { hideBreaks } from '../core/printable.ts';
import { listKinds } from '../plan/read-plan.ts';
import { exitCodes } from './exit-codes.ts';
import { titleOf } from './review/title-of.ts';
import type { Workplace } from './workplace.ts';

interface Entry {
  readonly name: string;
  readonly title: string;
}

/** `kehoach list`: the kinds, forms and issuers a plan can name. */
export async function list(workplace: Workplace, options: { readonly json?: boolean }): Promise<number> {
  const { validator, profiles, issuers } = workplace.library;
  const kinds = listKinds(validator).map(
    (name): Entry => ({ name, title: validator.schemas.get(`${name}.schema.json`)?.title ?? '' }),
  );
  const forms = [...profiles].map(([name, source]): Entry => ({ name, title: titleOf(source.data) }));
  const offices = [...issuers].map(([name, source]): Entry => ({ name, title: titleOf(source.data) }));
  if (options.json) workplace.print(JSON.stringify({ kinds, forms, issuers: offices }, null, 2));
  else {
    const sections = [
      ['list-kinds', kinds],
      ['list-forms', forms],
      ['list-issuers', offices],
    ] as const;
    const width = Math.max(...sections.flatMap(([, entries]) => entries.map(({ name }) => name.length)));
    workplace.print(
      sections
        .map(([key, entries]) =>
          [
            `${workplace.say(key)}:`,
            ...entries.map(({ name, title }) => `  ${hideBreaks(name.padEnd(width))}  ${hideBreaks(title)}`),
          ].join('\n'),
        )
        .join('\n\n'),
    );
  }
  return exitCodes.done;
}
