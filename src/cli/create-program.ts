import { Command, Help, Option } from 'commander';
import { suggestClosest } from '../core/find-closest.ts';
import { makeProblem } from '../core/make-problem.ts';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import { hideControls } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { addListCommands } from './commands/add-list-commands.ts';
import { addPrintCommands } from './commands/add-print-commands.ts';
import { addReviewCommands } from './commands/add-review-commands.ts';
import { addStartCommands } from './commands/add-start-commands.ts';
import type { CommandSet } from './commands/command-set.ts';
import { helpTitles, nameValues, translateError } from './translate-help.ts';
import { version } from './version.ts';
import { readName, type Workplace } from './workplace.ts';

/** The commands, their options and help, in the reader's language. Each command's code is loaded when it is called. */
export function createProgram(
  language: Language,
  open: (command: Command) => Promise<Workplace>,
  done: (code: number) => void,
): Command {
  const words = (key: MessageKey) => say(language, { key });
  const examples = (...lines: readonly string[]) =>
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

  const set: CommandSet = { program, language, words, examples, open, done };
  for (const add of [addPrintCommands, addStartCommands, addReviewCommands, addListCommands]) add(set);
  return program;
}

function refuseCommand(name: string, names: readonly string[]): ProblemError {
  const values = { name, options: names.join(', ') };
  return new ProblemError([
    makeProblem('cli-unknown-command', { file: 'kehoach' }, { values, hint: suggestClosest(name, names) }),
  ]);
}
