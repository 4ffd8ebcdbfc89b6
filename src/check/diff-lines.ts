/** The changed lines of a file as a unified diff without context; '' when nothing changed. */
export function diffLines(before: string, after: string, file: string): string {
  if (before === after) return '';
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const gone = old.slice(start, old.length - end);
  const come = now.slice(start, now.length - end);
  const head = `--- a/${file}\n+++ b/${file}\n@@ -${start + 1},${gone.length} +${start + 1},${come.length} @@\n`;
  return head + [...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)].join('\n') + '\n';
}
