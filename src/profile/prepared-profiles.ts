import type { Data } from '../source/read-yaml.ts';

/**
 * Data of the profiles and the language of the package, by the text they were read from. None when run from source: `scripts/prepare.js`
 * writes this module anew in the built package.
 */
export const preparedProfiles: ReadonlyMap<string, Data> = new Map();
