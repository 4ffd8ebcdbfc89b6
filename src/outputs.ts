import type { Flow } from './flow/flow.ts';
import type { FontFamily } from './font/font.ts';

/** One thing a plan can be made into. */
export interface Output<Content> {
  /** Of its files, e.g. `.pdf`; without one it is for programs only. */
  readonly ending?: string;
  /** Made where nobody says what is wanted. */
  readonly usual?: boolean;
  /** What a character is that the fonts lack: an error, where it would be printed as an empty box; nothing, where no font is used. */
  readonly missingGlyph: MissingGlyph;
  /** Each writer is loaded when it is first needed. */
  write(flow: Flow, fonts: FontFamily): Promise<Written<Content>>;
}

export type MissingGlyph = 'error' | 'warning' | 'nothing';

export interface Written<Content> {
  readonly content: Content;
  /** Where the output has pages of its own. */
  readonly pages?: number;
}

/** All outputs, by name. A new one is an entry here and a folder beside `docx/`. */
export const outputs = {
  docx: {
    ending: '.docx',
    usual: true,
    // Word takes a character that the font lacks from another.
    missingGlyph: 'warning',
    async write(flow, fonts) {
      const [{ prepareDocxSkeleton }, { writeDocx }] = await Promise.all([
        import('./docx/prepare-skeleton.ts'),
        import('./docx/write-docx.ts'),
      ]);
      return { content: writeDocx(flow, await prepareDocxSkeleton(flow), fonts) };
    },
  } satisfies Output<Uint8Array>,
  pdf: {
    ending: '.pdf',
    usual: true,
    missingGlyph: 'error',
    async write(flow, fonts) {
      const [{ layoutFlow }, { writePdf }] = await Promise.all([
        import('./layout/layout-flow.ts'),
        import('./pdf/write-pdf.ts'),
      ]);
      const pages = layoutFlow(flow, fonts);
      return { content: writePdf(pages, flow, fonts), pages: pages.length };
    },
  } satisfies Output<Uint8Array>,
  text: {
    ending: '.txt',
    missingGlyph: 'nothing',
    async write(flow) {
      const { writeText } = await import('./text/write-text.ts');
      return { content: writeText(flow) };
    },
  } satisfies Output<string>,
  html: {
    ending: '.html',
    // A browser takes it from another font.
    missingGlyph: 'nothing',
    async write(flow) {
      const { writeHtml } = await import('./html/write-html.ts');
      return { content: writeHtml(flow) };
    },
  } satisfies Output<string>,
  svg: {
    missingGlyph: 'error',
    async write(flow, fonts) {
      const [{ layoutFlow }, { writeSvg }] = await Promise.all([
        import('./layout/layout-flow.ts'),
        import('./svg/write-svg.ts'),
      ]);
      const pages = layoutFlow(flow, fonts);
      return { content: writeSvg(pages, fonts), pages: pages.length };
    },
  } satisfies Output<readonly string[]>,
  flow: {
    missingGlyph: 'error',
    async write(flow) {
      return { content: flow };
    },
  } satisfies Output<Flow>,
};

export type OutputName = keyof typeof outputs;

/** What an output is made of: bytes, text, pages, or a `Flow`. */
export type ContentOf<Name extends OutputName> = Awaited<ReturnType<(typeof outputs)[Name]['write']>>['content'];

/** Outputs that are files, by name. */
export type FileOutput = {
  [Name in OutputName]: (typeof outputs)[Name] extends { ending: string } ? Name : never;
}[OutputName];

const names = Object.keys(outputs) as OutputName[];

export const fileOutputs = names.filter((name): name is FileOutput => 'ending' in outputs[name]);

export const usualOutputs = fileOutputs.filter((name) => 'usual' in outputs[name]);
