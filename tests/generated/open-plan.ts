import { stringify } from 'yaml';
import type { FontFamily } from '../../src/font/font.ts';
import type { Library } from '../../src/read-document.ts';
import { readYaml, type Source } from '../../src/source/read-yaml.ts';
import type { MadePlan } from './make-plan.ts';

/** What plans are tried with. One library for all: what is compiled is kept with it, so only its offices change. */
export interface Bench {
  readonly library: Library;
  readonly fonts: FontFamily;
  readonly issuers: Map<string, Source>;
}

export const planFile = 'plans/made.yaml';
export const officeFile = 'plans/issuers/van-phong.yaml';

export function setUpBench(library: Library, fonts: FontFamily): Bench {
  const issuers = new Map<string, Source>();
  return { library: { ...library, issuers }, fonts, issuers };
}

/** Puts a made plan before the program as its author would hand it in: as the text of its file, and of its office's. */
export function openPlan({ issuers }: Bench, { plan, office }: MadePlan): Source {
  issuers.clear();
  if (office) issuers.set('van-phong', readYaml(officeFile, writeYaml(office)));
  return readYaml(planFile, writeYaml(plan));
}

/** As the author of a plan would type it. */
export function writeYaml(data: object): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}
