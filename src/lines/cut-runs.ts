import type { Marker, Paragraph, Run } from '../flow/flow.ts';
import type { FontFamily } from '../font/font.ts';
import { type Chunk, findChunk, findLook, type Look, makePiece, type Piece } from './look.ts';

/** A chunk that is still being put together. */
interface OpenChunk extends Chunk {
  readonly words: Piece[];
  readonly spaces: Piece[];
  width: number;
  forced: boolean;
}

/** After a hyphen or dash Word ends a line, unless a digit or a no-break space follows; after a slash it does not. */
const afterHyphen = /(?<=[-\u2010\u2013\u2014])(?=[^\d\u00a0])/u;
const endsWithHyphen = /[-\u2010\u2013\u2014]$/u;
const staysWithHyphen = /^[\d\u00a0]/u;

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2013 || code === 0x2014;
}

/**
 * The space Word sets after a list number (`w:suff="space"`) in ems, whatever the font of the number: as wide as Arial's.
 * A marker typed as text is followed by a no-break space instead, in its own font.
 */
const listSpace = 0.278;

/** Cuts marker and runs into chunks. An empty paragraph has none. */
export function cutRuns(paragraph: Pick<Paragraph, 'marker' | 'runs'>, fonts: FontFamily): Chunk[] {
  const cutter = startCutting();
  const { marker } = paragraph;
  if (marker) {
    const look = findLook(marker, fonts);
    cutter.addWord(marker.text, look, 'marker');
    if (marker.list) cutter.addListSpace(look);
    else cutter.addWord(' ', marker.raised ? findLook(markerText(marker), fonts) : look, 'marker');
  }
  for (const run of paragraph.runs) cutRun(run, findLook(run, fonts), cutter);
  return cutter.chunks;
}

/** The number of a note is raised, the space after it is not. */
function markerText({ raised: _, ...format }: Marker): Marker {
  return format;
}

/** By hand, since a plan is some ten thousand words and a regular expression costs three times as much. */
function cutRun({ text }: Run, look: Look, cutter: Cutter): void {
  let from = 0;
  while (from < text.length) {
    const code = text.charCodeAt(from);
    const kind = kindOf(code);
    let hyphens = isHyphen(code);
    let to = from + 1;
    if (kind === 'word' || kind === 'space') {
      for (; to < text.length; to++) {
        const next = text.charCodeAt(to);
        if (kindOf(next) !== kind) break;
        hyphens ||= isHyphen(next);
      }
    }
    const part = text.slice(from, to);
    from = to;
    if (kind === 'break') cutter.addBreak();
    else if (kind === 'tab') cutter.addTab(look);
    else if (kind === 'space') cutter.addSpace(part, look);
    else if (hyphens) for (const word of part.split(afterHyphen)) cutter.addWord(word, look, 'text');
    else if (isOneSpace(text, to) && cutter.startsChunk(part)) {
      cutter.addChunk(findChunk(part, look));
      from++;
    } else cutter.addWord(part, look, 'text');
  }
}

function kindOf(code: number): 'word' | 'space' | 'tab' | 'break' {
  if (code > 0x20) return code === 0x200b || code === 0x3000 ? 'space' : 'word';
  if (code === 0x20) return 'space';
  if (code === 0x0a) return 'break';
  return code === 0x09 ? 'tab' : 'word';
}

function isOneSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 && (at + 1 === text.length || kindOf(text.charCodeAt(at + 1)) !== 'space');
}

type Cutter = ReturnType<typeof startCutting>;

function startCutting() {
  const chunks: Chunk[] = [];
  let open: OpenChunk | undefined;
  let mayBreak = false;
  let lastWord = '';
  const hyphenBefore = (text: string): boolean =>
    lastWord !== '' && endsWithHyphen.test(lastWord) && !staysWithHyphen.test(text);
  const openChunk = (): OpenChunk => {
    open = { words: [], spaces: [], width: 0, forced: false };
    chunks.push(open);
    return open;
  };
  const startsChunk = (text: string): boolean => !open || mayBreak || hyphenBefore(text);
  return {
    chunks,
    /** Whether running text would begin a new chunk here. */
    startsChunk,
    /** A whole chunk where one begins; it is shared, so nothing more may go into it. */
    addChunk(chunk: Chunk): void {
      chunks.push(chunk);
      open = undefined;
      lastWord = '';
    },
    addWord(text: string, look: Look, part: Piece['part']): void {
      const chunk = !open || (part === 'text' ? startsChunk(text) : mayBreak) ? openChunk() : open;
      const word = makePiece('word', text, look, part);
      chunk.words.push(word);
      chunk.width += word.width;
      mayBreak = false;
      lastWord = text;
    },
    addSpace(text: string, look: Look): void {
      (open ?? openChunk()).spaces.push(text === ' ' ? look.space : makePiece('space', text, look, 'text'));
      mayBreak = true;
      lastWord = '';
    },
    addListSpace(look: Look): void {
      const space = makePiece('space', ' ', look, 'marker');
      (open ?? openChunk()).spaces.push({ ...space, width: listSpace * look.size * 20 });
      mayBreak = true;
      lastWord = '';
    },
    addTab(look: Look): void {
      openChunk().words.push(makePiece('tab', '\t', look, 'text'));
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
