import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Block, CharFormat, Flow, FlowSection, PageSetup, Paragraph, Run } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { openFont } from '../../src/font/open-font.ts';

let tinos: FontFamily | undefined;

/** The four faces of Tinos, read once. */
export function openTinos(): FontFamily {
  const { resolve } = createRequire(import.meta.url);
  const open = (folder: string, file: string) =>
    openFont(readFileSync(resolve(`@expo-google-fonts/tinos/${folder}/${file}.ttf`)));
  tinos ??= {
    regular: open('400Regular', 'Tinos_400Regular'),
    bold: open('700Bold', 'Tinos_700Bold'),
    italic: open('400Regular_Italic', 'Tinos_400Regular_Italic'),
    boldItalic: open('700Bold_Italic', 'Tinos_700Bold_Italic'),
  };
  return tinos;
}

export const plain: CharFormat = { bold: false, italic: false, underline: false, size: 14 };

export const a4: PageSetup = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 850,
  header: 567,
};

/** A run of 14 pt text. */
export function run(text: string, format: Partial<CharFormat> = {}): Run {
  return { ...plain, ...format, text };
}

/** A paragraph without indents or spacing, single line pitch. */
export function paragraph(text: string | readonly Run[], format: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    role: 'paragraph',
    style: 'Body',
    align: 'left',
    indent: { left: 0, right: 0, firstLine: 0 },
    spacing: { before: 0, after: 0, line: { rule: 'multiple', value: 1 } },
    keepNext: false,
    keepLines: false,
    widowControl: true,
    runs: typeof text === 'string' ? [run(text)] : text,
    ...format,
  };
}

/** One section of blocks on the given paper. */
export function section(blocks: readonly Block[], page: Partial<PageSetup> = {}): FlowSection {
  return { page: { ...a4, ...page }, pageNumber: { style: 'PageNumber', hideOnFirst: true }, blocks };
}

/** A flow of sections with the two styles the fixtures name. */
export function flow(sections: readonly FlowSection[]): Flow {
  const { kind: _, role: __, style: ___, runs: ____, ...format } = paragraph('');
  return {
    info: { title: 'Kế hoạch', subject: '', author: '', language: 'vi-VN' },
    fontFamily: 'Times New Roman',
    styles: [
      { id: 'Body', name: 'KH Nội dung', char: plain, paragraph: format },
      { id: 'PageNumber', name: 'KH Số trang', char: plain, paragraph: { ...format, align: 'center' } },
    ],
    lists: [],
    sections,
  };
}
