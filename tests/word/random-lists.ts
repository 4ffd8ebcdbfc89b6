import { seedRandom } from '../parity/seeded-random.ts';
import { inList, makeDocx, p } from './make-docx.ts';

/** What not every reader knows: numbers made figures (`w:isLgl`), levels that a list defines anew (`w:lvl` of an override). */
export interface ListTraits {
  readonly legal?: boolean;
  readonly otherLevels?: boolean;
}

const formats = ['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'decimalZero'];
const levelCount = 4;
const paragraphCount = 40;

/**
 * A file with lists of all sorts: definitions with starts and level texts of many kinds; lists that share a definition, with and
 * without starts of their own; numbering by style; paragraphs in between. Paragraph n says `@n`.
 */
export function makeListFile(seed: number, { legal = false, otherLevels = false }: ListTraits = {}): Uint8Array {
  const { int, pick, chance } = seedRandom(seed);
  const levels = Array.from({ length: levelCount }, (_, level) => level);

  function levelText(level: number): string {
    const all = levels.slice(0, level + 1).map((above) => `%${above + 1}`);
    const own = `%${level + 1}`;
    return pick([`${own}.`, `${own})`, `(${own})`, `${all.join('.')}.`, all.join('.'), `Mục ${own}:`]);
  }

  function makeLevel(level: number, style = ''): string {
    const start = chance(0.8) ? 1 : int(1, 5);
    const figures = legal && chance(0.15) ? '<w:isLgl/>' : '';
    return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${pick(formats)}"/>${style}${figures}<w:suff w:val="space"/><w:lvlText w:val="${levelText(level)}"/></w:lvl>`;
  }

  function makeOverride(): string {
    const level = int(0, 1);
    const start = chance(0.7) ? `<w:startOverride w:val="${int(1, 4)}"/>` : '';
    const other = otherLevels && chance(0.3) ? makeLevel(level) : '';
    return `<w:lvlOverride w:ilvl="${level}">${start}${other}</w:lvlOverride>`;
  }

  const definitionCount = int(1, 3);
  const listCount = definitionCount + int(0, 3);
  const definitions = Array.from({ length: definitionCount }, (_, id) => {
    const made = levels.map((level) => makeLevel(level, id === 0 ? `<w:pStyle w:val="Level${level}"/>` : ''));
    return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${made.join('')}</w:abstractNum>`;
  });
  const lists = Array.from({ length: listCount }, (_, at) => {
    const isFirst = at < definitionCount;
    const definition = isFirst ? at : int(0, definitionCount - 1);
    const override = isFirst || chance(0.4) ? '' : makeOverride();
    return `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${definition}"/>${override}</w:num>`;
  });
  const styles = levels.map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Level${level}"><w:name w:val="Level ${level}"/><w:pPr>${inList(1, level)}</w:pPr></w:style>`,
  );

  let level = 0;
  const body = Array.from({ length: paragraphCount }, (_, i) => {
    if (chance(0.5)) level = Math.min(levelCount - 1, chance(0.5) ? level + 1 : int(0, level));
    const look = chance(0.15)
      ? ''
      : chance(0.2)
        ? `<w:pStyle w:val="Level${level}"/>`
        : inList(int(1, listCount), level);
    return p(`@${i}`, look);
  });
  return makeDocx(body.join(''), { numbering: definitions.join('') + lists.join(''), styles: styles.join('') });
}
