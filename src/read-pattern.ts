import { limits } from './core/limits.ts';

/**
 * A pattern of file names with brackets and bars as themselves: a group such as `(a|aa)+` can take a time that doubles with each
 * letter of a name. Undefined where stars in one part of a path, or choices in braces, are more than the limits let be.
 */
export function readPattern(text: string): string | undefined {
  // Stars side by side say no more than one, or than the two of any folders.
  const parts = text.split('/').map((part) => (/^\*{2,}$/.test(part) ? '**' : part.replace(/\*+/g, '*')));
  if (parts.some((part) => part.split('*').length - 1 > limits.stars)) return undefined;
  if (countChoices(text) > limits.choices) return undefined;
  return parts.join('/').replace(/(?<!\\)[()|+@!]/g, '\\$&');
}

/** For how many names braces stand at the most: `{a,b}{1..3}` for six. */
function countChoices(text: string): number {
  let names = 1;
  for (const [, inside = ''] of text.matchAll(/\{([^{}]*)/g)) {
    const range = /^(-?\d+)\.\.(-?\d+)/.exec(inside);
    names *= range ? Math.abs(Number(range[2]) - Number(range[1])) + 1 : inside.split(',').length;
  }
  return names;
}
