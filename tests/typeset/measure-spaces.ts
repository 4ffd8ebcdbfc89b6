import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadLibrary } from '../../src/files.ts';
import type { Flow } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import { layoutFlow } from '../../src/layout/layout-flow.ts';
import type { TextItem } from '../../src/layout/page.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { forms, openLibrary } from '../powers/open-library.ts';

/** A justified line and how wide its spaces are. */
export interface SpacedLine {
  /** Of the widest space, as a multiple of the space of the font. */
  readonly stretch: number;
  /** Page, and the words of the line. */
  readonly page: number;
  readonly text: string;
  /** What the next line of its paragraph begins with. */
  readonly next: string;
}

/** A document of the project: a seed or a plan of a power, in a form. */
export interface NamedFlow {
  readonly name: string;
  readonly flow: Flow;
}

const project = path.resolve(import.meta.dirname, '../..');

/** The five seeds in their own and in every form, and the plans of `tests/powers` (tables among them) in every form. */
export async function flowsOfProject(): Promise<{ flows: NamedFlow[]; fonts: FontFamily }> {
  const { fonts, libraries } = await openLibrary();
  const library = await loadLibrary(project);
  const flows: NamedFlow[] = [];
  const add = async (name: string, file: string, text: string, library: Library, form?: string): Promise<void> => {
    const { outputs, problems } = await generateDocuments(readYaml(file, text), library, fonts, {
      rules: false,
      outputs: ['flow'],
      ...(form !== undefined && { form }),
    });
    if (!outputs.flow) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    flows.push({ name, flow: outputs.flow });
  };
  const seeds = path.join(project, 'plans');
  for (const file of readdirSync(seeds)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const text = readFileSync(path.join(seeds, file), 'utf8');
    for (const form of [undefined, ...forms])
      await add(`${path.parse(file).name}${form ? ` (${form})` : ''}`, `plans/${file}`, text, library, form);
  }
  const powers = path.join(project, 'tests/powers');
  for (const power of readdirSync(powers)
    .filter((name) => /^\d\d-/.test(name))
    .sort()) {
    for (const file of readdirSync(path.join(powers, power))
      .filter((name) => name.endsWith('.yaml'))
      .sort()) {
      const text = readFileSync(path.join(powers, power, file), 'utf8');
      for (const form of forms) {
        if (/\.(state|party|youth)\.yaml$/.test(file) && !file.endsWith(`.${form}.yaml`)) continue;
        await add(`${power}/${file} (${form})`, file, `${text}form: ${form}\n`, libraries[form]);
      }
    }
  }
  return { flows, fonts };
}

/** The justified lines of a document that are stretched or squeezed, as the PDF sets them. */
export function measureSpaces(flow: Flow, fonts: FontFamily): SpacedLine[] {
  const lines: TextItem[][] = [];
  const pageOf = new Map<TextItem, number>();
  layoutFlow(flow, fonts).forEach((page, i) => {
    for (const item of page.items) {
      if (item.kind !== 'text' || !item.owner) continue;
      pageOf.set(item, i + 1);
      const last = lines.at(-1)?.[0];
      if (last && last.owner === item.owner && last.line === item.line && last.y === item.y) lines.at(-1)!.push(item);
      else lines.push([item]);
    }
  });
  return lines.flatMap((items, i) => {
    const stretches = items
      .filter((item) => item.part === 'text' && item.text.trimEnd().includes(' '))
      .map((item) => {
        const font = fonts[item.face];
        const normal = (font.advance(font.glyph(0x20)) * item.size) / font.unitsPerEm;
        return (normal + item.spacing) / normal;
      });
    const stretch = Math.max(...stretches);
    if (stretches.length === 0 || stretch === 1) return [];
    const next = lines[i + 1]?.[0]?.owner === items[0]!.owner ? lines[i + 1]! : [];
    const textOf = (some: readonly TextItem[]) => some.map((item) => item.text).join('');
    return [{ stretch, page: pageOf.get(items[0]!)!, text: textOf(items), next: textOf(next).slice(0, 40) }];
  });
}
