/** The library: everything a program needs to turn plans into documents. */

export { type Language, languageOf, say } from './core/messages.ts';
export type { Message, Place, Problem } from './core/problem.ts';
export { ProblemError } from './core/problem.ts';
export { prepareDocxSkeleton, type Skeleton } from './docx/prepare-skeleton.ts';
export { writeDocx } from './docx/write-docx.ts';
export { findProject, loadFonts, loadLibrary, readSource, writeFiles } from './files.ts';
export { findPlans } from './find-plans.ts';
export type { Flow } from './flow/flow.ts';
export type { Font, FontFamily } from './font/font.ts';
export { openFont } from './font/open-font.ts';
export { generateFlow, type Library } from './generate.ts';
export { layoutFlow } from './layout/layout-flow.ts';
export type { Page } from './layout/page.ts';
export { findMissingGlyphs } from './pdf/find-missing-glyphs.ts';
export { type PdfOptions, writePdf } from './pdf/write-pdf.ts';
export { type Plan, readPlan } from './plan/read-plan.ts';
export { readTargets, type TargetMeasure } from './reading/read-targets.ts';
export { readYaml, type Source } from './source/read-yaml.ts';
export { writeText } from './text/write-text.ts';
