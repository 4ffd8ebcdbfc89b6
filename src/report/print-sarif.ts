import type { Language } from '../core/messages.ts';
import type { PlacedProblem, Position } from '../source/place-problems.ts';
import { joinFolder } from './print-github.ts';
import { generalWords, type RuleDescription } from './rule-description.ts';
import { sayAlso, sayPlaced } from './say-also.ts';

/**
 * A SARIF 2.1.0 log for code-scanning services: results in the order given, with the rules they name.
 * Columns count UTF-16 units from 1. Files of the project are told relative to `%SRCROOT%`.
 * @param folder of the project below the root of the repository, '' when it is the root
 */
export function printSarif(
  problems: readonly PlacedProblem[],
  rules: readonly RuleDescription[],
  language: Language,
  version: string,
  folder = '',
): string {
  const named = [...new Set(problems.map(({ rule }) => rule))].sort();
  const described = new Map(rules.map((rule) => [rule.id, rule]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'kehoach', version, rules: named.map((id) => describeRule(id, described.get(id), language)) },
        },
        language,
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: named.indexOf(problem.rule),
          level: problem.severity,
          message: {
            text: escapeLinks(
              [sayPlaced(problem, problem.message), problem.hint, sayAlso(problem, language)]
                .filter((one) => one !== undefined)
                .join('\n'),
            ),
          },
          locations: [locate(problem.file, problem, folder)],
          ...(problem.also && {
            relatedLocations: problem.also.map((position, i) => ({
              id: i + 1,
              ...locate(problem.file, position, folder),
            })),
          }),
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function describeRule(id: string, rule: RuleDescription | undefined, language: Language): object {
  if (!rule) return { id };
  const messages = rule.messages.map((words) => generalWords(words, language));
  const reason = rule.reason[language];
  const examples =
    rule.bad === undefined || rule.good === undefined
      ? ''
      : `\n\n✗\n\n\`\`\`yaml\n${rule.bad}\n\`\`\`\n\n✓\n\n\`\`\`yaml\n${rule.good}\n\`\`\``;
  return {
    id,
    shortDescription: { text: messages[0] ?? id },
    fullDescription: { text: reason },
    help: {
      text: [...messages, reason].join('\n'),
      markdown: `${messages.map((message) => `- ${message}`).join('\n')}\n\n${reason}${examples}`,
    },
    defaultConfiguration: { level: rule.severity },
  };
}

/** A message may hold links, `[words](target)` (SARIF 2.1.0, 3.11.6); words of a plan are none. */
function escapeLinks(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

/** A file as a URI: relative to the root of the repository, or absolute for a file elsewhere. */
function locateFile(file: string): { uri: string; uriBaseId?: string } {
  const encode = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${file.slice(0, 2)}${encode(file.slice(2))}` };
  return file.startsWith('/') ? { uri: `file://${encode(file)}` } : { uri: encode(file), uriBaseId: '%SRCROOT%' };
}

/** A region of a text file; in a file without lines the place by its name (SARIF 2.1.0, 3.33). */
function locate(file: string, { line, column, endColumn, place }: Position, folder: string): object {
  const artifactLocation = locateFile(joinFolder(folder, file));
  const region = { startLine: line, startColumn: column, endLine: line, endColumn };
  return place === undefined
    ? { physicalLocation: { artifactLocation, region } }
    : { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: place }] };
}
