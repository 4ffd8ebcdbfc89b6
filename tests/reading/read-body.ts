import path from 'node:path';
import { loadLibrary } from '../../src/files.ts';
import { type Plan, readPlan } from '../../src/plan/read-plan.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

const library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
const issuer = { name: 'Sở Nội vụ', symbol: 'SNV', place: 'An Bình' };

/** The plan of an office with this body. */
export function readBody(body: readonly unknown[]): Plan {
  return readText(JSON.stringify({ kind: 'general-plan', subject: 'Thi đua', issuer, body }));
}

/** The plan of a YAML text that needs no office of a file of its own. */
export function readText(text: string): Plan {
  return readPlan(readYaml('plan.yaml', text), library.issuers, library.profiles, library.validator).plan!;
}
