import type { Data } from '../../source/data.ts';

/** The name that a form, an office or a letterhead says of itself; several names of an office are one. */
export function titleOf(data: Data | undefined): string {
  const name = typeof data === 'object' && !Array.isArray(data) ? data['name'] : undefined;
  return Array.isArray(name) ? name.join(', ') : typeof name === 'string' ? name : '';
}
