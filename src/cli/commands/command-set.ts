import type { Command } from 'commander';
import type { Language, MessageKey } from '../../core/messages.ts';
import type { Workplace } from '../workplace.ts';

/** What a group of commands is added to, and what it is told with. */
export interface CommandSet {
  readonly program: Command;
  readonly language: Language;
  /** Words of the catalogue in the reader's language. */
  words(key: MessageKey): string;
  /** Command lines as the help shows them. */
  examples(...lines: readonly string[]): string;
  open(command: Command): Promise<Workplace>;
  /** Takes the exit code. */
  done(code: number): void;
}
