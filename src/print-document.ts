import type { Problem } from './core/problem.ts';
import type { Document } from './document/document.ts';
import { findMissingGlyphs, textsOfFlow } from './find-missing-glyphs.ts';
import type { FontFamily } from './font/font.ts';
import { outputs } from './outputs.ts';
import type { ReadDocument } from './read-document.ts';
import { typeset } from './typeset/typeset.ts';

/**
 * A document that the program makes itself, on the one way that plans go: set in the form of a plan, then written.
 * @param like the plan whose form and words it takes
 * @param file what problems name
 * @returns no content where there is an error
 */
export async function printDocument(
  document: Document,
  { profile, lexicon }: Pick<ReadDocument, 'profile' | 'lexicon'>,
  fonts: FontFamily,
  output: 'docx' | 'pdf',
  file: string,
): Promise<{ readonly content?: Uint8Array; readonly problems: readonly Problem[] }> {
  const flow = typeset(document, profile, lexicon, fonts, file);
  const problems = findMissingGlyphs(textsOfFlow(flow, fonts, file), outputs[output].missingGlyph, lexicon);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const { content } = await outputs[output].write(flow, fonts);
  return { content, problems };
}
