import type { Command } from 'commander';
import type { CommandSet } from './command-set.ts';

/** The commands that list what there is. */
export function addListCommands({ program, words, examples, open, done }: CommandSet): void {
  program
    .command('list')
    .description(words('help-list'))
    .option('--json', words('help-json'))
    .addHelpText('after', examples('list'))
    .action(async (options, command: Command) =>
      done(await (await import('../list.ts')).list(await open(command), options)),
    );

  program
    .command('schema <kind>')
    .description(words('help-schema'))
    .option('--outline', words('help-outline'))
    .addHelpText('after', examples('schema annual-campaign', 'schema event-plan --outline', 'schema issuer'))
    .action(async (kind: string, options, command: Command) =>
      done(await (await import('../schema.ts')).schema(await open(command), kind, options)),
    );
}
