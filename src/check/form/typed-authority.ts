import { writeEntries } from '../../edit/write-entries.ts';
import { isFlow } from '../../reading/read-layout.ts';
import { headOf, isDeputy, readSigners, type Signer, type SignerLine } from '../../reading/read-signers.ts';
import type { Subject } from '../../reading/subject.ts';
import type { Data } from '../../source/read-yaml.ts';
import type { Finding, Rule } from '../rule.ts';

export const typedAuthority: Rule = {
  id: 'form/typed-authority',
  severity: 'error',
  message: {
    vi: 'không gõ “{found}” ở đây: thể thức tự in “{sign}” khi có khóa {key}',
    en: 'do not type “{found}” here: the form prints “{sign}” for the key {key}',
  },
  reason: {
    vi: 'Chữ TM., KT., TL., TUQ., Q. (T/M, K/T, T/L) do thể thức đặt; gõ tay thì in hai lần hoặc sai mẫu (NĐ 30/2020, Phụ lục I, mục II.7.a).',
    en: 'TM., KT., TL., TUQ., Q. (T/M, K/T, T/L) come from the form; typed by hand they are printed twice or in the wrong form (Decree 30/2020, Annex I, II.7.a).',
  },
  bad: 'signature: {title: [KT. Hiệu trưởng, Phó Hiệu trưởng], name: Nguyễn Văn An}',
  good: 'signature: {in-place-of: Hiệu trưởng, title: Phó Hiệu trưởng, name: Nguyễn Văn An}',
  find: (subject) =>
    readSigners(subject).flatMap((signer) => {
      const { onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, titles } = signer;
      return [onBehalfOf, inPlaceOf, byOrderOf, authorisedBy, ...titles].flatMap((line): Finding[] => {
        const typed = line && readTyped(line.text);
        if (!typed) return [];
        const { found, key } = typed;
        const sign = subject.profile.settings.signature[key].replace(/ ?\{name\}/, '');
        const inTitle = titles.includes(line);
        const lines = writeLines(subject, line, inTitle ? splitTitle(signer, line, typed) : nameOffice(signer, typed));
        const hint = inTitle ? hints.title : key === 'in-place-of' ? hints.head : hints.other;
        return [{ ...line.at(0, found.length), values: { found, sign, key, whole: line.text, lines }, hint }];
      });
    }),
};

const hints = {
  title: {
    vi: 'bỏ “{whole}” khỏi title; trong signature ghi {lines}',
    en: 'take “{whole}” out of title; in signature write {lines}',
  },
  head: {
    vi: 'sau in-place-of ghi chức vụ cấp trưởng: {lines}',
    en: 'after in-place-of write the head’s office: {lines}',
  },
  other: { vi: 'sửa thành {lines}', en: 'make it {lines}' },
};

const keys = {
  TM: 'on-behalf-of',
  KT: 'in-place-of',
  TL: 'by-order-of',
  TUQ: 'authorised-by',
  Q: 'acting',
} as const;
type Key = (typeof keys)[keyof typeof keys];

/** Signs of authority at the start of a line, or the name of their key typed as if it were text. */
interface Typed {
  readonly found: string;
  readonly key: Key;
  /** The offices named behind it. */
  readonly offices: readonly string[];
}

function readTyped(text: string): Typed | undefined {
  const sign = /^(?:T[./]?M|K[./]?T|T[./]?L|TUQ|Q)(?:\.|\s|(?<=\/.)\s?)/.exec(text)?.[0].trim();
  const name = /^(?:on-behalf-of|in-place-of|by-order-of|authorised-by|acting)(?=[\s:]|$)/.exec(text)?.[0];
  const found = sign ?? name;
  if (!found) return undefined;
  const offices = text
    .slice(found.length)
    .replace(/^[\s.:]+/, '')
    .split(/,\s*|\s+[-–]\s+/);
  return {
    found,
    key: name ? (name as Key) : keys[found.replace(/[./]/g, '') as keyof typeof keys],
    offices: offices.filter(Boolean),
  };
}

/** The keys that say what the title was to say. */
function splitTitle(signer: Signer, line: SignerLine, { key, offices }: Typed): Entries {
  const others = signer.titles.filter((other) => other !== line && !readTyped(other.text)).map(({ text }) => text);
  if (key === 'acting') return { acting: true, title: short([...offices, ...others]) };
  const [office = officeBehind(signer, key), ...more] = offices;
  const titles = [...more, ...others];
  const title = titles.length > 0 ? short(titles) : key === 'in-place-of' ? `Phó ${office}` : '…';
  const own = key === 'on-behalf-of' ? signer.onBehalfOf : key === 'in-place-of' ? signer.inPlaceOf : undefined;
  return own && !readTyped(own.text) ? { title } : { [key]: office, title };
}

/** The key with the office that it names. */
function nameOffice(signer: Signer, { key, offices }: Typed): Entries {
  return key === 'acting' ? { acting: true } : { [key]: offices[0] ?? officeBehind(signer, key) };
}

/** The office that is not named: a deputy tells the head. */
function officeBehind({ titles }: Signer, key: Key): string {
  const deputy = titles.find(({ text }) => isDeputy(text))?.text;
  return key === 'in-place-of' ? headOf(deputy ?? 'Phó Hiệu trưởng') : '…';
}

type Entries = Readonly<Record<string, Data | true>>;

function writeLines(subject: Subject, { place }: SignerLine, entries: Entries): string {
  const lines = writeEntries(entries);
  const signer = place.pointer.replace(/\/title(?:\/\d+)?$|\/[a-z-]+$/, '');
  return isFlow(subject, signer) ? `\`${lines.join(', ')}\`` : lines.map((one) => `\`${one}\``).join(', ');
}

function short(texts: readonly string[]): string | string[] {
  return texts.length === 1 ? texts[0]! : [...texts];
}
