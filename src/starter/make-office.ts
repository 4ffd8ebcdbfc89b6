import { foldDiacritics } from '../core/vietnamese.ts';
import { readYaml, type Source } from '../source/read-yaml.ts';
import { fillStarter } from './fill-starter.ts';

/** What is known of an office that issues plans; an empty text is nothing. */
export interface Particulars {
  readonly name: string;
  readonly superior: string;
  readonly symbol: string;
  readonly place: string;
  readonly form: string;
  readonly archive: string;
  /** Who usually signs. */
  readonly signer: { readonly onBehalfOf: string; readonly title: string; readonly name: string };
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

/** The first letters of a name's words, as the symbol of an office is mostly made: "Trường Chính trị" TCT. */
export function proposeSymbol(name: string): string {
  return (name.match(/\p{L}+/gu) ?? []).map((word) => word[0]!.toUpperCase()).join('');
}

/** The committee that a Party office is called by: "Đảng ủy" of "Đảng ủy Trường Chính trị"; nothing for other offices. */
export function committeeOf(name: string): string | undefined {
  return /^(?:\p{L}+ ủy|Chi bộ|Đảng bộ|Ủy ban nhân dân)(?= )/u.exec(name)?.[0];
}

/** The file of an office, filled into its starter. */
export function makeIssuer(starter: Source, office: Particulars): string {
  const { onBehalfOf, title, name } = office.signer;
  const id = makeId(title);
  // A blank that is a key: lists and keys fill values alone.
  const keyed = readYaml(starter.file, starter.text.replace('<tên ngắn>:', `${id}:`));
  return fillStarter(keyed, {
    'tên cơ quan': office.name,
    'cơ quan chủ quản': office.superior || undefined,
    'ký hiệu': office.symbol,
    'địa danh': office.place,
    'thể thức': office.form,
    'nơi lưu': office.archive,
    'người ký': id,
    'chức vụ, họ tên': {
      ...(onBehalfOf !== '' && { 'on-behalf-of': onBehalfOf }),
      title,
      ...(name !== '' && { name }),
    },
  });
}
