import type { Library } from '../../src/read-document.ts';
import type { Data } from '../../src/source/data.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

/** What is not printed, or is no name of the text. */
const apart = new Set(['issuer', 'profile', 'anniversary', 'measure', 'recipients']);

/** What a plan names besides its words: kind and years, blocks with the phases, rows and so on that are in them, units, days; in order. */
export function namesOf(yaml: string, { validator }: Library): string[] {
  const blocks = new Set(
    Object.keys(validator.schemas.get('plan.schema.json')!.$defs!['blocks']!.properties!).filter(
      (name) => name !== 'place',
    ),
  );
  const told = new Set(['kind', 'year', 'unit', 'on', 'from', 'to', 'before', 'by', 'theme', 'session', 'lead']);
  const names: string[] = [];
  const walk = (data: Data | undefined, key: string): void => {
    if (Array.isArray(data)) for (const one of data) walk(one, key);
    else if (typeof data === 'object')
      for (const [own, value] of Object.entries(data)) {
        if (blocks.has(own)) names.push(own);
        else if (told.has(own) && typeof value === 'string') names.push(`${own} ${value}`);
        if (!apart.has(own)) walk(value, own);
      }
  };
  walk(readYaml('plan.yaml', yaml).data, '');
  return names;
}

/** How many of some names are among others, each as often as it stands there. */
export function countKnown(wanted: readonly string[], found: readonly string[]): number {
  const left = [...found];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
