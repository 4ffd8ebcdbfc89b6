import { keepPer } from '../core/keep-per.ts';
import { foldDiacritics } from '../core/vietnamese.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** A collective or title that signs, the longest first, and what fits the name of its office. */
const bodiesOf = keepPer((lexicon: Lexicon) => ({
  signing: Object.entries(lexicon['signing-bodies'])
    .map(([body, starts]) => ({
      body: foldDiacritics(body),
      starts: starts.filter((word) => !word.startsWith('~')).map(foldDiacritics),
      anywhere: starts.flatMap((word) => (word.startsWith('~') ? [foldDiacritics(word.slice(1))] : [])),
    }))
    .sort((a, b) => b.body.length - a.body.length),
  fullNames: Object.entries(lexicon['full-names']).map(
    ([short, full]) => [foldDiacritics(short), foldDiacritics(full)] as const,
  ),
}));

/**
 * Does a collective ("Đảng ủy", "UBND xã B") or a title ("Phó Hiệu trưởng") belong to this office?
 * @returns undefined where the language files do not say
 */
export function isOfOffice(line: string, issuer: string, lexicon: Lexicon): boolean | undefined {
  const { signing, fullNames } = bodiesOf(lexicon);
  const spell = (text: string) =>
    fullNames
      .reduce((whole, [short, full]) => whole.replace(new RegExp(`\\b${short}\\b`, 'g'), full), foldDiacritics(text))
      .trim();
  const signer = spell(line).replace(/^pho /, '');
  const office = spell(issuer);
  const known = signing.find(({ body }) => `${signer} `.startsWith(`${body} `));
  if (!known) return undefined;
  const { body, starts, anywhere } = known;
  const start = starts.find((word) => `${office} `.startsWith(`${word} `));
  if (start === undefined) return anywhere.some((word) => new RegExp(`\\b${word}\\b`).test(office));
  // The same kind of body, of another place: "Ủy ban nhân dân xã B" under the name of xã A.
  const [own, other] = [office.slice(start.length).trim(), signer.slice(body.length).trim()];
  return own.includes(other) || other.includes(own);
}
