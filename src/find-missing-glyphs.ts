import { codeOf } from './core/hidden-signs.ts';
import { makeProblem } from './core/make-problem.ts';
import type { MessageKey } from './core/messages.ts';
import type { Message, Place, Problem } from './core/problem.ts';
import type { Flow } from './flow/flow.ts';
import { listAllNotes } from './flow/list-notes.ts';
import { visitParagraphs } from './flow/visit-paragraphs.ts';
import { type Font, type FontFamily, faceOf, isDrawn } from './font/font.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Plan } from './plan/read-plan.ts';
import { nameSign, type RightSign, rightSign } from './reading/sign-facts.ts';

/** A text that is printed. */
interface PrintedText {
  readonly text: string;
  readonly font: Font;
  readonly at: Place;
  /** The text is the whole value at the place, so that a character in it has a place of its own. */
  readonly whole: boolean;
}

/** Codes (UTF-16 units) found to be in a font or in one behind it. */
const printable = new WeakMap<Font, Uint8Array>();

/**
 * Every character that its font and those behind it lack, once for each text it stands in, in the order of the texts. Such a
 * character has the shape of an empty box in the PDF. A private sign, and the sign of a lost letter, is none that a font could
 * print.
 */
export function findMissingGlyphs(
  texts: Iterable<PrintedText>,
  severity: Problem['severity'],
  lexicon: Lexicon,
): Problem[] {
  const problems: Problem[] = [];
  for (const { text, font, at, whole } of texts) {
    for (const sign of findSigns(text, font)) {
      const right = rightSign(sign, lexicon);
      const values = { sign, code: codeOf(sign), name: nameSign(sign, lexicon), ...(right && { right: right.text }) };
      const hint: Message = { key: hintFor(sign, right), values };
      const problem = { ...makeProblem('font-missing-glyph', at, { values, hint }), severity };
      const { pointer } = at;
      if (!whole || pointer === undefined) problems.push(problem);
      // One that can be mended is told wherever it stands.
      else
        for (const from of right?.isSure ? findAll(text, sign) : [text.indexOf(sign)]) {
          const to = from + sign.length;
          const fix = right?.isSure && { pointer, from, to, text: right.text };
          problems.push({ ...problem, at: { ...at, within: [from, to] }, ...(fix && { fix }) });
        }
    }
  }
  return problems;
}

/** The texts of a plan and its issuer, each where a person wrote it. */
export function textsOfPlan(plan: Plan, fonts: FontFamily): PrintedText[] {
  return plan.places.map(({ file, pointer, text }) => ({
    text,
    font: fonts.regular,
    at: { file, pointer },
    whole: true,
  }));
}

/**
 * The texts of a document as set, with the words and signs of its template and form.
 * @param file the plan, for texts that come from no one place
 */
export function textsOfFlow(flow: Flow, fonts: FontFamily, file: string): PrintedText[] {
  const texts: PrintedText[] = [];
  const notes = listAllNotes(flow).map(({ paragraph }) => paragraph);
  for (const { blocks, firstFooter } of [...flow.sections, { blocks: notes, firstFooter: undefined }])
    visitParagraphs([...blocks, ...(firstFooter?.paragraphs ?? [])], ({ marker, runs, at: pointer }) => {
      const at = pointer === undefined ? { file, line: 1 } : { file, pointer };
      for (const run of marker ? [marker, ...runs] : runs)
        texts.push({ text: run.text, font: fonts[faceOf(run.bold, run.italic)], at, whole: false });
    });
  return texts;
}

/** The characters of a text that no font has, each once. Most texts hold none that was not met before. */
function findSigns(text: string, font: Font): Set<string> | readonly [] {
  const known = printable.get(font) ?? new Uint8Array(0x10000);
  printable.set(font, known);
  if (areKnown(text, known)) return [];
  return new Set([...text].filter((sign) => isMissing(sign, font, known)));
}

function areKnown(text: string, known: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (known[text.charCodeAt(i)] === 0) return false;
  return true;
}

function hintFor(sign: string, right: RightSign | undefined): MessageKey {
  if (sign === lostLetter) return 'sign-lost';
  return right ? 'sign-write' : 'sign-other';
}

/** Offsets at which a sign stands. */
function findAll(text: string, sign: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push(at);
  return found;
}

/** What an encoder writes where it cannot read a letter. */
const lostLetter = '\ufffd';

/** That, and signs that mean something in one font alone. */
const unprintable = /[\ufffd\ue000-\uf8ff]/;

/** Ends of lines and tabs are places, not shapes. */
function isMissing(sign: string, font: Font, known: Uint8Array): boolean {
  const code = sign.codePointAt(0)!;
  if (sign !== '\n' && sign !== '\t' && (unprintable.test(sign) || !isDrawn(font, code))) return true;
  if (sign.length === 1) known[sign.charCodeAt(0)] = 1;
  return false;
}
