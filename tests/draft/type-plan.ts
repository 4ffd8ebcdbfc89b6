import { makeDocx, p, r } from '../word/make-docx.ts';
import type { Content, Node } from './contents.ts';

/** How a clerk sets a plan in Word. */
export interface Hand {
  readonly name: string;
  readonly letterhead: 'table' | 'tabs' | 'text-box' | 'lines';
  /** Numbers and bullets: typed, or lists of Word, or counted by the styles of headings. */
  readonly marks: 'typed' | 'typed-tab' | 'lists' | 'styles' | 'shift-enter';
  readonly scheme: readonly string[];
  readonly bullets: readonly [string, string];
  readonly headings: 'bold' | 'capitals-only' | 'caps-format' | 'heading-styles';
  readonly title: 'lines' | 'shift-enter' | 'one-line';
  readonly ends: 'table' | 'tabs' | 'lines';
  /** Runs: whole, or cut by spelling and revisions, in several fonts. */
  readonly runs?: 'cut' | 'fonts';
  readonly rules?: 'shapes' | 'dashes' | 'borders' | 'none';
  readonly emptyLines?: boolean;
  readonly wrap?: 'controls' | 'smart-tags';
  readonly extras?: readonly ('hidden' | 'footnote' | 'tracked' | 'picture')[];
  readonly nfd?: boolean;
}

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly caps?: boolean;
  readonly align?: 'center' | 'both' | 'left' | 'right';
  readonly indent?: number;
  readonly list?: string;
  readonly style?: string;
}

/** What stands at the right of the head, by form. */
export const nationalLines = {
  state: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  party: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  youth: ['ĐOÀN TNCS HỒ CHÍ MINH'],
} as const;

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const letters = 'abcdđeghi';

/** The number of a row by its sample: `I.` and 3 make `III.`; with parents, `2.3.`. */
export function printMark(sample: string, counts: readonly number[]): string {
  const parts = sample.replace(/[^IA1a]+$/, '').split('.');
  const own = counts.slice(counts.length - parts.length);
  const printed = parts.map((part, i) => {
    const value = own[i]!;
    return part === 'I'
      ? roman[value - 1]!
      : part === 'A'
        ? 'ABCDEFGH'[value - 1]!
        : part === 'a'
          ? letters[value - 1]!
          : String(value);
  });
  return printed.join('.') + sample.slice(parts.join('.').length);
}

/** Types a plan as a hand does: raw XML that no program of ours has written. */
export function typePlan(content: Content, hand: Hand): Uint8Array {
  const size = (points: number) => `<w:sz w:val="${points * 2}"/>`;
  const properties = ({ bold, italic, size: points = 14, caps }: Look, i: number) =>
    `${hand.runs === 'fonts' ? `<w:rFonts w:ascii="${['Times New Roman', '.VnTime', 'Arial'][i % 3]}" w:hAnsi="Times New Roman"/>` : ''}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${caps ? '<w:caps/>' : ''}${size(points)}`;
  const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const runs = (text: string, look: Look): string => {
    const given = hand.nfd ? text.normalize('NFD') : text;
    const parts =
      hand.runs === 'cut' ? given.match(/\S{1,4}|\s+/gu)! : hand.runs === 'fonts' ? given.split(/(?<= )/u) : [given];
    return parts
      .map((part, i) =>
        part
          .split(/(\t|\n)/)
          .map((piece) =>
            piece === '\t'
              ? '<w:r><w:tab/></w:r>'
              : piece === '\n'
                ? '<w:r><w:br/></w:r>'
                : piece === ''
                  ? ''
                  : r(escapeText(piece), properties(look, i)),
          )
          .join(''),
      )
      .join('');
  };
  const line = (text: string | readonly (readonly [string, Look])[], look: Look = {}, more = ''): string => {
    const { align = 'left', indent = 0, list = '', style } = look;
    const told =
      typeof text === 'string' ? runs(text, look) : text.map(([part, own]) => runs(part, { ...look, ...own })).join('');
    const wrapped = hand.wrap === 'smart-tags' ? `<w:smartTag w:uri="a" w:element="place">${told}</w:smartTag>` : told;
    return p(
      `${wrapped}${more}`,
      `${style ? `<w:pStyle w:val="${style}"/>` : ''}${list}${indent ? `<w:ind w:firstLine="${indent}"/>` : ''}<w:jc w:val="${align}"/>`,
    );
  };
  const gap = hand.emptyLines ? '<w:p/>' : '';
  const upper = (text: string) => text.toUpperCase();
  const cell = (width: number, body: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${body || '<w:p/>'}</w:tc>`;
  const table = (rows: readonly string[], borders: boolean, grid: readonly number[]) => {
    const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:color="auto"/>`;
    const drawn = borders
      ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`
      : '';
    return `<w:tbl><w:tblPr>${drawn}</w:tblPr><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  };
  const shape = '<w:r><w:pict><v:line from="0,0" to="100,0" strokecolor="black"/></w:pict></w:r>';
  const rule = () =>
    hand.rules === 'shapes'
      ? p(shape, '<w:jc w:val="center"/>')
      : hand.rules === 'dashes'
        ? line('_______', { align: 'center' })
        : hand.rules === 'borders'
          ? p('', '<w:pBdr><w:bottom w:val="single" w:sz="4" w:color="auto"/></w:pBdr><w:jc w:val="center"/>')
          : '';
  const numberLine =
    content.form === 'party'
      ? `Số ${content.number}-KH/${content.symbol}`
      : `Số: ${content.number}/KH-${content.symbol}`;

  function letterhead(): string {
    const centre = (text: string, look: Look = {}) => line(text, { align: 'center', size: 13, ...look });
    const left = [centre(upper(content.superior)), centre(upper(content.issuer), { bold: true }), rule()].join('');
    const right = [...nationalLines[content.form].map((text) => centre(text, { bold: true })), rule()].join('');
    const below = [centre(numberLine), centre(content.placeDate, { italic: true })] as const;
    if (hand.letterhead === 'table')
      return table(
        [cell(4000, left) + cell(5500, right), cell(4000, below[0]) + cell(5500, below[1])],
        false,
        [4000, 5500],
      );
    if (hand.letterhead === 'text-box') {
      const box = (body: string) =>
        `<w:r><w:pict><v:shape style="position:absolute;width:200pt;height:60pt"><v:textbox><w:txbxContent>${body}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
      return p(box(left + below[0]) + box(right + below[1]));
    }
    const rows: [string, string][] = [
      [upper(content.superior), nationalLines[content.form][0]],
      [upper(content.issuer), nationalLines[content.form][1] ?? ''],
      [numberLine, content.placeDate],
    ];
    if (hand.letterhead === 'tabs')
      return rows
        .map(([a, z], i) =>
          line(
            [
              [a, { bold: i === 1 }],
              ['\t', {}],
              [z, { bold: i < 2, italic: i === 2 }],
            ],
            { size: 13 },
          ),
        )
        .join('');
    return [
      ...nationalLines[content.form].map((text) => centre(text, { bold: true })),
      centre(upper(content.superior)),
      centre(upper(content.issuer), { bold: true }),
      ...below,
    ].join('');
  }

  function title(): string {
    const look: Look = { bold: true, align: 'center' };
    if (hand.title === 'one-line') return line(`KẾ HOẠCH ${upper(content.subject.join(' '))}`, look) + rule();
    if (hand.title === 'shift-enter') return line(['KẾ HOẠCH', ...content.subject].join('\n'), look) + rule();
    return [line('KẾ HOẠCH', look), ...content.subject.map((text) => line(text, look)), rule()].join('');
  }

  function preamble(): string {
    return [
      ...content.bases.map((text, i) =>
        line(`${text}${i < content.bases.length - 1 ? ';' : content.form === 'party' ? ',' : '.'}`, {
          italic: content.form === 'state',
          align: 'both',
          indent: 567,
        }),
      ),
      line(content.leadIn, { align: 'both', indent: 567 }),
    ].join('');
  }

  const counts: number[] = [];
  function body(nodes: readonly Node[]): string {
    let out = '';
    let held = '';
    nodes.forEach((node, i) => {
      if (hand.marks === 'shift-enter' && node.kind === 'bullet') {
        held += `${held === '' ? '' : '\n'}${hand.bullets[node.level]} ${node.text}`;
        if (nodes[i + 1]?.kind === 'bullet') return;
        out += line(held, { align: 'both', indent: 567 });
        held = '';
        return;
      }
      out +=
        setNode(node) +
        (node.kind === 'heading' && node.depth === 1 ? '' : '') +
        (i === nodes.length - 1 ? '' : hand.emptyLines && nodes[i + 1]!.kind === 'heading' ? gap : '');
    });
    return out;
  }

  function setNode(node: Node): string {
    const text: Look = { align: 'both', indent: 567 };
    if (node.kind === 'paragraph') return line(node.text, text);
    if (node.kind === 'table')
      return table(
        node.rows.map((row, i) =>
          row
            .map((words) => cell(3100, line(words, { size: 13, bold: i === 0, align: i === 0 ? 'center' : 'left' })))
            .join(''),
        ),
        true,
        node.rows[0]!.map(() => 3100),
      );
    if (node.kind === 'bullet') {
      const list = hand.marks === 'lists' || hand.marks === 'styles' ? numbered(2, node.level) : '';
      const mark = list ? '' : `${hand.bullets[node.level]}${hand.marks === 'typed-tab' ? '\t' : ' '}`;
      return line(mark + node.text, { ...text, list });
    }
    counts.length = node.depth;
    counts[node.depth - 1] = (counts[node.depth - 1] ?? 0) + 1;
    for (let i = 0; i < node.depth; i++) counts[i] ??= 1;
    const styled = hand.marks === 'styles' && node.kind === 'heading';
    const list = styled ? '' : hand.marks === 'lists' || hand.marks === 'styles' ? numbered(1, node.depth - 1) : '';
    const mark =
      list || styled
        ? ''
        : `${printMark(hand.scheme[node.depth - 1]!, counts)}${hand.marks === 'typed-tab' ? '\t' : ' '}`;
    const style = hand.headings === 'heading-styles' && node.kind === 'heading' ? `Heading${node.depth}` : undefined;
    if (node.kind === 'label')
      return line(
        [
          [`${mark}${node.label}: `, { bold: true }],
          [node.text, {}],
        ],
        { ...text, list },
      );
    if (node.kind === 'text') return line(mark + node.text, { ...text, list });
    const top = node.depth === 1;
    const words =
      top && hand.headings !== 'caps-format' && hand.headings !== 'heading-styles' ? upper(node.text) : node.text;
    const bold = hand.headings !== 'capitals-only' || !top;
    return line(mark + words, {
      ...text,
      list,
      bold,
      caps: top && hand.headings === 'caps-format',
      ...(style && { style }),
    });
  }

  const numbered = (list: number, level: number) =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

  function ends(): string {
    const { authority, title: post, name } = content.signature;
    const list = content.recipients.map((text) => line(`- ${text};`, { size: 11 }));
    const saved = line(content.form === 'party' ? `- Lưu ${content.archive}.` : `- Lưu: ${content.archive}.`, {
      size: 11,
    });
    const left = [line('Nơi nhận:', { bold: true, italic: true, size: 12 }), ...list, saved].join('');
    const look: Look = { bold: true, align: 'center' };
    const right = [
      ...authority.map((text) => line(upper(text), look)),
      line(upper(post), look),
      '<w:p/><w:p/><w:p/>',
      line(name, look),
    ].join('');
    if (hand.ends === 'table') return table([cell(4500, left) + cell(5000, right)], false, [4500, 5000]);
    if (hand.ends === 'lines') {
      const far = (text: string) => line(text, { bold: true, align: 'right' });
      return [...authority.map((text) => far(upper(text))), far(upper(post)), '<w:p/><w:p/>', far(name), left].join('');
    }
    const signed = [...authority.map(upper), upper(post), '', '', name];
    const told = ['Nơi nhận:', ...content.recipients.map((text) => `- ${text};`), `- Lưu: ${content.archive}.`];
    return Array.from({ length: Math.max(signed.length, told.length) }, (_, i) =>
      line(
        [
          [told[i] ?? '', { size: i === 0 ? 12 : 11, bold: i === 0 }],
          [`\t${signed[i] ?? ''}`, { bold: true }],
        ],
        {},
      ),
    ).join('');
  }

  const extras = (hand.extras ?? [])
    .map((extra) => {
      if (extra === 'hidden') return p(r('Ghi chú nội bộ', '<w:vanish/>'));
      if (extra === 'footnote')
        return line(
          'Nội dung này có giải thích thêm',
          { align: 'both', indent: 567 },
          '<w:r><w:footnoteReference w:id="1"/></w:r>',
        );
      if (extra === 'tracked')
        return p(
          `${r('Giao các đơn vị ')}<w:ins w:id="7" w:author="A"><w:r><w:t xml:space="preserve">chủ động </w:t></w:r></w:ins><w:del w:id="8" w:author="A"><w:r><w:delText xml:space="preserve">tích cực </w:delText></w:r></w:del>${r('thực hiện.')}`,
        );
      return '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    })
    .join('');
  const text = body(content.nodes);
  const inside =
    hand.wrap === 'controls'
      ? `<w:sdt><w:sdtPr><w:alias w:val="Nội dung"/></w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`
      : text;
  const end = content.form === 'party' ? '.' : './.';
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/></w:sectPr>';
  return makeDocx(
    letterhead() +
      gap +
      title() +
      gap +
      preamble() +
      inside +
      extras +
      line(content.closing + end, { align: 'both', indent: 567 }) +
      gap +
      ends() +
      page,
    {
      numbering: numbering(hand),
      styles: styles(hand),
      ...(hand.extras?.includes('footnote') && {
        footnotes: `<w:footnote w:id="1">${p('Theo số liệu thống kê năm 2024.')}</w:footnote>`,
      }),
    },
  );
}

/** The lists of Word: of numbers by the scheme, of bullets. */
function numbering({ scheme, bullets }: Hand): string {
  const formats = { I: 'upperRoman', A: 'upperLetter', '1': 'decimal', a: 'lowerLetter' } as const;
  const level = (i: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${format === 'bullet' ? '' : `<w:pStyle w:val="Heading${i + 1}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbers = scheme.map((sample, i) => {
    const parts = sample.replace(/[^IA1a]+$/, '').split('.');
    const first = i - parts.length + 2;
    const text = parts.map((_, k) => `%${first + k}`).join('.') + sample.slice(parts.join('.').length);
    return level(i, formats[parts.at(-1) as keyof typeof formats], text);
  });
  return (
    `<w:abstractNum w:abstractNumId="1">${numbers.join('')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${bullets.map((sign, i) => level(i, 'bullet', sign)).join('')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
  );
}

function styles({ marks, headings }: Hand): string {
  const style = (id: string, name: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}</w:style>`;
  const list = (level: number) =>
    marks === 'styles' ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>` : '';
  const all = [0, 1, 2].map((level) =>
    style(
      `Heading${level + 1}`,
      `heading ${level + 1}`,
      `<w:pPr>${list(level)}<w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
    ),
  );
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${headings === 'heading-styles' || marks === 'styles' ? all.join('') : ''}`;
}
