/** The style of the page of a comparison: readable on a screen, in the dark and on paper. */
export const pageStyle = `:root { color-scheme: light dark; --text: #1c1d20; --back: #fff; --soft: #55585f; --line: #d5d7db; --head: #f1f3f6; --gone: #8c1d18; --gone-back: #ffe3e0; --new: #0b5a2a; --new-back: #dcf5e3; --mark: #ffeab8; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e7ea; --back: #17181b; --soft: #a3a7af; --line: #3a3d43; --head: #23262b; --gone: #ffb4ab; --gone-back: #4a1f1c; --new: #a6e8b8; --new-back: #173a23; --mark: #57470f; } }
* { box-sizing: border-box; }
body { max-width: 76rem; margin: 0 auto; padding: 1.5rem; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; color: var(--text); background: var(--back); }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; }
header p, .file { margin: .25rem 0 1rem; color: var(--soft); overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border: 1px solid var(--line); overflow-wrap: anywhere; }
th { background: var(--head); }
th small { font-weight: normal; color: var(--soft); }
tr.what td { border-bottom: 0; padding-bottom: 0; color: var(--soft); font-size: .875rem; }
tr.what + tr td { border-top: 0; }
del { background: var(--gone-back); color: var(--gone); text-decoration: line-through; }
ins { background: var(--new-back); color: var(--new); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
mark { background: var(--mark); color: inherit; }
@media print {
  @page { size: A4 landscape; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  tr { break-inside: avoid; }
  th, del, ins, mark { print-color-adjust: exact; }
}
`;
