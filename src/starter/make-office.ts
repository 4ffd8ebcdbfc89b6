import { foldDiacritics } from '../core/vietnamese.ts';
import type { Data } from '../source/data.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';
import { fillStarter } from './fill-starter.ts';

/** What is known of an office that issues plans; an empty text or list is nothing. */
export interface Particulars {
  readonly name: string;
  /** The name in the lines it is printed in, where they are not for the form to choose. */
  readonly nameLines?: readonly string[];
  readonly superior: readonly string[];
  readonly symbol: string;
  readonly place: string;
  readonly form: string;
  readonly archive: readonly string[];
  readonly signer?: Signer;
}

/** Who signs for an office. */
export interface Signer {
  /** Keys of a signature as the plan language has them: `title`, `name`, `on-behalf-of` … */
  readonly signature: { readonly [key: string]: Data } & { readonly title: Data };
  /** Whether plans that name no signer are signed so. */
  readonly usual: boolean;
}

/** The name of a file, and of who signs, in plans: small letters without marks, with hyphens (`truong-chinh-tri-tinh-a`). */
export function makeId(name: string): string {
  return (
    foldDiacritics(name)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80)
      .replace(/^-|-$/g, '') || 'co-quan'
  );
}

/** The file of an office, seen from its project. */
export function nameOffice(id: string): string {
  return `plans/issuers/${id}.yaml`;
}

/** What the schema takes for the symbol of an office. */
export const symbolPattern = /^(?=.{1,30}$)[^\s/]+(?:\/[^\s/]+)*$/u;

/** The first letters of a name's words, as the symbol of an office is mostly made: "Trường Chính trị" TCT; '' where they make none. */
export function proposeSymbol(name: string): string {
  const symbol = (name.match(/\p{L}+/gu) ?? []).map((word) => word[0]!.toUpperCase()).join('');
  return symbolPattern.test(symbol) ? symbol : '';
}

/** The committee that a Party office is called by: "Đảng ủy" of "Đảng ủy Trường Chính trị"; nothing for other offices. */
export function committeeOf(name: string): string | undefined {
  return /^(?:\p{L}+ ủy|Chi bộ|Đảng bộ|Ủy ban nhân dân)(?= )/u.exec(name)?.[0];
}

/**
 * The file of an office, filled into its starter.
 * @param schema address of the schema for editors, seen from the file; without it the file names none
 */
export function makeIssuer(starter: Source, office: Particulars, schema?: string): string {
  const { signer } = office;
  const id = signer && makeId([signer.signature.title].flat().join(' '));
  // A blank that is a key: lists and keys fill values alone.
  const text =
    id === undefined ? starter.text.replace(/^signers:[\s\S]*/m, '') : starter.text.replace('<tên ngắn>:', `${id}:`);
  const filled = fillStarter(readYaml(starter.file, text), {
    'tên cơ quan': office.name,
    'tên chia dòng': manyOrOne(office.nameLines ?? []),
    'cơ quan chủ quản': manyOrOne(office.superior),
    'ký hiệu': office.symbol,
    'địa danh': office.place,
    'thể thức': office.form,
    'nơi lưu': manyOrOne(office.archive),
    'người ký': signer?.usual ? id : undefined,
    'chức vụ, họ tên': signer?.signature,
  });
  return schema === undefined ? filled : `# yaml-language-server: $schema=${schema}\n${filled}`;
}

function manyOrOne(texts: readonly string[]): Data | undefined {
  return texts.length > 1 ? [...texts] : texts[0];
}
