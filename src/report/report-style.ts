/** The style of the HTML page: readable on a screen and on paper. */
export const reportStyle = `:root { color-scheme: light; --error: #b3261e; --warning: #8a5a00; --line: #d5d7db; --soft: #f5f6f8; }
* { box-sizing: border-box; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; color: #1c1d20; background: #fff; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0; }
a { color: #1a56b0; }
table { border-collapse: collapse; margin-top: 1rem; width: 100%; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th:not(:first-child), td:not(:first-child) { text-align: right; white-space: nowrap; width: 6rem; }
article { margin: .75rem 0; padding: .6rem .9rem; border: 1px solid var(--line); border-left: .35rem solid var(--warning); border-radius: .25rem; break-inside: avoid; }
article.error { border-left-color: var(--error); }
article strong { color: var(--warning); margin-right: .25rem; }
article.error strong { color: var(--error); }
pre { margin: .5rem 0; padding: .5rem .75rem; background: var(--soft); border-radius: .25rem; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
mark { background: #ffd9d6; color: inherit; border-bottom: 2px solid var(--error); }
article.warning mark { background: #ffeab8; border-bottom-color: var(--warning); }
.number { color: #6b6f76; margin-right: 1rem; user-select: none; }
.hint { font-style: italic; }
.foot { font-size: .85rem; color: #55585f; }
.place { margin-right: 1rem; }
.clean { color: #1d6b34; }
.report-bad { color: var(--error); font-weight: 600; }
.report-good { color: #1d6b34; font-weight: 600; }
aside section { break-inside: avoid; }
aside pre { font: .9rem/1.5 Consolas, Menlo, "DejaVu Sans Mono", monospace; }
@media print {
  @page { size: A4; margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
  h2 { break-after: avoid; }
  mark, pre { print-color-adjust: exact; }
}
`;
