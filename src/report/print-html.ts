import { groupBy } from '../core/group-by.ts';
import { escapeHtml, writePage } from '../core/html.ts';
import { type Language, type MessageKey, say } from '../core/messages.ts';
import { hideBreaks } from '../core/printable.ts';
import type { PlacedProblem } from '../source/place-problems.ts';
import { cutLine, type Texts } from './cut-line.ts';
import { reportStyle } from './report-style.ts';
import { generalWords, type RuleDescription } from './rule-description.ts';
import { sayAlso } from './say-also.ts';

/** Longest part of a line shown. */
const shown = 240;

type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

/**
 * One page for those who do not work at a terminal: problems by plan, each with its line, and the rules they name explained.
 * It holds its own style, no script, and loads nothing.
 * @param files every file that was checked, in order
 */
export function printHtml(
  problems: readonly PlacedProblem[],
  files: readonly string[],
  texts: Texts,
  rules: readonly RuleDescription[],
  language: Language,
): string {
  const words: Say = (key, values = {}) => escapeHtml(say(language, { key, values }));
  const byFile = groupBy(problems, ({ file }) => file);
  const all = [...new Set([...files, ...byFile.keys()])];
  const named = new Set(problems.map(({ rule }) => rule));
  const plans = all.map((file, i) => printPlan(file, byFile.get(file) ?? [], i, texts, language, words));
  const reasons = rules.filter(({ id }) => named.has(id)).map((rule) => printRule(rule, language, words));
  const explained =
    reasons.length === 0 ? '' : `\n<aside>\n<h2>${words('report-rules')}</h2>\n${reasons.join('\n')}\n</aside>`;
  return writePage(
    { language, title: say(language, { key: 'report-title' }), style: reportStyle },
    `<header>
<h1>${words('report-title')}</h1>
<p>${words('report-counts', { plans: files.length, ...count(problems) })}</p>
</header>
<nav>
<table>
<tr><th>${words('report-plan')}</th><th>${words('report-errors')}</th><th>${words('report-warnings')}</th></tr>
${all.map((file, i) => printRow(file, byFile.get(file) ?? [], i)).join('\n')}
</table>
</nav>
<main>
${plans.join('\n')}
</main>${explained}`,
  );
}

function count(problems: readonly PlacedProblem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

function printRow(file: string, problems: readonly PlacedProblem[], i: number): string {
  const { errors, warnings } = count(problems);
  return `<tr><td><a href="#plan-${i + 1}">${escapeHtml(hideBreaks(file))}</a></td><td>${errors}</td><td>${warnings}</td></tr>`;
}

function printPlan(
  file: string,
  problems: readonly PlacedProblem[],
  i: number,
  texts: Texts,
  language: Language,
  words: Say,
): string {
  const list = problems.map((problem) => printProblem(problem, texts, language, words));
  return `<section id="plan-${i + 1}">
<h2>${escapeHtml(hideBreaks(file))}</h2>
${list.length === 0 ? `<p class="clean">${words('report-clean')}</p>` : list.join('\n')}
</section>`;
}

function printProblem(problem: PlacedProblem, texts: Texts, language: Language, words: Say): string {
  const also = sayAlso(problem, language);
  const { severity, message, hint, rule, line, column, place: name } = problem;
  const excerpt = cutLine(texts, problem, shown);
  const inFile = texts.get(problem.file)?.text ? words('report-place', { line, column }) : '';
  const shownPlace = name === undefined ? inFile : escapeHtml(name);
  const place = shownPlace === '' ? '' : `<span class="place">${shownPlace}</span> `;
  const frame = excerpt
    ? `\n<pre>${name === undefined ? `<span class="number">${line}</span>` : ''}${excerpt.cutBefore ? '… ' : ''}${escapeHtml(excerpt.cutBefore ? excerpt.before : excerpt.before.trimStart())}<mark>${escapeHtml(excerpt.marked)}</mark>${escapeHtml(excerpt.after)}${excerpt.cutAfter ? ' …' : ''}</pre>`
    : '';
  return `<article class="${severity}">
<p><strong>${words(severity === 'error' ? 'report-error' : 'report-warning')}</strong> ${escapeHtml(message)}</p>${hint === undefined ? '' : `\n<p class="hint">${escapeHtml(hint)}</p>`}${frame}
<p class="foot">${place}${also === undefined ? '' : `<span class="place">(${escapeHtml(also)})</span> `}<a href="#${anchorOf(rule)}">${escapeHtml(hideBreaks(rule))}</a></p>
</article>`;
}

function printRule({ id, messages, reason, bad, good }: RuleDescription, language: Language, words: Say): string {
  const example = (key: 'report-bad' | 'report-good', text: string | undefined) =>
    text === undefined ? '' : `\n<p class="${key}">${words(key)}</p>\n<pre>${escapeHtml(text)}</pre>`;
  const says = messages.length === 1 ? `\n<p>“${escapeHtml(generalWords(messages[0]!, language))}”</p>` : '';
  return `<section id="${anchorOf(id)}">
<h3>${escapeHtml(id)}</h3>${says}
<p>${escapeHtml(reason[language])}</p>${example('report-bad', bad)}${example('report-good', good)}
</section>`;
}

function anchorOf(rule: string): string {
  return `rule-${rule.replace(/[^a-z0-9]+/gi, '-')}`;
}
