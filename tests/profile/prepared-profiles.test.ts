import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { preparedProfiles as Prepared } from '../../src/profile/prepared-profiles.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

test('the profiles and words made ahead say what their files say', async () => {
  const built: string = '../../dist/profile/prepared-profiles.js';
  const { preparedProfiles } = (await import(built)) as { preparedProfiles: typeof Prepared };
  const folders = ['profiles', 'language'].map((name) => new URL(`../../templates/${name}/`, import.meta.url));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(preparedProfiles.size).toBe(texts.length);
  for (const text of texts) expect(preparedProfiles.get(text)).toEqual(readYaml('profile.yaml', text).data);
});
