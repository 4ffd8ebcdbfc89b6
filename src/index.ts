/** The library: everything a program needs to turn plans into documents. */

export { type Language, languageOf, say } from './core/messages.ts';
export type { Message, Place, Problem } from './core/problem.ts';
export { ProblemError } from './core/problem.ts';
export { prepareDocxSkeleton, type Skeleton } from './docx/prepare-skeleton.ts';
export { writeDocx } from './docx/write-docx.ts';
export { findProject, loadFonts, loadLibrary, readSource } from './files.ts';
export { findPlans } from './find-plans.ts';
export type { Flow } from './flow/flow.ts';
export type { Font, FontFamily } from './font/font.ts';
export { openFont } from './font/open-font.ts';
export { type Generated, generateDocuments, type Options } from './generate-documents.ts';
export { layoutFlow } from './layout/layout-flow.ts';
export type { Page } from './layout/page.ts';
export type { Lexicon } from './lexicon/lexicon.ts';
export { readLexicon } from './lexicon/read-lexicon.ts';
export type { OutputName } from './outputs.ts';
export { type PdfOptions, writePdf } from './pdf/write-pdf.ts';
export { type Plan, readPlan } from './plan/read-plan.ts';
export type { Library } from './read-document.ts';
export { readTargets, type TargetMeasure } from './reading/read-targets.ts';
export { readYaml, type Source } from './source/read-yaml.ts';
export { writeText } from './text/write-text.ts';
export { writeFiles } from './write-files.ts';
