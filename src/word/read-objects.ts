import type { XmlElement } from './parse-xml.ts';
import { printFormula } from './print-formula.ts';
import type { OwnParagraph, Reading } from './reading.ts';
import { isLeftOut } from './take-changes.ts';
import type { WordObject } from './word.ts';
import { child, choose, findBelow, readLength } from './xml.ts';

/** What an object has of its run. */
export type OfRun = Pick<WordObject, 'range' | 'look' | 'change' | 'formatChange' | 'link' | 'field' | 'controls'>;

type Said = Omit<WordObject, keyof OfRun | 'kind' | 'at'>;
type Frame = Pick<WordObject, 'inLine' | 'text' | 'width' | 'height'>;

/** A formula, its words in one line. */
export function readFormula({ tracked }: Reading, { at }: OwnParagraph, element: XmlElement, run: OfRun): WordObject {
  const text = printFormula(element, (name) => isLeftOut(name, tracked));
  return { kind: 'object', of: 'formula', at, inLine: true, text, ...run };
}

/** What a `w:drawing`, `w:pict` or `w:object` shows: pictures, lines, shapes and text boxes, those of a group each. */
export function readObjects(
  reading: Reading,
  paragraph: OwnParagraph,
  element: XmlElement,
  run: OfRun,
): readonly WordObject[] {
  const objects: WordObject[] = [];
  const add = (said: Said) => void objects.push({ kind: 'object', at: paragraph.at, ...said, ...run });
  const context: Context = { reading, paragraph, add };
  if (element.name === 'w:drawing') {
    for (const one of element.children)
      if (one.name === 'wp:inline' || one.name === 'wp:anchor') readDrawing(context, one);
  } else if (element.name === 'w:object' && readEmbedded(context, element)) return objects;
  else readVml(context, element.children);
  return objects;
}

interface Context {
  readonly reading: Reading;
  readonly paragraph: OwnParagraph;
  readonly add: (said: Said) => void;
}

/** English metric units a point. */
const emus = 12_700;

function readDrawing(context: Context, frame: XmlElement): void {
  const extent = child(frame, 'wp:extent')?.attributes;
  const { descr, title } = child(frame, 'wp:docPr')?.attributes ?? {};
  const text = descr || title;
  const width = readLength(extent?.['cx'], emus);
  const height = readLength(extent?.['cy'], emus);
  const facts: Frame = {
    inLine: frame.name === 'wp:inline',
    ...(text && { text }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  const data = child(child(frame, 'a:graphic'), 'a:graphicData');
  for (const one of data?.children ?? []) readGraphic(context, one, facts);
}

function readGraphic(context: Context, element: XmlElement, frame: Frame): void {
  const { name, attributes } = element;
  const below = () => {
    for (const one of element.children) readGraphic(context, one, { inLine: frame.inLine });
  };
  if (name === 'mc:AlternateContent') for (const one of choose(element)) readGraphic(context, one, frame);
  else if (name === 'pic:pic') {
    const blip = child(child(element, 'pic:blipFill'), 'a:blip')?.attributes ?? {};
    context.add({ of: 'picture', ...frame, ...sourceOf(context, blip['r:embed'] ?? blip['r:link']) });
  } else if (name === 'wps:wsp') readShape(context, element, frame);
  else if (name === 'wpg:wgp' || name === 'wpg:grpSp' || name === 'wpc:wpc') below();
  else if (name === 'c:chart') context.add({ of: 'chart', ...frame, ...partOf(context, attributes['r:id']) });
  else if (name === 'dgm:relIds') context.add({ of: 'diagram', ...frame, ...partOf(context, attributes['r:dm']) });
  else if (!/Pr$|^wpc:(bg|whole)$/.test(name)) {
    const words = wordsBelow(element).trim();
    context.add({ of: 'foreign', ...frame, ...(words && { text: words }) });
  }
}

/** Where a chart or diagram is kept, and the words in it. */
function partOf(context: Context, id: string | undefined): Pick<WordObject, 'source' | 'linked' | 'text'> {
  const found = sourceOf(context, id);
  const part = found.source === undefined || found.linked ? undefined : context.reading.open(found.source);
  const words = part && wordsOfPart(part.root).join('; ');
  return { ...found, ...(words && { text: words }) };
}

/** The texts of a diagram's points; title, names and labels of a chart, not its figures. */
function wordsOfPart(element: XmlElement): string[] {
  if (element.name === 'a:p') return [wordsBelow(element).trim()].filter((words) => words !== '');
  if (element.name === 'c:strCache') return element.children.flatMap((point) => child(point, 'c:v')?.text.trim() || []);
  return element.children.flatMap(wordsOfPart);
}

function wordsBelow(element: XmlElement): string {
  const own = element.name === 'w:t' || element.name === 'a:t' ? element.text : '';
  const below = element.children.map(wordsBelow).join('');
  return element.name === 'w:p' || element.name === 'a:p' ? `${own}${below} ` : own + below;
}

const straight = /^(line|straightConnector1|lineInv)$/;

function readShape(context: Context, element: XmlElement, frame: Frame): void {
  const content = child(child(element, 'wps:txbx'), 'w:txbxContent');
  if (content) {
    readBox(context, content, frame);
    return;
  }
  const form = child(child(element, 'wps:spPr'), 'a:prstGeom')?.attributes['prst'] ?? '';
  const isLine = straight.test(form) || frame.width === 0 || frame.height === 0;
  context.add({ of: isLine ? 'line' : 'shape', ...frame });
}

function readBox({ reading, paragraph, add }: Context, content: XmlElement, frame: Frame): void {
  paragraph.boxes.count += 1;
  const at = {
    part: reading.part.name,
    range: content.range,
    kind: 'text-box',
    nth: paragraph.boxes.count,
    within: paragraph.at,
  } as const;
  add({ of: 'text-box', ...frame, blocks: reading.readStory(reading, content, at) });
}

/** Where a part leads by a relation; an address outside is told and never followed. */
function sourceOf({ reading }: Context, id: string | undefined): Pick<WordObject, 'source' | 'linked'> {
  const relation = reading.part.relations.get(id ?? '');
  return relation ? { source: relation.target, ...(relation.external && { linked: true }) } : {};
}

/** An object of another program; its picture is not told again. */
function readEmbedded(context: Context, element: XmlElement): boolean {
  const ole = child(element, 'o:OLEObject') ?? child(element, 'w:objectEmbed') ?? child(element, 'w:objectLink');
  const control = child(element, 'w:control');
  const found = ole ?? control;
  if (!found) return false;
  const { attributes } = found;
  const program = attributes['ProgID'] ?? attributes['w:progId'] ?? attributes['w:name'];
  const shape = element.children.find(({ name }) => name === 'v:shape');
  const isFormula = /^(equation|mathtype)/i.test(program ?? '');
  context.add({
    of: isFormula ? 'formula' : 'embedded',
    ...frameOf(shape),
    inLine: true,
    ...(program !== undefined && { text: program }),
    ...sourceOf(context, attributes['r:id']),
  });
  return true;
}

function readVml(context: Context, elements: readonly XmlElement[]): void {
  for (const element of elements) {
    const { name, attributes } = element;
    if (name === 'v:group') readVml(context, element.children);
    else if (name === 'mc:AlternateContent') readVml(context, choose(element));
    else if (name === 'w:drawing') for (const one of element.children) readDrawing(context, one);
    else if (
      name.startsWith('v:') &&
      !/^v:(shapetype|background|path|stroke|fill|shadow|formulas|handles)$/.test(name)
    ) {
      const frame = frameOf(element);
      const content = child(child(element, 'v:textbox'), 'w:txbxContent') ?? findBelow(element, 'w:txbxContent');
      const image = child(element, 'v:imagedata')?.attributes;
      const path = child(element, 'v:textpath')?.attributes['string'];
      const isLine =
        name === 'v:line' ||
        attributes['o:connectortype'] === 'straight' ||
        attributes['type'] === '#_x0000_t32' ||
        ['t', 'true'].includes(attributes['o:hr'] ?? '');
      if (content) readBox(context, content, frame);
      else if (path !== undefined) context.add({ of: 'shape', ...frame, text: path });
      else if (image) context.add({ of: 'picture', ...frame, ...sourceOf(context, image['r:id'] ?? image['r:href']) });
      else context.add({ of: isLine ? 'line' : 'shape', ...frame });
    }
  }
}

/** Size and place that the style of a VML shape says. */
function frameOf(shape: XmlElement | undefined): Frame {
  const style = shape?.attributes['style'] ?? '';
  const of = (property: string) =>
    readLength(new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]{1,40})`).exec(style)?.[1]?.trim(), emus);
  const [width, height] = [of('width'), of('height')];
  const text = shape?.attributes['alt'];
  return {
    inLine: !/(^|;)\s*position\s*:\s*absolute/.test(style) && shape?.name !== 'v:line',
    ...(text && { text }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}
