import { allRules } from '../../src/check/all-rules.ts';
import { excuseProblems } from '../../src/check/excuse-problems.ts';
import { findProblems } from '../../src/check/find-problems.ts';
import { makeSubject } from '../../src/check-document.ts';
import type { Problem } from '../../src/core/problem.ts';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { applyFixes } from '../../src/edit/apply-fixes.ts';
import { mendOddSigns } from '../../src/edit/mend-odd-signs.ts';
import { nestDashes } from '../../src/edit/nest-dashes.ts';
import { findMissingGlyphs, textsOfFlow, textsOfPlan } from '../../src/find-missing-glyphs.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { writeHtml } from '../../src/html/write-html.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { type Library, readDocument } from '../../src/read-document.ts';
import { printHtml } from '../../src/report/print-html.ts';
import { printPretty } from '../../src/report/print-pretty.ts';
import { rollPlan } from '../../src/roll-plan.ts';
import { placeProblems } from '../../src/source/place-problems.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { writeText } from '../../src/text/write-text.ts';
import { typeset } from '../../src/typeset/typeset.ts';

/** Processor time in milliseconds of each pass over one plan, by its name; a rule is a pass. */
export async function timePasses(text: string, library: Library, fonts: FontFamily): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const time = async <T>(name: string, pass: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const result = await pass();
    const { user, system } = process.cpuUsage(before);
    times.set(name, (user + system) / 1000);
    return result;
  };
  const source = await time('read the YAML', () => readYaml('plans/a.yaml', text));
  await time('mend odd signs', () => mendOddSigns(source));
  await time('nest dashes', () => nestDashes(source));
  const { read, problems: found } = await time('read the document', () => readDocument(source, library));
  let problems: Problem[] = found;
  if (read) {
    const { plan, lexicon, document, profile } = read;
    const missing = await time('missing signs', () => findMissingGlyphs(textsOfPlan(plan, fonts), 'warning', lexicon));
    const subject = await time('collect texts', () => makeSubject(read, source, fonts));
    const ruled: Problem[] = [];
    for (const rule of allRules) {
      for (const problem of await time(rule.id, () => findProblems(subject, [rule]))) ruled.push(problem);
    }
    const ids = allRules.map(({ id }) => id);
    const kept = await time('excuses', () => excuseProblems(source, ruled, ids));
    problems = [...found, ...missing, ...kept];
    // Both plans, old and new, are read within.
    await time('roll', () => rollPlan(source, library, fonts, 2040));
    await time('fix, one round', () => applyFixes(source, problems));
    const flow = await time('typeset', () => typeset(document, profile, lexicon, fonts, source.file));
    await time('signs of the flow', () => findMissingGlyphs(textsOfFlow(flow, fonts, source.file), 'warning', lexicon));
    await time('write text', () => writeText(flow));
    await time('write HTML', () => writeHtml(flow));
    const skeleton = await prepareDocxSkeleton(flow);
    await time('write DOCX', () => writeDocx(flow, skeleton, fonts));
    const pages = await time('lay out', () => layoutFlow(flow, fonts));
    await time('write PDF', () => writePdf(pages, flow, fonts));
  }
  const sources = new Map([[source.file, source]]);
  const placed = await time('place problems', () => placeProblems(problems, sources, 'vi'));
  await time('report, pretty', () => printPretty(placed, sources, 'vi', false));
  await time('report, HTML', () => printHtml(placed, [source.file], sources, [], 'vi'));
  return times;
}
