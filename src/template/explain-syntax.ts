import type { ProblemKey } from '../core/problem-rules.ts';

/** What the parser of Handlebars says, in our words and at the line the author slipped. */
export function explainSyntax(
  { message }: Error,
  text: string,
): { line: number; key: ProblemKey; values: Record<string, string> } {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+$/.exec(message)?.[1] ?? 1);
  const mismatch = /(\S+) doesn't match (\S+) -/.exec(message);
  if (mismatch) return { line, key: 'template-mismatch', values: { opened: mismatch[1]!, closed: mismatch[2]! } };
  if (!message.includes("got 'EOF'")) return { line, key: 'template-syntax', values: {} };
  const open: { name: string; line: number }[] = [];
  for (const [i, one] of text.split('\n').entries()) {
    for (const [, sign, name] of one.matchAll(/\{\{([#/])\s*([\w-]+)/g)) {
      if (sign === '#') open.push({ name: name!, line: i + 1 });
      else open.pop();
    }
  }
  const last = open.at(-1);
  return last
    ? { line: last.line, key: 'template-unclosed', values: { name: last.name } }
    : { line, key: 'template-syntax', values: {} };
}
