import { type Face, type Font, type FontFamily, faceOf } from '../font/font.ts';
import type { CharFormat, Paragraph } from '../typeset/flow.ts';
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

const token = /\n|\t|[ \u200b\u3000]+|[^\n\t \u200b\u3000]+/gu;

/** After a hyphen or dash Word ends a line, unless a digit or a no-break space follows; after a slash it does not. */
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
  for (const run of paragraph.runs) {
    for (const [text] of run.text.matchAll(token)) {
      const first = text.charCodeAt(0);
      if (first === 0x0a) cutter.addBreak();
      else if (first === 0x09) cutter.addTab(run);
      else if (first === 0x20 || first === 0x200b || first === 0x3000) cutter.addSpace(text, run);
      else for (const word of text.split(afterHyphen)) cutter.addWord(word, run, 'text');
    }
  }
  return cutter.chunks;
}

function startCutting(fonts: FontFamily) {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  let mayBreak = false;
  let lastWord = '';
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
      const split = mayBreak || (part === 'text' && endsWithHyphen.test(lastWord) && !staysWithHyphen.test(text));
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
