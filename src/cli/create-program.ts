import { Command, Help, Option } from 'commander';
import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import { hideControls } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { fileOutputs, usualOutputs } from '../outputs.ts';
import { helpTitles, nameValues, translateError } from './translate-help.ts';
import { version } from './version.ts';
import { readName, type Workplace } from './workplace.ts';

/**
 * The commands, their options and help, in the reader's language. Each command's code is loaded when it is called.
 * @param open opens the project of a command; or a folder that is yet to be made, and need not be there
 */
export function createProgram(
  language: Language,
  open: (command: Command, made?: string) => Promise<Workplace>,
  done: (code: number) => void,
): Command {
  const words = (key: MessageKey) => say(language, { key });
  const examples = (...lines: string[]) =>
    `\n${words('help-examples')}\n${lines.map((line) => `  $ kehoach ${line}`).join('\n')}\n`;
  const program = new Command('kehoach');
  program
    .description(words('help-about'))
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp({
      styleTitle: (title) => helpTitles[title]?.[language] ?? title,
      // The choices stand in the flags already.
      optionDescription: (option) => option.description,
      optionTerm: (option) => nameValues(option.flags, language),
      subcommandTerm: (command) => nameValues(new Help().subcommandTerm(command), language),
      commandUsage: (command) => nameValues(new Help().commandUsage(command), language),
    })
    .helpOption('-h, --help', words('help-help'))
    .helpCommand('help [command]', words('help-help'))
    .version(version, '-V, --version', words('help-version'))
    .addOption(new Option('--lang <vi|en>', words('help-lang')).choices(['vi', 'en']))
    .option('--project <folder>', words('help-project'), readName('--project'))
    .configureOutput({ writeErr: (text) => process.stderr.write(hideControls(translateError(text, language))) })
    .addHelpText('after', examples('build', 'build plans/hoc-vien-2024-75-nam.yaml --format pdf', 'check', 'list'))
    .usage('[options] [command]')
    .argument('[command]')
    .allowExcessArguments()
    .allowUnknownOption()
    .action((name?: string) => {
      if (name !== undefined)
        throw refuseCommand(
          name,
          program.commands.map((command) => command.name()),
        );
      process.stdout.write(program.helpInformation() + examples('build', 'check', 'list'));
    });

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
          ? await (await import('./watch-build.ts')).watchBuild(() => open(command), plans, options)
          : await (await import('./build.ts')).build(await open(command), plans, options),
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
    .addHelpText(
      'after',
      examples(
        'check',
        'check plans/a.yaml --format json',
        'check --format html --out ket-qua.html',
        'check --fix --dry-run',
      ),
    )
    .action(async (plans: string[], options, command: Command) =>
      done(await (await import('./check.ts')).check(await open(command), plans, options)),
    );

  program
    .command('explain [rule]')
    .description(words('help-explain'))
    .addHelpText('after', examples('explain', 'explain facts/anniversary'))
    .action(async (rule: string | undefined, _options, command: Command) =>
      done((await import('./explain.ts')).explain(await open(command), rule)),
    );

  program
    .command('text <plan>')
    .description(words('help-text'))
    .option('--form <name>', words('help-form'))
    .option('--textconv', words('help-textconv'))
    .addHelpText('after', examples('text plans/a.yaml', 'text plans/a.yaml > a.txt'))
    .action(async (plan: string, options, command: Command) =>
      done(await (await import('./text.ts')).text(() => open(command), plan, options)),
    );

  program
    .command('init [folder]')
    .description(words('help-init'))
    .option('--name <name>', words('help-office-name'))
    .option('--form <name>', words('help-form'))
    .option('--superior <name>', words('help-superior'))
    .option('--symbol <name>', words('help-symbol'))
    .option('--place <name>', words('help-place'))
    .option('--title <name>', words('help-title'))
    .option('--on-behalf-of <name>', words('help-on-behalf-of'))
    .option('--signer <name>', words('help-signer'))
    .option('--archive <name>', words('help-archive'))
    .option('--kind <kind>', words('help-first-kind'))
    .option('--year <year>', words('help-year'))
    .addHelpText('after', examples('init', 'init ke-hoach'))
    .action(async (made: string | undefined, options, command: Command) =>
      done(await (await import('./init.ts')).init(await open(command, made ?? '.'), options)),
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
      done(await (await import('./new.ts')).startPlan(await open(command), kind, options)),
    );

  program
    .command('preview [plan]')
    .description(words('help-preview'))
    .option('--port <number>', words('help-port'))
    .option('--fonts <folder>', words('help-fonts'), readName('--fonts'))
    .addHelpText('after', examples('preview', 'preview plans/a.yaml --port 8080'))
    .action(async (plan: string | undefined, options, command: Command) =>
      done(await (await import('./preview.ts')).preview(() => open(command), plan, options)),
    );

  program
    .command('diff [versions...]')
    .description(words('help-diff'))
    .option('--format <name>', words('help-diff-format'))
    .option('--exit-code', words('help-exit-code'))
    .addHelpText('after', examples('diff', 'diff main..HEAD plans/a.yaml', 'diff a.yaml b.yaml --format html > a.html'))
    .action(async (versions: string[], options, command: Command) =>
      done(await (await import('./diff.ts')).diff(await open(command), versions, options)),
    );

  program
    .command('list')
    .description(words('help-list'))
    .option('--json', words('help-json'))
    .addHelpText('after', examples('list'))
    .action(async (options, command: Command) =>
      done(await (await import('./list.ts')).list(await open(command), options)),
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
      done((await import('./anniversaries.ts')).anniversaries(await open(command), year, options)),
    );

  program
    .command('schema <kind>')
    .description(words('help-schema'))
    .option('--outline', words('help-outline'))
    .addHelpText('after', examples('schema annual-campaign', 'schema event-plan --outline', 'schema issuer'))
    .action(async (kind: string, options, command: Command) =>
      done(await (await import('./schema.ts')).schema(await open(command), kind, options)),
    );
  return program;
}

function refuseCommand(name: string, names: readonly string[]): ProblemError {
  const values = { name, options: names.join(', ') };
  return new ProblemError([
    makeProblem('cli-unknown-command', { file: 'kehoach' }, { values, hint: suggestClosest(name, names) }),
  ]);
}
