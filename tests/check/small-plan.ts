/** What a fragment of a plan leaves out: enough for a plan without any fault. */
const defaults: readonly [string, string][] = [
  ['kind', 'kind: general-plan'],
  [
    'issuer',
    'issuer: {name: Trường Chính trị tỉnh Cao Bằng, symbol: TCT, place: Cao Bằng, archive: [VT, TCHC], recipients: [Ban Giám hiệu, Các đơn vị thuộc trường], signature: {title: Hiệu trưởng, name: Hoàng Văn Cường}}',
  ],
  ['subject', 'subject: Tổ chức các hoạt động chuyên môn của nhà trường'],
  ['number', 'number: 5'],
  ['date', 'date: 2026-03-05'],
  [
    'body',
    'body:\n  - targets: [100% khoa hưởng ứng., 80% cá nhân đạt danh hiệu.]\n  - timeline: Từ tháng 3 đến tháng 9.',
  ],
];

/** Keys at the top of a plan; `place` and `numbering` are keys of a part as well and count as that. */
const topKeys =
  /^(?:kind|issuer|form|profile|number|symbol|date|subject|motto|title-lines|issued-with|urgency|secrecy|circulation|draft|addressees|bases|lead-in|body|closing|end-mark|recipients|archive|signature|appendices|year|period|anniversary):/m;

/**
 * A small plan around a fragment: keys of a plan, or one part of a body. Lines of the fragment keep their numbers.
 * A fragment that has `number`, `date`, `draft` or `issued-with` says all there is to say of number and date.
 */
export function completePlan(fragment: string): string {
  const whole = topKeys.test(fragment) ? fragment : makeBody(fragment);
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(whole);
  const numbered = ['number', 'date', 'draft', 'issued-with'].some(has);
  const missing = defaults.filter(([key]) => !has(key) && !(numbered && (key === 'number' || key === 'date')));
  return [whole.trimEnd(), ...missing.map(([, line]) => line), ''].join('\n');
}

function makeBody(part: string): string {
  const [first = '', ...rest] = part.trimEnd().split('\n');
  return ['body:', `  - ${first}`, ...rest.map((line) => `    ${line}`), '  - budget: Từ nguồn chi thường xuyên.'].join(
    '\n',
  );
}

/** A file of fragments, a line of three hyphens between them. */
export function splitFragments(text: string): string[] {
  return text.split(/^---.*\n/m).filter((fragment) => fragment.trim() !== '');
}
