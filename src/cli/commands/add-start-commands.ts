import { type Command, Option } from 'commander';
import { readName } from '../workplace.ts';
import type { CommandSet } from './command-set.ts';

/** The commands by which a plan begins. */
export function addStartCommands({ program, words, examples, open, done }: CommandSet): void {
  program
    .command('init [folder]')
    .description(words('help-init'))
    .option('--from <file>', words('help-init-from'), readName('--from'))
    .option('--name <name>', words('help-office-name'))
    .option('--form <name>', words('help-office-form'))
    .option('--superior <name>', words('help-superior'))
    .option('--symbol <name>', words('help-symbol'))
    .option('--place <name>', words('help-place'))
    .option('--title <name>', words('help-title'))
    .option('--on-behalf-of <name>', words('help-on-behalf-of'))
    .option('--signer <name>', words('help-signer'))
    .option('--archive <name>', words('help-archive'))
    .option('--kind <kind>', words('help-first-kind'))
    .option('--year <year>', words('help-year'))
    .addOption(new Option('--tracked <accept|reject>', words('help-tracked')).choices(['accept', 'reject']))
    .addHelpText('after', examples('init', 'init --from nam-2026.docx', 'init ke-hoach'))
    .action(async (made: string | undefined, options, command: Command) =>
      done(await (await import('../start/init.ts')).init(await open(command, made ?? '.'), options)),
    );

  program
    .command('new [kind]')
    .description(words('help-new'))
    .option('--issuer <name>', words('help-issuer'))
    .option('--letterhead <name>', words('help-letterhead'))
    .option('--form <name>', words('help-form'))
    .option('--year <year>', words('help-year'))
    .option('--anniversary <name>', words('help-anniversary'))
    .option('--phases <number>', words('help-phases'))
    .option('--out <file>', words('help-new-out'), readName('--out'))
    .addHelpText(
      'after',
      examples(
        'new',
        'new annual-campaign --year 2027 --phases 3',
        'new special-campaign --anniversary thanh-lap-dang --year 2030',
      ),
    )
    .action(async (kind: string | undefined, options, command: Command) =>
      done(await (await import('../start/new.ts')).startPlan(await open(command), kind, options)),
    );

  program
    .command('import <files...>')
    .description(words('help-import'))
    .option('--out <file>', words('help-import-out'), readName('--out'))
    .option('--kind <name>', words('help-import-kind'))
    .option('--form <name>', words('help-import-form'))
    .addOption(new Option('--tracked <accept|reject>', words('help-tracked')).choices(['accept', 'reject']))
    .option('--report <file>', words('help-import-report'), readName('--report'))
    .option('--force', words('help-import-force'))
    .addHelpText('after', examples('import nam-2025.docx', 'import 2025/*.docx --out plans/2025 --report nhap.html'))
    .action(async (files: string[], options, command: Command) =>
      done((await (await import('../import.ts')).importFiles(await open(command), files, options)).code),
    );

  program
    .command('anniversaries <year>')
    .description(words('help-anniversaries'))
    .option('--month <month>', words('help-month'))
    .option('--round', words('help-round'))
    .option('--sector <name>', words('help-sector'))
    .option('--json', words('help-json'))
    .option('--ics', words('help-ics'))
    .addHelpText(
      'after',
      examples('anniversaries 2027', 'anniversaries 2027 --sector "giáo dục"', 'anniversaries 2027 --ics > 2027.ics'),
    )
    .action(async (year: string, options, command: Command) =>
      done((await import('../anniversaries.ts')).anniversaries(await open(command), year, options)),
    );

  program
    .command('roll <plan>')
    .description(words('help-roll'))
    .requiredOption('--year <year>', words('help-roll-year'))
    .option('--out <file>', words('help-roll-out'), readName('--out'))
    .option('--dry-run', words('help-roll-dry-run'))
    .option('--force', words('help-import-force'))
    .addHelpText('after', examples('roll plans/thi-dua-2026.yaml --year 2027 --dry-run'))
    .action(async (plan: string, options, command: Command) =>
      done(await (await import('../roll.ts')).roll(await open(command), plan, options)),
    );
}
