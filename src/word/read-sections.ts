import type { Part } from './open-package.ts';
import type { XmlElement } from './parse-xml.ts';
import { propertiesOf } from './take-changes.ts';
import type { HeadersOrFooters, Tracked, WordBlock, WordPage, WordSection, WordStory } from './word.ts';
import { child, choose, isOn, onOff, readInteger, readLength, readVal } from './xml.ts';

/** Blocks of a section and what its end says of it. */
export interface RawSection {
  readonly properties: XmlElement | undefined;
  readonly blocks: readonly WordBlock[];
}

/** The properties of the sections of a body, in order. */
export function sectionsOf(body: XmlElement): readonly (XmlElement | undefined)[] {
  const sections: (XmlElement | undefined)[] = [];
  const walk = (elements: readonly XmlElement[]): void => {
    for (const one of elements) {
      if (one.name === 'w:p') {
        const properties = child(child(one, 'w:pPr'), 'w:sectPr');
        if (properties) sections.push(properties);
      } else if (one.name !== 'w:tbl') walk(one.name === 'mc:AlternateContent' ? choose(one) : one.children);
    }
  };
  walk(body.children);
  return [...sections, child(body, 'w:sectPr')];
}

type Kind = 'header' | 'footer';
type Shown = Partial<Record<string, WordStory>>;

interface Options {
  readonly part: Part;
  readonly tracked: Tracked;
  /** Whether even pages have headers and footers of their own. */
  readonly evenPages: boolean;
  readonly readStory: (part: string, kind: Kind) => WordStory | undefined;
}

/** Sections with the headers and footers that are really shown: a section that names none goes on with those before it. */
export function readSections(raw: readonly RawSection[], options: Options): readonly WordSection[] {
  const shown: Record<Kind, Shown> = { header: {}, footer: {} };
  return raw.map(({ properties, blocks }) => {
    const { now } = propertiesOf(properties, options.tracked);
    for (const { name, attributes } of properties?.children ?? []) {
      const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : undefined;
      const target = options.part.relations.get(attributes['r:id'] ?? '')?.target;
      const story = kind && target !== undefined ? options.readStory(target, kind) : undefined;
      if (kind && story) shown[kind] = { ...shown[kind], [attributes['w:type'] ?? 'default']: story };
    }
    const { first, even } = { first: onOff(now, 'w:titlePg') ?? false, even: options.evenPages };
    const pages = (kind: Kind): HeadersOrFooters => {
      const empty: WordStory = {
        at: { part: options.part.name, range: properties?.range ?? [0, 0], kind, nth: 0 },
        blocks: [],
      };
      const { default: usual } = shown[kind];
      return {
        ...(first && { first: shown[kind]['first'] ?? empty }),
        ...(even && { even: shown[kind]['even'] ?? empty }),
        ...(usual && { usual }),
      };
    };
    return { page: readPage(now), headers: pages('header'), footers: pages('footer'), blocks };
  });
}

const begins = ['nextPage', 'continuous', 'evenPage', 'oddPage', 'nextColumn'] as const;

/** US Letter and an inch around it, which Word takes where nothing is said. */
function readPage(properties: XmlElement | undefined): WordPage {
  const size = child(properties, 'w:pgSz')?.attributes ?? {};
  const margins = child(properties, 'w:pgMar')?.attributes ?? {};
  const margin = (side: string, usual: number) => readLength(margins[`w:${side}`]) ?? usual;
  const said = readVal(properties, 'w:type');
  const firstNumber = readInteger(child(properties, 'w:pgNumType')?.attributes['w:start']);
  return {
    width: readLength(size['w:w']) ?? 612,
    height: readLength(size['w:h']) ?? 792,
    landscape: size['w:orient'] === 'landscape',
    margins: {
      top: margin('top', 72),
      right: margin('right', 72),
      bottom: margin('bottom', 72),
      left: margin('left', 72),
      header: margin('header', 36),
      footer: margin('footer', 36),
      gutter: margin('gutter', 0),
    },
    columns: Math.max(1, readInteger(child(properties, 'w:cols')?.attributes['w:num']) ?? 1),
    begins: begins.find((one) => one === said) ?? 'nextPage',
    ...(firstNumber !== undefined && { firstNumber }),
  };
}

/** Whether the settings give even pages headers and footers of their own. */
export function hasEvenPages(settings: XmlElement | undefined): boolean {
  const said = child(settings, 'w:evenAndOddHeaders');
  return said !== undefined && isOn(said.attributes['w:val']);
}
