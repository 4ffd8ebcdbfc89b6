import { type Face, type Font, type FontFamily, faceOf } from '../font/font.ts';
import type { CharFormat, Paragraph, Run } from '../typeset/flow.ts';
import { measureText } from './measure-text.ts';

/** Text in one format that a line takes whole. Widths in twips. */
export interface Piece {
  readonly kind: 'word' | 'space' | 'tab';
  readonly text: string;
  readonly part: 'marker' | 'text';
  readonly format: CharFormat;
  readonly face: Face;
  readonly font: Font;
  readonly width: number;
}

/** What stands between two places where a line may end: words that stick together, then the spaces after them. */
export interface Chunk {
  readonly words: Piece[];
  readonly spaces: Piece[];
  /** Of the words alone, twips. */
  width: number;
  /** A forced line break follows. */
  forced: boolean;
}

/** After a hyphen or dash Word ends a line, unless a digit or a no-break space follows; after a slash it does not. */
const hyphens = /[-\u2010\u2013\u2014]/u;
const afterHyphen = /(?<=[-\u2010\u2013\u2014])(?=[^\d\u00a0])/u;
const endsWithHyphen = /[-\u2010\u2013\u2014]$/u;
const staysWithHyphen = /^[\d\u00a0]/u;

/**
 * The space Word sets after a list number (`w:suff="space"`) in ems, whatever the font of the number: as wide as Arial's.
 * A marker typed as text is followed by a no-break space instead, in its own font.
 */
const listSpace = 0.278;

/** Cuts marker and runs into chunks. An empty paragraph has none. */
export function cutRuns(paragraph: Paragraph, fonts: FontFamily): Chunk[] {
  const cutter = startCutting(fonts);
  const { marker } = paragraph;
  if (marker) {
    cutter.addWord(marker.text, marker, 'marker');
    if (marker.list) cutter.addListSpace(marker);
    else cutter.addWord(' ', marker, 'marker');
  }
  for (const run of paragraph.runs) cutRun(run, cutter);
  return cutter.chunks;
}

/** By hand, since a plan is some ten thousand words and a regular expression costs three times as much. */
function cutRun(run: Run, cutter: Cutter): void {
  const { text } = run;
  let from = 0;
  while (from < text.length) {
    const kind = kindOf(text.charCodeAt(from));
    let to = from + 1;
    if (kind === 'word' || kind === 'space') while (to < text.length && kindOf(text.charCodeAt(to)) === kind) to++;
    const part = text.slice(from, to);
    from = to;
    if (kind === 'break') cutter.addBreak();
    else if (kind === 'tab') cutter.addTab(run);
    else if (kind === 'space') cutter.addSpace(part, run);
    else if (!hyphens.test(part)) cutter.addWord(part, run, 'text');
    else for (const word of part.split(afterHyphen)) cutter.addWord(word, run, 'text');
  }
}

function kindOf(code: number): 'word' | 'space' | 'tab' | 'break' {
  if (code > 0x20) return code === 0x200b || code === 0x3000 ? 'space' : 'word';
  if (code === 0x20) return 'space';
  if (code === 0x0a) return 'break';
  return code === 0x09 ? 'tab' : 'word';
}

type Cutter = ReturnType<typeof startCutting>;

function startCutting(fonts: FontFamily) {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  let mayBreak = false;
  let lastWord = '';
  const hyphenBefore = (text: string): boolean =>
    lastWord !== '' && endsWithHyphen.test(lastWord) && !staysWithHyphen.test(text);
  const openChunk = (): Chunk => {
    open = { words: [], spaces: [], width: 0, forced: false };
    chunks.push(open);
    return open;
  };
  const piece = (kind: Piece['kind'], text: string, format: CharFormat, part: Piece['part']): Piece => {
    const face = faceOf(format.bold, format.italic);
    const font = fonts[face];
    const width = kind === 'tab' ? 0 : measureText(font, text, format.size);
    return { kind, text, part, format, face, font, width };
  };
  return {
    chunks,
    addWord(text: string, format: CharFormat, part: Piece['part']): void {
      const split = mayBreak || (part === 'text' && hyphenBefore(text));
      const chunk = !open || split ? openChunk() : open;
      const word = piece('word', text, format, part);
      chunk.words.push(word);
      chunk.width += word.width;
      mayBreak = false;
      lastWord = text;
    },
    addSpace(text: string, format: CharFormat): void {
      (open ?? openChunk()).spaces.push(piece('space', text, format, 'text'));
      mayBreak = true;
      lastWord = '';
    },
    addListSpace(format: CharFormat): void {
      const space = piece('space', ' ', format, 'marker');
      (open ?? openChunk()).spaces.push({ ...space, width: listSpace * format.size * 20 });
      mayBreak = true;
      lastWord = '';
    },
    addTab(format: CharFormat): void {
      openChunk().words.push(piece('tab', '\t', format, 'text'));
      mayBreak = true;
      lastWord = '';
    },
    addBreak(): void {
      (open ?? openChunk()).forced = true;
      open = undefined;
      mayBreak = false;
      lastWord = '';
    },
  };
}
