import type { Draft } from './drafting.ts';
import { lines, type MatchedIssuer } from './match-issuer.ts';
import type { Letterhead } from './read-letterhead.ts';

type Keys = { [key: string]: Draft };

/** The office by its name in the project, or written out. */
export function draftIssuer(
  head: Letterhead,
  matched: MatchedIssuer | undefined,
  lower: (text: string) => string,
  form: string,
): Keys {
  if (matched) {
    const superior = lines(matched.data['superior']);
    const same = superior.join(' ').toLowerCase() === head.superior.join(' ').toLowerCase();
    return {
      issuer: matched.id,
      letterhead: matched.letterhead,
      superior: same ? undefined : head.superior.length === 0 ? 'none' : head.superior.map(lower),
    };
  }
  const name = lower(head.issuer.join(' ')) || 'Cơ quan ban hành';
  return {
    issuer: {
      name,
      'name-lines': head.issuer.length > 1 ? splitLike(name, head.issuer) : undefined,
      superior:
        head.superior.length === 0
          ? undefined
          : head.superior.length === 1
            ? lower(head.superior[0]!)
            : head.superior.map(lower),
      symbol: head.number?.symbol ?? 'CQ',
      place: head.place ?? 'Địa danh',
      form,
    },
  };
}

/** A name in the lines it stands in. */
function splitLike(name: string, parts: readonly string[]): string[] {
  let at = 0;
  return parts.map((part) => {
    const line = name.slice(at, at + part.length);
    at += part.length + 1;
    return line;
  });
}

/** Number and symbol. */
export function draftNumber(head: Letterhead, matched: MatchedIssuer | undefined): Keys {
  if (!head.number) return {};
  const { value, symbol } = head.number;
  return {
    number: value === '' ? undefined : value,
    symbol: matched && matched.data['symbol'] !== symbol ? symbol : undefined,
  };
}

/** The place, where it is not the office's own. */
export function draftPlace(head: Letterhead, matched: MatchedIssuer | undefined): Keys {
  return {
    place: matched && head.place !== undefined && matched.data['place'] !== head.place ? head.place : undefined,
  };
}
