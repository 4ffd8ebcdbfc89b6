import { expect } from 'vitest';
import type { Flow, Paragraph } from '../../src/flow/flow.ts';
import type { FontFamily } from '../../src/font/font.ts';
import { generateDocuments } from '../../src/generate-documents.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { textOf } from '../../src/typeset/sheet.ts';
import { type Form, openLibrary } from '../powers/open-library.ts';

export interface Desk {
  readonly fonts: FontFamily;
  /** A small plan in a form, with what the YAML given adds; the issuer is the office of that form or one in YAML. */
  build(form: Form, more: string, issuer?: string): Promise<Flow>;
}

export async function openDesk(): Promise<Desk> {
  const { fonts, libraries } = await openLibrary();
  return { fonts, build: (form, more, issuer = 'office') => buildPlan(libraries[form], fonts, form, more, issuer) };
}

async function buildPlan(library: Library, fonts: FontFamily, form: Form, more: string, issuer: string): Promise<Flow> {
  const head = `kind: general-plan\nissuer: ${issuer}\nnumber: 12\ndate: 2026-03-05\nsubject: Triển khai công tác\n`;
  const {
    outputs: { flow },
    problems,
  } = await generateDocuments(readYaml('plan.yaml', `${head}form: ${form}\n${more}\n`), library, fonts, {
    rules: false,
    outputs: ['flow'],
  });
  expect(problems).toEqual([]);
  return flow!;
}

/** Text of a paragraph, ` / ` where it can break. */
export const linesOf = ({ runs }: Pick<Paragraph, 'runs'>): string =>
  textOf(runs).replaceAll(' ', ' / ').replaceAll('\u00a0', ' ');
