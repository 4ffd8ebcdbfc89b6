import type { Profiles } from '../profile/read-profile.ts';
import type { Data } from '../source/data.ts';
import type { Source } from '../source/read-yaml.ts';
import type { Letterhead } from './read-letterhead.ts';

/** An office of the project, as its file says, perhaps under another letterhead of it. */
export interface MatchedIssuer {
  readonly id: string;
  /** Name of the letterhead, where it is not the usual one. */
  readonly letterhead?: string;
  /** What the file says of the office under that letterhead. */
  readonly data: { readonly [key: string]: Data };
  /** Departures from the form, in order. */
  readonly departures: readonly Data[];
}

type Keys = { readonly [key: string]: Data };

/** The office whose name stands in the letterhead; the one whose superior stands there too, if there are several. */
export function matchIssuer(issuers: ReadonlyMap<string, Source>, head: Letterhead): MatchedIssuer | undefined {
  const found: MatchedIssuer[] = [];
  for (const [id, source] of issuers) {
    const office = source.data;
    if (typeof office !== 'object' || Array.isArray(office)) continue;
    const { letterheads, ...usual } = office;
    const own = (profile: Data | undefined) => (profile === undefined ? [] : [profile]);
    found.push({ id, data: usual, departures: own(usual['profile']) });
    for (const [name, more] of Object.entries((letterheads ?? {}) as Keys)) {
      const said = more as Keys;
      const alone = said['name'] !== undefined;
      const kept = alone ? pick(usual, ['place', 'address', 'signers']) : usual;
      const keeps = !alone && said['form'] === undefined;
      const departures = [...(keeps ? own(usual['profile']) : []), ...own(said['profile'])];
      found.push({ id, letterhead: name, data: { ...kept, ...said }, departures });
    }
  }
  const fits = found.filter(({ data }) => isNamed(data, head));
  const whole = fits.filter(({ data }) => fold(lines(data['superior'])) === fold(head.superior));
  return whole[0] ?? fits[0];
}

function isNamed(data: Keys, { issuer }: Letterhead): boolean {
  const name = fold(issuer);
  return (
    name !== '' && [data['name-lines'], data['name']].some((own) => own !== undefined && fold(lines(own)) === name)
  );
}

function pick(data: Keys, keys: readonly string[]): Keys {
  return Object.fromEntries(keys.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])));
}

export function lines(data: Data | undefined): string[] {
  return data === undefined || data === 'none' ? [] : ([data].flat() as string[]);
}

/** Words as they are printed, in one spelling. */
function fold(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/\\(?=[*\\^])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The form whose heading stands on the right; the office's own, where several have it. Where nothing stands there, the sign under the
 * office's name tells: a star of the Party, three of the Union.
 */
export function findForm(
  profiles: Profiles,
  { national, divider }: Pick<Letterhead, 'national' | 'divider'>,
  usual: string | undefined,
): string {
  const wanted = fold(national);
  const said = (name: string, key: string): Data | undefined => {
    const data = profiles.get(name)?.data as Keys | undefined;
    const own = (data?.['settings'] as Keys | undefined)?.['letterhead'] as Keys | undefined;
    if (own?.[key] !== undefined) return own[key];
    return data?.['extends'] === undefined ? undefined : said(String(data['extends']), key);
  };
  const words = (name: string) => fold(((said(name, 'right') ?? []) as Keys[]).map((line) => String(line['text'])));
  const names = ['state', 'party', 'youth', ...profiles.keys()].filter((name) => profiles.has(name));
  if (usual === undefined && wanted === '' && divider !== undefined) {
    const signed = names.find((name) => (said(name, 'issuer-mark') as Keys | undefined)?.['text'] === divider);
    if (signed !== undefined) return signed;
  }
  if (usual !== undefined && (wanted === '' || words(usual) === wanted)) return usual;
  return (
    names.find((name) => words(name) === wanted) ??
    names.find(
      (name) =>
        wanted !== '' && words(name).split(' ').slice(0, 4).join(' ') === wanted.split(' ').slice(0, 4).join(' '),
    ) ??
    usual ??
    // The pioneers are led by the Union and have its form.
    (/^đội tntp/.test(wanted) ? 'youth' : 'state')
  );
}
