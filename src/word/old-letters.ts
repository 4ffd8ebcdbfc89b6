import { readSyllable } from '../core/syllable.ts';
import { toUpper } from '../core/vietnamese.ts';
import type { WordBlock, WordFile, WordInline } from './word.ts';

/** What of a file is text. */
type Texts = Pick<WordFile, 'sections' | 'notes' | 'comments'>;

/** How letters are kept by fonts older than Unicode: `.VnTime` and the like by TCVN 5712 (ABC), `VNI-Times` and the like by VNI. */
type Letters = 'tcvn3' | 'vni';

/** Letters of TCVN 5712-3 from U+00A1 on, as `.VnTime` draws them; `·` where it draws none or the sign itself. */
const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ·';
const tcvn3Letters = new Map(
  [...tcvn3].flatMap((letter, i) => (letter === '·' ? [] : [[String.fromCharCode(0xa1 + i), letter] as const])),
);

/** Signs of VNI that stand for a letter, and those that stand behind a vowel for its marks. */
const vniLetters = pair('ñđ ôơ öư íí ìì æỉ óĩ òị îỵ');
const vniMarks = pair(
  'ø\u0300 ù\u0301 û\u0309 õ\u0303 ï\u0323 â\u0302 à\u0302\u0300 á\u0302\u0301 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323 ê\u0306 è\u0306\u0300 é\u0306\u0301 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323',
);

/** Pairs of a sign and what it stands for, small and capital. */
function pair(all: string): ReadonlyMap<string, string> {
  const pairs = all.split(' ').map((one) => [one.slice(0, 1), one.slice(1)] as const);
  return new Map([...pairs, ...pairs.map(([sign, own]) => [toUpper(sign), toUpper(own)] as const)]);
}

/** The texts of a file in Unicode, those in fonts older than it among them. A text in such a font that is in Unicode all the same stays. */
export function readOldLetters<Own extends Texts>(file: Own): Own {
  const texts: Record<Letters, string> = { tcvn3: '', vni: '' };
  const gather = (inline: WordInline): WordInline => {
    const letters = inline.kind === 'text' ? lettersOf(inline.look.font) : undefined;
    if (letters && inline.kind === 'text') texts[letters] += `${inline.text} `;
    return inline;
  };
  mapTexts(file, gather);
  const old = (['tcvn3', 'vni'] as const).filter(
    (letters) => countSyllables(decode(letters, texts[letters])) > countSyllables(texts[letters]),
  );
  if (old.length === 0) return file;
  return mapTexts(file, (inline) => {
    if (inline.kind !== 'text') return inline;
    const { font } = inline.look;
    const letters = lettersOf(font);
    if (!letters || !old.includes(letters)) return inline;
    const text = decode(letters, inline.text);
    return { ...inline, text: /^\.vn.*h$/i.test(font) ? toUpper(text) : text };
  });
}

function lettersOf(font: string): Letters | undefined {
  return /^\.vn/i.test(font) ? 'tcvn3' : /^vni[- ]/i.test(font) ? 'vni' : undefined;
}

function decode(letters: Letters, text: string): string {
  if (letters === 'tcvn3') return [...text].map((sign) => tcvn3Letters.get(sign) ?? sign).join('');
  let read = '';
  for (const sign of text) {
    const mark = /[aeouyơư]$/iu.test(read) ? vniMarks.get(sign) : undefined;
    read += mark ?? vniLetters.get(sign) ?? sign;
  }
  return read.normalize('NFC');
}

/** Words with letters beyond those of English that are syllables. */
function countSyllables(text: string): number {
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => /[^a-z]/i.test(word) && readSyllable(word).fault === undefined)
    .length;
}

function mapTexts<Own extends Texts>(file: Own, map: (inline: WordInline) => WordInline): Own {
  const blocksOf = (blocks: readonly WordBlock[]): readonly WordBlock[] =>
    blocks.map((block): WordBlock => {
      if (block.kind === 'paragraph') return { ...block, inlines: block.inlines.map(inlineOf) };
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: blocksOf(cell.blocks) })),
      }));
      return { ...block, rows };
    });
  const inlineOf = (inline: WordInline): WordInline =>
    inline.kind === 'object' && inline.blocks ? { ...inline, blocks: blocksOf(inline.blocks) } : map(inline);
  const storyOf = <Story extends { readonly blocks: readonly WordBlock[] }>(story: Story): Story => ({
    ...story,
    blocks: blocksOf(story.blocks),
  });
  const storiesOf = <Stories extends WordFile['sections'][number]['headers']>(stories: Stories): Stories =>
    Object.fromEntries(Object.entries(stories).map(([name, story]) => [name, storyOf(story)])) as Stories;
  return {
    ...file,
    sections: file.sections.map((section) => ({
      ...storyOf(section),
      headers: storiesOf(section.headers),
      footers: storiesOf(section.footers),
    })),
    notes: file.notes.map(storyOf),
    comments: file.comments.map(storyOf),
  };
}
