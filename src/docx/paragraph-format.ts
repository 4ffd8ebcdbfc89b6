import type { Align, LineSpacing, Paragraph, ParagraphFormat, Rule } from '../flow/flow.ts';

/** What may stand in a `w:pPr` besides the format itself; each is finished XML or empty. */
export interface ParagraphExtras {
  readonly style?: string;
  readonly numbering?: string;
  readonly border?: string;
  /** 1-9. */
  readonly outlineLevel?: number | undefined;
}

const JUSTIFICATION: Readonly<Record<Align, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
};

/** The children of `w:pPr` up to the mark's own format, in schema order: all of a format, or only what differs from `base`. */
export function writeParagraphFormat(
  format: ParagraphFormat,
  base: ParagraphFormat | undefined,
  extras: ParagraphExtras,
): string {
  let out = extras.style === undefined ? '' : `<w:pStyle w:val="${extras.style}"/>`;
  if (format.keepNext !== base?.keepNext) out += toggle('keepNext', format.keepNext);
  if (format.keepLines !== base?.keepLines) out += toggle('keepLines', format.keepLines);
  if (format.widowControl !== base?.widowControl) out += toggle('widowControl', format.widowControl);
  out += extras.numbering ?? '';
  out += extras.border ?? '';
  if (format.spacing !== base?.spacing) out += writeSpacing(format.spacing, base?.spacing);
  if (format.indent !== base?.indent) out += writeIndent(format.indent, base?.indent);
  if (format.align !== base?.align) out += `<w:jc w:val="${JUSTIFICATION[format.align]}"/>`;
  if (extras.outlineLevel !== undefined) out += `<w:outlineLvl w:val="${extras.outlineLevel - 1}"/>`;
  return out;
}

/** `children` inside `w:pPr`, or nothing when there are none. */
export function wrapParagraphFormat(children: string): string {
  return children === '' ? '' : `<w:pPr>${children}</w:pPr>`;
}

/** A border side; widths are eighths of a point, as Word has them from 1/4 to 12 pt. */
export function writeBorderSide(side: string, rule: Rule): string {
  const eighths = Math.min(96, Math.max(2, Math.round(rule.width * 8)));
  const space = Math.min(31, Math.max(0, Math.round(rule.space)));
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${rule.color ?? 'auto'}"/>`;
}

/** The sides with a line; single sides win over the box. */
type Border = NonNullable<Paragraph['border']>;

/**
 * `w:pBdr`. Word draws one border around neighbours with the same border and indents (ECMA-376 part 1, 17.3.1.24);
 * `apart` changes the colour by less than can be seen, so that each keeps its own.
 */
export function writeParagraphBorder(border: Border, apart: boolean): string {
  const { box } = border;
  const tint = (rule: Rule): Rule => (apart ? { ...rule, color: neighbourColor(rule.color) } : rule);
  const top = border.top ?? box;
  const bottom = border.bottom ?? box;
  let out = top ? writeBorderSide('top', tint(top)) : '';
  if (box) out += writeBorderSide('left', tint(box));
  if (bottom) out += writeBorderSide('bottom', tint(bottom));
  if (box) out += writeBorderSide('right', tint(box));
  return out === '' ? '' : `<w:pBdr>${out}</w:pBdr>`;
}

function neighbourColor(color: string | undefined): string {
  if (color === undefined) return '000000';
  return (Number.parseInt(color, 16) ^ 1).toString(16).toUpperCase().padStart(6, '0');
}

function writeSpacing(spacing: ParagraphFormat['spacing'], base: ParagraphFormat['spacing'] | undefined): string {
  let out = '';
  if (spacing.before !== base?.before) out += ` w:before="${spacing.before}"`;
  if (spacing.after !== base?.after) out += ` w:after="${spacing.after}"`;
  const { line } = spacing;
  if (line.rule !== base?.line.rule || line.value !== base.line.value) out += writeLine(line);
  return out === '' ? '' : `<w:spacing${out}/>`;
}

/** Word counts automatic line spacing in 240ths of a line, the other rules in twips. The rule is always named: programs differ in what they take for granted. */
function writeLine(line: LineSpacing): string {
  if (line.rule === 'multiple') return ` w:line="${Math.round(line.value * 240)}" w:lineRule="auto"`;
  return ` w:line="${line.value}" w:lineRule="${line.rule === 'exact' ? 'exact' : 'atLeast'}"`;
}

function writeIndent(indent: ParagraphFormat['indent'], base: ParagraphFormat['indent'] | undefined): string {
  let out = '';
  if (indent.left !== base?.left) out += ` w:left="${indent.left}"`;
  if (indent.right !== base?.right) out += ` w:right="${indent.right}"`;
  if (indent.firstLine !== base?.firstLine) {
    out += indent.firstLine < 0 ? ` w:hanging="${-indent.firstLine}"` : ` w:firstLine="${indent.firstLine}"`;
  }
  return out === '' ? '' : `<w:ind${out}/>`;
}

function toggle(name: string, on: boolean): string {
  return on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}
