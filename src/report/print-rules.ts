import { groupBy } from '../core/group-by.ts';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import { generalWords, groupOf, groupTitle, type RuleDescription } from './rule-description.ts';

/** One rule in full, for the terminal. */
export function printRule(
  { id, severity, messages, reason, bad, good, switchable }: RuleDescription,
  language: Language,
): string {
  const word = (key: MessageKey) => say(language, { key });
  const indent = (text: string) => text.replace(/^/gm, '    ');
  const sections = [
    `${id} (${word(severity === 'error' ? 'cli-error' : 'cli-warning')})`,
    `${word('rules-says')}:\n${messages.map((words) => indent(generalWords(words, language))).join('\n')}`,
    `${word('rules-reason')}:\n${indent(reason[language])}`,
    ...(bad === undefined ? [] : [`${word('report-bad')}:\n${indent(bad)}`]),
    ...(good === undefined ? [] : [`${word('report-good')}:\n${indent(good)}`]),
    ...(switchable ? [] : [word('rules-fixed')]),
  ];
  return sections.join('\n\n');
}

/** All rules by group, one line each. */
export function listRules(rules: readonly RuleDescription[], language: Language): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const groups = [...groupBy(rules, ({ id }) => groupOf(id))].map(([group, own]) => {
    const lines = own.map(({ id, messages }) => `  ${id.padEnd(width)}  ${generalWords(messages[0]!, language)}`);
    return `${groupTitle(group, language)}:\n${lines.join('\n')}`;
  });
  return [...groups, say(language, { key: 'rules-more' })].join('\n\n');
}

/** The reference page of all rules, as Markdown. */
export function writeRulesPage(rules: readonly RuleDescription[], language: Language): string {
  const word = (key: MessageKey) => say(language, { key });
  const groups = [...groupBy(rules, ({ id }) => groupOf(id))].map(([group, own]) => {
    // The rules of reading share one reason; it is told once.
    const shared = own.every(({ switchable }) => !switchable)
      ? `${escapeMarkdown(own[0]!.reason[language])} ${word('rules-fixed')}\n\n`
      : '';
    return `## ${groupTitle(group, language)}\n\n${shared}${own.map((rule) => writeRule(rule, language, shared === '')).join('\n')}`;
  });
  return `<!-- npm run rules -->\n\n# ${word('rules-title')}\n\n${word('rules-about')}\n\n${escapeMarkdown(word('rules-switch'))}\n\n${groups.join('\n')}`;
}

function writeRule(
  { id, severity, messages, reason, bad, good }: RuleDescription,
  language: Language,
  withReason: boolean,
): string {
  const word = (key: MessageKey) => say(language, { key });
  const level = word(severity === 'error' ? 'cli-error' : 'cli-warning');
  const says = messages.map((words) => `- ${escapeMarkdown(generalWords(words, language))}`).join('\n');
  const why = withReason ? `\n${escapeMarkdown(reason[language])}\n` : '';
  const example = (key: MessageKey, text: string | undefined) =>
    text === undefined ? '' : `\n${word(key)}:\n\n\`\`\`yaml\n${text}\n\`\`\`\n`;
  return `### ${id} (${level})\n\n${says}\n${why}${example('report-bad', bad)}${example('report-good', good)}`;
}

/** Signs of a message that Markdown would take for its own. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<>[\]#]/g, '\\$&');
}
