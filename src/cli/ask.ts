import type { Readable, Writable } from 'node:stream';
import { makeProblem } from '../core/make-problem.ts';
import type { MessageKey } from '../core/messages.ts';
import { hideBreaks } from '../core/printable.ts';
import { ProblemError } from '../core/problem.ts';
import { refuseOption, type Workplace } from './workplace.ts';

/** One of several answers, with what it stands for. */
export interface Answer {
  readonly name: string;
  readonly title?: string | undefined;
}

/** What a command must know: told by an option, or asked for. */
export interface Question {
  /** `--year`, or `<kind>`. */
  readonly option: string;
  readonly question: MessageKey;
  readonly given: string | undefined;
}

/** Finds what a command must know. Nobody is asked where there is no keyboard or no screen. */
export interface Asker {
  /** Whether somebody can be asked. */
  readonly present: boolean;
  /**
   * One of some answers. What is told by an option must be one of them; where there is but one it is taken.
   * @throws ProblemError for another one, or when nobody can be asked
   */
  choose(question: Question, answers: readonly Answer[]): Promise<string>;
  /**
   * What is typed.
   * @param read what an answer means; undefined: it is none
   * @param wanted answers that are, for who gave another
   * @param usual what stands for an empty answer
   * @throws ProblemError as `choose` does
   */
  type<Value>(
    question: Question,
    read: (answer: string) => Value | undefined,
    wanted: readonly string[],
    usual: string,
  ): Promise<Value>;
}

/** Answers that are seen at once; more are reached by the arrow keys. */
const seen = 12;

/** Keyboard and screen. The questions stand among the talk: what is printed is the result alone. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

/** Who asks: at a terminal a person, else nobody. */
export function openAsker(
  { say }: Pick<Workplace, 'say'>,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Asker {
  const atTerminal = Boolean(input.isTTY && output.isTTY);
  const load = async ({ option }: Question, wanted: readonly string[]) => {
    const values = { option, options: wanted.join(', ') };
    if (!atTerminal) throw new ProblemError([makeProblem('cli-needed', { file: 'kehoach' }, { values })]);
    return import('@clack/prompts');
  };
  return {
    present: atTerminal,
    async choose(question, answers) {
      const names = answers.map(({ name }) => name);
      if (question.given !== undefined) {
        if (!names.includes(question.given)) throw refuseOption(question.option, question.given, names);
        return question.given;
      }
      if (answers.length === 1) return names[0]!;
      const { select, isCancel } = await load(question, names);
      const options = answers.map(({ name, title }) => ({
        value: name,
        label: hideBreaks(title ? `${title} (${name})` : name),
      }));
      const message = `${say(question.question)} ${say('ask-arrows')}`;
      const answer = await select({ message, options, input, output, maxItems: seen, showInstructions: false });
      if (isCancel(answer)) throw cancelled();
      return answer;
    },
    async type(question, read, wanted, usual) {
      if (question.given !== undefined) {
        const value = read(question.given);
        if (value === undefined) throw refuseOption(question.option, question.given, wanted);
        return value;
      }
      const { text, isCancel } = await load(question, wanted);
      const answer = await text({
        message: say(question.question),
        input,
        output,
        placeholder: usual,
        defaultValue: usual,
        validate: (typed) => (read(typed?.trim() || usual) === undefined ? wanted.join(', ') : undefined),
      });
      if (isCancel(answer)) throw cancelled();
      return read(answer.trim() || usual)!;
    },
  };
}

function cancelled(): ProblemError {
  return new ProblemError([makeProblem('cli-cancelled', { file: 'kehoach' })]);
}
