import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runKehoach } from './run-kehoach.ts';

const project = path.resolve(import.meta.dirname, '../..');

it.each(['hoc-vien-2024-75-nam', 'nam-dinh-2023-thi-dua'])(
  'schema <kind> prints one schema that stands alone: %s is valid by it, and not with a wrong key',
  async (name) => {
    const plan = parse(await readFile(path.join(project, `plans/${name}.yaml`), 'utf8'), { schema: 'failsafe' });
    const { code, stdout, stderr } = await runKehoach(['schema', plan.kind], project);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const schema = JSON.parse(stdout);
    // A reference that leads out of it would be an error here.
    const accepts = new Ajv2020({ strict: false, validateFormats: false, coerceTypes: true }).compile(schema);
    accepts(plan);
    expect(accepts.errors).toBeNull();
    expect(accepts({ ...plan, bdoy: [] })).toBe(false);
  },
);
