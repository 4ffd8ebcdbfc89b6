import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { openLibrary } from '../powers/open-library.ts';
import { buildDocx, importAgain, libraryOf, xmlOf } from './import-again.ts';

it('x', { timeout: 100000 }, async () => {
  const { fonts, libraries } = await openLibrary();
  for (const one of process.env.PLANS!.split(' ')) {
    const [name, form] = one.split('@') as [string, 'state'];
    const text = readFileSync(path.join('tests/powers', name!), 'utf8') + `form: ${form}\n`;
    const { imported, same } = await importAgain(text, libraries[form], fonts, name);
    console.log(`===== ${one} ${same}\n${text}\n----- imported\n${imported.yaml}`);
    const pretty = (xml: string) => xml.replace(/></g, '>\n<').replace(/<w:p>/g, '\n<w:p>');
    writeFileSync('/tmp/a.xml', pretty(xmlOf(await buildDocx(text, libraries[form], fonts, name!))));
    try {
      writeFileSync(
        '/tmp/b.xml',
        pretty(xmlOf(await buildDocx(imported.yaml, libraryOf(imported, libraries[form]), fonts, name!))),
      );
      execSync('diff -U2 /tmp/a.xml /tmp/b.xml > /tmp/d.txt || true');
      console.log(readFileSync('/tmp/d.txt', 'utf8').slice(0, 3500));
    } catch (e) {
      console.log(String(e));
    }
  }
});
