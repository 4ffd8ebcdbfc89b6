import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The compiled program looks beside itself for what a new office is made of; it is linked there. */
export function linkShipped(project: string): void {
  const beside = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../templates');
  const link = path.join(beside, 'office');
  if (existsSync(link)) return;
  mkdirSync(beside, { recursive: true });
  symlinkSync(path.join(project, 'templates/office'), link, 'junction');
}
