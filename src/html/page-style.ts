/** The style of a document's HTML page: one column to read on a screen, A4 on paper. */
export const pageStyle = `body { max-width: 45rem; margin: 0 auto; padding: 1.5rem; font: 1.1rem/1.5 "Times New Roman", Tinos, serif; color: #000; background: #fff; }
h1, h2, h3, h4, h5, h6 { font-size: 1.1rem; margin: .75rem 0 .25rem; break-after: avoid; }
h1 { font-size: 1.25rem; }
p, li { margin: .35rem 0; }
a { color: inherit; text-decoration: none; }
ul { list-style: none; margin: 0; padding: 0; }
hr { width: 8rem; border: 0; border-top: 1px solid; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { padding: .25rem .5rem; vertical-align: top; overflow-wrap: anywhere; }
.data th, .data td { border: 1px solid; }
caption { font-weight: bold; padding: .25rem; }
section + section { margin-top: 3rem; border-top: 1px solid #999; padding-top: 1.5rem; break-before: page; }
.center { text-align: center; }
.right { text-align: right; }
@media print { @page { size: A4; margin: 20mm; } body { max-width: none; padding: 0; } }
`;
