import { Command, Help, Option } from 'commander';
import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import { hideControls } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { fileOutputs, usualOutputs } from '../outputs.ts';
import { version } from './version.ts';
import { readName, type Workplace } from './workplace.ts';

/** The commands, their options and help, in the reader's language. Each command's code is loaded when it is called. */
export function createProgram(
  language: Language,
  open: (command: Command) => Promise<Workplace>,
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
    .option('--json', words('help-json'))
    .addHelpText(
      'after',
      examples('build', 'build "plans/2026/*.yaml" --out ban-in', 'build plans/a.yaml --form state --format docx'),
    )
    .action(async (plans: string[], options, command: Command) =>
      done(await (await import('./build.ts')).build(await open(command), plans, options)),
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
      done(await (await import('./redline.ts')).redline(await open(command), versions, options)),
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

/** What a value stands for, e.g. `<folder>`, in the reader's language. */
function nameValues(text: string, language: Language): string {
  if (language === 'en') return text;
  return text.replace(
    /([[<])([a-z]+)(\.{3})?([\]>])/g,
    (all, open: string, name: string, more: string | undefined, close: string) =>
      valueNames[name] ? `${open}${valueNames[name]}${more ?? ''}${close}` : all,
  );
}

const valueNames: Readonly<Record<string, string>> = {
  options: 'tùy chọn',
  command: 'lệnh',
  plans: 'kế hoạch',
  plan: 'kế hoạch',
  versions: 'phiên bản',
  kind: 'loại',
  folder: 'thư mục',
  list: 'định dạng',
  name: 'tên',
  file: 'tệp',
  rule: 'quy tắc',
  year: 'năm',
  month: 'tháng',
  number: 'số',
  date: 'ngày',
};

const helpTitles: Readonly<Record<string, Record<Language, string>>> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Global Options:': { vi: 'Tùy chọn chung:', en: 'Global Options:' },
};

/** What the command-line parser says, in Vietnamese. */
function translateError(text: string, language: Language): string {
  if (language === 'en') return text;
  return nameValues(text, language)
    .replace(/^error: unknown option '(.+)'/, "lỗi: không có tùy chọn '$1'")
    .replace(
      /^error: missing required argument '(.+)'/,
      (_all, name: string) => `lỗi: thiếu tham số <${valueNames[name] ?? name}>`,
    )
    .replace(/^error: option '(.+)' argument missing/, "lỗi: tùy chọn '$1' thiếu giá trị")
    .replace(
      /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
      "lỗi: tùy chọn '$1' không nhận '$2'; chọn: $3",
    )
    .replace(/^error: too many arguments.*/, 'lỗi: thừa tham số')
    .replace(/\(Did you mean (.+)\?\)/, '(ý bạn là $1?)');
}
