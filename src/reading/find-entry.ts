import type { Data } from '../source/read-yaml.ts';
import type { Spot, Subject } from './subject.ts';

/** A value that holds for the plan: its own, or its issuer's. */
export interface Entry {
  readonly data: Data;
  /** Place of a finding inside the value; one in the issuer's own file is shown where the plan names the issuer. */
  at(sub?: string, within?: readonly [number, number]): Spot;
}

/** A top-level value of the plan, or the one its issuer gives to all plans. */
export function findEntry({ plan, data }: Subject, key: string): Entry | undefined {
  const own = data[key];
  if (own !== undefined) return makeEntry(own, `/${key}`, true);
  const usual = plan.issuer[key];
  if (usual === undefined) return undefined;
  return typeof data.issuer === 'string'
    ? makeEntry(usual, '/issuer', false)
    : makeEntry(usual, `/issuer/${key}`, true);
}

function makeEntry(data: Data, pointer: string, inPlan: boolean): Entry {
  return {
    data,
    at: (sub = '', within) => (inPlan ? { pointer: pointer + sub, ...(within && { within }) } : { pointer }),
  };
}

/** A value that may be written alone or as a list, as pairs of text and pointer part. */
export function listTexts(data: Data | undefined): { readonly text: string; readonly sub: string }[] {
  if (typeof data === 'string') return [{ text: data, sub: '' }];
  return Array.isArray(data)
    ? data.flatMap((item, i) => (typeof item === 'string' ? [{ text: item, sub: `/${i}` }] : []))
    : [];
}
