import { escapeXml, XML_HEAD } from '../core/xml.ts';
import type { FlowList, FlowListLevel } from '../flow/flow.ts';
import { signFormat, wrapCharFormat } from './char-format.ts';
import { type LevelFormat, levelKey, writeLevelFormat } from './marker-format.ts';
import { splitSigns, type Writing } from './writing.ts';

const FORMATS: Readonly<Record<FlowListLevel['format'], string>> = {
  'upper-roman': 'upperRoman',
  'upper-letter': 'upperLetter',
  decimal: 'decimal',
  'lower-letter': 'lowerLetter',
  // Not `bullet`: readers of plain text turn that into a round dot, where the offices write - and +.
  bullet: 'none',
};

/**
 * `word/numbering.xml`. Levels give no indents: a level's indents would win over those of the paragraph style
 * (ECMA-376 part 1, 17.7.2: style, numbering, direct formatting), and the flow has them in the style.
 */
export function writeNumbering(lists: readonly FlowList[], writing: Writing): string {
  const abstractIds = new Map<number, number>();
  let definitions = '';
  let instances = '';
  for (const list of lists) {
    let abstractId = abstractIds.get(list.abstractId);
    if (abstractId === undefined) {
      abstractId = abstractIds.size;
      abstractIds.set(list.abstractId, abstractId);
      definitions += writeDefinition(list, abstractId, writing);
    }
    const restarts = list.restarts.map(
      ({ level, start }) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    instances += `<w:num w:numId="${writing.numbers.get(list.id)}"><w:abstractNumId w:val="${abstractId}"/>${restarts.join('')}</w:num>`;
  }
  return `${XML_HEAD}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${definitions}${instances}</w:numbering>`;
}

function writeDefinition(list: FlowList, abstractId: number, writing: Writing): string {
  const levels = list.levels.map((level, index) =>
    writeLevel(level, index, writing.levels.get(levelKey(list.abstractId, index)), writing),
  );
  const id = (0x4b480000 + abstractId).toString(16).toUpperCase();
  return `<w:abstractNum w:abstractNumId="${abstractId}"><w:nsid w:val="${id}"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${id}"/>${levels.join('')}</w:abstractNum>`;
}

function writeLevel(level: FlowListLevel, index: number, use: LevelFormat | undefined, writing: Writing): string {
  const font = splitSigns(level.text, writing).some(({ signs }) => signs) ? signFormat : '';
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${FORMATS[level.format]}"/><w:suff w:val="space"/>` +
    `<w:lvlText w:val="${escapeXml(level.text)}"/><w:lvlJc w:val="left"/>` +
    `${wrapCharFormat(font + (use ? writeLevelFormat(use) : ''))}</w:lvl>`
  );
}
