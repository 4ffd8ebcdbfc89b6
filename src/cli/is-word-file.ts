import path from 'node:path';

/** Endings of Word and of programs like it. */
export const wordEndings = ['docx', 'docm', 'dotx', 'dotm', 'doc', 'rtf', 'odt', 'fodt'];
const isNamed = new RegExp(`\\.(${wordEndings.join('|')}|txt)$`, 'i');

/** Is it a file of Word, or of a program like it, or text pasted into one? Git hands on files of its own, which end as those in the repository do. */
export function isWordFile(file: string): boolean {
  return isNamed.test(file);
}

/** The file by which Word tells that it has another open: beside it, with its name behind `~$`. */
export function isWordLock(file: string): boolean {
  return path.basename(file).startsWith('~$') && isWordFile(file);
}
