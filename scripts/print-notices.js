import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ISC = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY
SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION
OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/**
 * Names, versions and licences of the packages that files come from, and of the packages that those bring along in turn.
 * @param {Iterable<string>} files paths; those in no package are left out
 */
export function printNotices(files) {
  const folders = new Set();
  for (const file of files) {
    const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file) ?? [];
    if (folder) folders.add(folder);
  }
  // What a package has within itself already, it depends on.
  for (const folder of folders)
    for (const name of Object.keys(readPackage(folder).dependencies ?? {})) {
      const within = join(folder, 'node_modules', name);
      const beside = join(folder.slice(0, folder.lastIndexOf('node_modules')), 'node_modules', name);
      const found = [within, beside].find((place) => existsSync(place));
      if (found && !name.startsWith('@types/')) folders.add(found);
    }
  const notices = [...folders].map((folder) => {
    const { name, version, license, author } = readPackage(folder);
    const texts = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|notice|copying|ofl)/i.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    // A package may only name its licence.
    if (texts.length === 0 && license === 'ISC') texts.push(`Copyright (c) ${author?.name ?? author}\n\n${ISC}`);
    if (texts.length === 0) throw new Error(`${name} holds no text of its licence`);
    return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
  });
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `kehoach is made with these packages, of which it contains parts.\n${line}${notices.sort().join(line)}`;
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
