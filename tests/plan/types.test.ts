import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error: a script in JavaScript
import { makeTypes } from '../../scripts/make-types.js';

it('the types are those of the schemas (npm run types)', () => {
  const types = readFileSync(new URL('../../src/plan/types.ts', import.meta.url), 'utf8');
  expect(makeTypes()).toBe(types);
});
