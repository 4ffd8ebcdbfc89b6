import { hideControls } from './printable.ts';
import { escapeXml } from './xml.ts';

/** Text as HTML shows it, in content and in attributes in double quotes alike; what would command a screen is U+FFFD. */
export function escapeHtml(text: string): string {
  return escapeXml(hideControls(text));
}

/** What stands at the head of a page. */
export interface PageHead {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly author?: string;
  /** CSS, whole lines. */
  readonly style: string;
}

/**
 * A page that holds its own style, runs nothing and loads nothing.
 * @param body HTML between `<body>` and `</body>`; neither it nor the page ends with a line feed
 */
export function writePage({ language, title, author, style }: PageHead, body: string): string {
  const by = author === undefined ? '' : `<meta name="author" content="${escapeHtml(author)}"/>\n`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
${by}<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
${body}
</body>
</html>`;
}
