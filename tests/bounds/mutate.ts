import type { Random } from '../parity/seeded-random.ts';

/** What people paste, and what programs that read text have stumbled over. */
const pieces: readonly string[] = [
  ...[
    '',
    ' ',
    '   ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u0000',
    '\u001b[2J',
  ],
  ...[
    'e\u0302\u0301',
    '\u0301',
    '\u{1f642}',
    '\u2192',
    '\u2610',
    '\ufffd',
    '\ue000',
    '\ud800',
    '\u{f0000}',
    '\u0410',
    'ÔĐƯ',
  ],
  ...[
    '*',
    '**',
    '*a*',
    '\\',
    '\\*',
    '^[',
    '^[a]',
    '^[*a]',
    ']',
    '[',
    '{',
    '}',
    '(',
    ')',
    '“',
    '”',
    '"',
    "'",
    '`',
    '<b>',
    '&amp;',
    '&',
  ],
  ...[
    ': ',
    ' #',
    '- ',
    '? ',
    '!!a ',
    '&a ',
    '*a ',
    '| ',
    '> ',
    '|\n',
    '>-\n',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '{}',
    '[]',
    '~',
    'null',
  ],
  ...[
    'true',
    '0',
    '-1',
    '1e999',
    'NaN',
    'Infinity',
    '0x10',
    '99999999999999999999',
    '2.5',
    '2026-02-30',
    '0000-00-00',
    '2026-13-01',
  ],
  ...[
    '01/02/2026',
    'ngày 31/02/2026',
    'Nghị định số 30/2020/NĐ-CP',
    'Phụ lục MMMM',
    '40 năm',
    '100%',
    'https://a.vn/b',
    'a@b.vn',
  ],
  ...[
    'none',
    '__proto__',
    'constructor',
    'toString',
    'length',
    '../..',
    '/',
    '::error::x',
    '$&',
    '{field}',
    '%s',
    '%0A',
  ],
  ...[
    'a'.repeat(300),
    '7'.repeat(300),
    ' '.repeat(300),
    '- '.repeat(45),
    '['.repeat(60),
    '*a '.repeat(80),
    'nghiêng'.repeat(40),
  ],
];

/** What of these a template may hold. */
const templatePieces: readonly string[] = [
  ...[
    '{{',
    '}}',
    '{{{',
    '}}}',
    '{{this}}',
    '{{../this}}',
    '{{@root}}',
    '{{@index}}',
    '{{"x"}}',
    '{{1}}',
    '{{else}}',
    '{{^}}',
    '{{!--',
    '--}}',
  ],
  ...[
    '{{#each this}}',
    '{{/each}}',
    '{{#each @root.body}}',
    '{{#if this}}',
    '{{/if}}',
    '{{#with this}}',
    '{{/with}}',
    '{{> node}}',
    '{{> block this}}',
  ],
  ...[
    '{{> content x=this}}',
    '{{join this}}',
    '{{drop-end}}',
    '{{years 1}}',
    '{{eq}}',
    '{{lookup this "a"}}',
    '{{log 1}}',
    '{{constructor}}',
    '{{__proto__}}',
  ],
  ...[
    '<paragraph>',
    '</paragraph>',
    '<part>',
    '</part>',
    '<table/>',
    '<a/>',
    '<!-- -->',
    '<?x?>',
    '<![CDATA[a]]>',
    '<!DOCTYPE a>',
    '&lt;',
    '&a;',
  ],
];

/** A text with some slips and attacks; the same for the same random numbers. */
export function mutate(text: string, others: readonly string[], random: Random, isTemplate = false): string {
  let changed = text;
  for (let left = random.pick([1, 1, 1, 2, 3, 6]); left > 0; left--)
    changed = change(changed, others, random, isTemplate);
  return changed;
}

function change(text: string, others: readonly string[], random: Random, isTemplate: boolean): string {
  const at = random.int(0, text.length);
  const piece = () => random.pick(isTemplate && random.chance(0.7) ? templatePieces : pieces);
  const lines = text.split('\n');
  const line = random.int(0, lines.length - 1);
  switch (random.int(0, 11)) {
    case 0:
    case 1:
      return text.slice(0, at) + piece() + text.slice(at);
    case 2:
      return text.slice(0, at) + piece() + text.slice(at + random.int(1, 12));
    case 3:
      return text.slice(0, at) + text.slice(at + random.int(1, 40));
    case 4:
      return lines.toSpliced(line, 1).join('\n');
    case 5:
      return lines.toSpliced(random.int(0, lines.length), 0, lines[line]!).join('\n');
    case 6:
      return lines.with(line, `${random.pick(['', ' ', '  ', '    ', '\t', '- '])}${lines[line]!}`).join('\n');
    case 7:
      return lines.with(line, lines[line]!.replace(/^ {1,2}/, '')).join('\n');
    case 8: {
      // Another value under the same key.
      const found = lines[line]!.replace(/(?<=(?:^|[:-]) )\S.*$/, () => piece() || 'a');
      return lines.with(line, found).join('\n');
    }
    case 9: {
      const other = random.pick(others).split('\n');
      const from = random.int(0, other.length - 1);
      return lines.toSpliced(line, 0, ...other.slice(from, from + random.int(1, 5))).join('\n');
    }
    case 10:
      return random.chance(0.2)
        ? text.slice(0, at)
        : lines.toSpliced(line, 0, ...Array(random.int(2, 60)).fill(lines[line]!)).join('\n');
    default: {
      // A key that is spelt as another.
      const keys = [...text.matchAll(/[a-z-]+(?=:)/g)];
      const found = keys.length > 0 ? random.pick(keys) : undefined;
      const name = keys.length > 0 ? random.pick(keys)[0] : '';
      return found ? text.slice(0, found.index) + name + text.slice(found.index + found[0].length) : text;
    }
  }
}
