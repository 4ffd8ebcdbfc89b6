import { twipFromMm, twipFromPt } from '../core/units.ts';
import type { FlowStyle, LineSpacing } from '../flow/flow.ts';
import type { Profile, Style, StyleName } from '../profile/profile.ts';
import { styleNames } from '../profile/profile.ts';

/** Styles whose paragraphs stay with the next one. */
const keepNext = new Set<StyleName>([
  'section',
  'heading',
  'caption',
  'type-name',
  'subject',
  'motto',
  'title-line',
  'issued-with',
  'appendix-label',
  'appendix-title',
  'recipients-label',
]);
const headingDepths = [2, 3, 4, 5, 6];

/** What Enter begins after a paragraph that stands alone by its nature; after any other, one more of its kind. */
const next: Partial<Record<StyleName, StyleName>> = {
  'type-name': 'subject',
  'issued-with': 'body',
  'addressee-label': 'addressee',
  section: 'body',
  heading: 'body',
  remark: 'body',
  caption: 'body',
  'signature-authority': 'signature-title',
  'recipients-label': 'recipients',
  'appendix-label': 'appendix-title',
  'appendix-title': 'body',
  'appendix-note': 'body',
};

/** Deeper headings look alike; each has a style of its own, so that Word's navigation pane shows the depth. */
export function headingStyle(depth: number): string {
  return depth <= 1 ? 'section' : `heading-${Math.min(depth, headingDepths.at(-1)!)}`;
}

/** All paragraph styles of a profile by name: those of the profile, the headings by depth, and the drawn line. */
export function buildStyles(profile: Profile): Map<string, FlowStyle> {
  const styles = new Map<string, FlowStyle>();
  const { settings, styleLabels } = profile;
  // Word takes a comma in the name of a style for the beginning of another name.
  const labelOf = (name: StyleName) => `KH ${styleLabels[name].replaceAll(',', ' -')}`;
  for (const name of styleNames) {
    if (name === 'heading') {
      for (const depth of headingDepths)
        styles.set(`heading-${depth}`, {
          ...buildStyle(name, settings.styles[name], `${labelOf(name)} cấp ${depth}`),
          id: `Heading-${depth}`,
          outlineLevel: depth,
        });
    } else {
      const style = buildStyle(name, settings.styles[name], labelOf(name));
      styles.set(name, name === 'section' || name === 'appendix-title' ? { ...style, outlineLevel: 1 } : style);
    }
  }
  styles.set('rule', {
    id: 'Rule',
    name: 'KH Đường kẻ',
    char: { bold: false, italic: false, underline: false, size: 2 },
    paragraph: {
      align: 'center',
      indent: { left: 0, right: 0, firstLine: 0 },
      spacing: { before: 0, after: 0, line: { rule: 'exact', value: 60 } },
      keepNext: true,
      keepLines: true,
      widowControl: true,
    },
  });
  return styles;
}

function styleId(name: StyleName): string {
  return name.replace(/(^|-)([a-z])/g, (_all, dash: string, letter: string) => dash + letter.toUpperCase());
}

function buildStyle(name: StyleName, style: Style, label: string): FlowStyle {
  return {
    id: styleId(name),
    name: label,
    char: {
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: style.underline ?? false,
      size: style.size,
      ...(style.color !== undefined && { color: style.color }),
    },
    paragraph: {
      align: style.align,
      indent: {
        left: twipFromMm(style.left ?? 0),
        right: twipFromMm(style.right ?? 0),
        firstLine: twipFromMm(style['first-line'] ?? 0),
      },
      spacing: {
        before: twipFromPt(style.before ?? 0),
        after: twipFromPt(style.after ?? 0),
        line: readLineSpacing(style.line),
      },
      keepNext: keepNext.has(name),
      keepLines: keepNext.has(name),
      widowControl: true,
    },
    ...(next[name] && { next: styleId(next[name]) }),
  };
}

/** `1.15` -> lines; `exact 18`, `at-least 18` -> twips; absent -> single. */
function readLineSpacing(line: string | undefined): LineSpacing {
  const match = /^(exact|at-least) (.+)$/.exec(line ?? '');
  if (match) return { rule: match[1] as 'exact' | 'at-least', value: twipFromPt(Number(match[2])) };
  return { rule: 'multiple', value: Number(line ?? 1) };
}
