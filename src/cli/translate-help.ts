import type { Language } from '../core/messages.ts';

/** What a value stands for, e.g. `<folder>`, in the reader's language. */
export function nameValues(text: string, language: Language): string {
  if (language === 'en') return text;
  return text.replace(
    /([[<])([a-z]+)(\.{3})?([\]>])/g,
    (all, open: string, name: string, more: string | undefined, close: string) =>
      valueNames[name] ? `${open}${valueNames[name]}${more ?? ''}${close}` : all,
  );
}

const valueNames: Readonly<Record<string, string>> = {
  options: 'tùy chọn',
  command: 'lệnh',
  plans: 'kế hoạch',
  plan: 'kế hoạch',
  versions: 'phiên bản',
  kind: 'loại',
  folder: 'thư mục',
  list: 'định dạng',
  name: 'tên',
  file: 'tệp',
  files: 'tệp',
  rule: 'quy tắc',
  year: 'năm',
  month: 'tháng',
  number: 'số',
  date: 'ngày',
};

/** Headings of the help. */
export const helpTitles: Readonly<Record<string, Record<Language, string>>> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Global Options:': { vi: 'Tùy chọn chung:', en: 'Global Options:' },
};

/** What the command-line parser says, in Vietnamese. */
export function translateError(text: string, language: Language): string {
  if (language === 'en') return text;
  return nameValues(text, language)
    .replace(/^error: unknown option '(.+)'/, "lỗi: không có tùy chọn '$1'")
    .replace(
      /^error: missing required argument '(.+)'/,
      (_all, name: string) => `lỗi: thiếu tham số <${valueNames[name] ?? name}>`,
    )
    .replace(/^error: required option '(.+)' not specified/, "lỗi: thiếu tùy chọn '$1'")
    .replace(/^error: option '(.+)' argument missing/, "lỗi: tùy chọn '$1' thiếu giá trị")
    .replace(
      /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
      "lỗi: tùy chọn '$1' không nhận '$2'; chọn: $3",
    )
    .replace(/^error: too many arguments.*/, 'lỗi: thừa tham số')
    .replace(/\(Did you mean (.+)\?\)/, '(ý bạn là $1?)');
}
