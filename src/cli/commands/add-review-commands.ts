import { type Command, Option } from 'commander';
import { readName } from '../workplace.ts';
import type { CommandSet } from './command-set.ts';

/** The commands that tell what changed. */
export function addReviewCommands({ program, words, examples, open, done }: CommandSet): void {
  program
    .command('diff [versions...]')
    .description(words('help-diff'))
    .option('--format <name>', words('help-diff-format'))
    .option('--out <file>', words('help-diff-out'), readName('--out'))
    .option('--reasons <file>', words('help-reasons'), readName('--reasons'))
    .option('--exit-code', words('help-exit-code'))
    .addHelpText('after', examples('diff', 'diff main..HEAD plans/a.yaml', 'diff v1 v2 --out bang-so-sanh.docx'))
    .action(async (versions: string[], options, command: Command) =>
      done(await (await import('../review/diff.ts')).diff(await open(command), versions, options)),
    );

  program
    .command('redline <versions...>')
    .description(words('help-redline'))
    .option('--out <file>', words('help-redline-out'), readName('--out'))
    .option('--author <name>', words('help-author'), readName('--author'))
    .option('--date <date>', words('help-date'))
    .option('--fonts <folder>', words('help-fonts'), readName('--fonts'))
    .addHelpText(
      'after',
      examples('redline a.yaml b.yaml --out a-b.docx', 'redline main..HEAD plans/a.yaml --author "Nguyễn Văn A"'),
    )
    .action(async (versions: string[], options, command: Command) =>
      done(await (await import('../review/redline.ts')).redline(await open(command), versions, options)),
    );

  program
    .command('apply <file> <plan>')
    .description(words('help-apply'))
    .addOption(new Option('--tracked <accept|reject>', words('help-tracked')).choices(['accept', 'reject']))
    .option('--comments', words('help-comments'))
    .option('--dry-run', words('help-roll-dry-run'))
    .addHelpText('after', examples('apply da-sua.docx plans/a.yaml', 'apply da-sua.docx plans/a.yaml --dry-run'))
    .action(async (file: string, plan: string, options, command: Command) =>
      done(await (await import('../review/apply.ts')).apply(await open(command), file, plan, options)),
    );

  program
    .command('log <plan>')
    .description(words('help-log'))
    .option('--format <name>', words('help-log-format'))
    .option('--max <number>', words('help-max'))
    .addHelpText('after', examples('log plans/a.yaml', 'log plans/a.yaml --max 5 --format markdown'))
    .action(async (plan: string, options, command: Command) =>
      done(await (await import('../review/log.ts')).log(await open(command), plan, options)),
    );
}
