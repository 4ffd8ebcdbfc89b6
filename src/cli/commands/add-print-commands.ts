import { type Command, Option } from 'commander';
import { say } from '../../core/messages.ts';
import { fileOutputs, usualOutputs } from '../../outputs.ts';
import { readName } from '../workplace.ts';
import type { CommandSet } from './command-set.ts';

/** The commands that make documents of plans, and look at them. */
export function addPrintCommands({ program, language, words, examples, open, done }: CommandSet): void {
  program
    .command('build [plans...]')
    .description(words('help-build'))
    .option('--out <folder>', words('help-out'), readName('--out'))
    .option(
      '--format <list>',
      say(language, {
        key: 'help-format',
        values: { formats: fileOutputs.join(', '), usual: usualOutputs.join(',') },
      }),
    )
    .option('--form <name>', words('help-form'))
    .option('--fonts <folder>', words('help-fonts'), readName('--fonts'))
    .option('--no-check', words('help-no-check'))
    .option('--force', words('help-force'))
    .option('--watch', words('help-watch'))
    .option('--json', words('help-json'))
    .addHelpText(
      'after',
      examples(
        'build',
        'build --watch',
        'build "plans/2026/*.yaml" --out ban-in',
        'build plans/a.yaml --form state --format docx',
      ),
    )
    .action(async (plans: string[], options, command: Command) =>
      done(
        options.watch
          ? await (await import('../watch-build.ts')).watchBuild(() => open(command), plans, options)
          : await (await import('../build.ts')).build(await open(command), plans, options),
      ),
    );

  program
    .command('check [plans...]')
    .description(words('help-check'))
    .option('--format <name>', words('help-report'))
    .option('--json', words('help-json'))
    .option('--out <file>', words('help-report-out'), readName('--out'))
    .option('--fix', words('help-fix'))
    .option('--dry-run', words('help-dry-run'))
    .addOption(new Option('--tracked <accept|reject>', words('help-tracked')).choices(['accept', 'reject']))
    .addHelpText(
      'after',
      examples(
        'check',
        'check plans/a.yaml --format json',
        'check nam-2025.docx',
        'check --format html --out ket-qua.html',
        'check --fix --dry-run',
      ),
    )
    .action(async (plans: string[], options, command: Command) =>
      done(await (await import('../check.ts')).check(await open(command), plans, options)),
    );

  program
    .command('explain [rule]')
    .description(words('help-explain'))
    .addHelpText('after', examples('explain', 'explain facts/anniversary'))
    .action(async (rule: string | undefined, _options, command: Command) =>
      done((await import('../explain.ts')).explain(await open(command), rule)),
    );

  program
    .command('text <file>')
    .description(words('help-text'))
    .option('--form <name>', words('help-form'))
    .option('--textconv', words('help-textconv'))
    .addHelpText('after', examples('text plans/a.yaml', 'text plans/a.yaml > a.txt', 'text out/a.docx'))
    .action(async (plan: string, options, command: Command) =>
      done(await (await import('../text.ts')).text(() => open(command), plan, options)),
    );

  program
    .command('preview [plan]')
    .description(words('help-preview'))
    .option('--port <number>', words('help-port'))
    .option('--fonts <folder>', words('help-fonts'), readName('--fonts'))
    .addHelpText('after', examples('preview', 'preview plans/a.yaml --port 8080'))
    .action(async (plan: string | undefined, options, command: Command) =>
      done(await (await import('../preview.ts')).preview(() => open(command), plan, options)),
    );
}
