import { stat } from 'node:fs/promises';
import path from 'node:path';
import { slash } from '../../files.ts';

/** A schema for editors, seen from a folder: the project's own, else that of the package that `npm install` puts there. */
export async function findSchema(project: string, folder: string, of: string): Promise<string> {
  const name = `${of}.schema.json`;
  const own = path.join(project, 'schemas', name);
  const isOwn = (await stat(own).catch(() => undefined)) !== undefined;
  return slash(path.relative(folder, isOwn ? own : path.join(project, 'node_modules/kehoach/schemas', name)));
}
