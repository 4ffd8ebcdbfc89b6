import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';

export interface Said {
  /** The words that it is about. */
  readonly on: string;
  readonly says: string;
  readonly by?: string;
  readonly date?: string;
  readonly replyTo?: number;
  readonly done?: boolean;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

/** A file with comments, as Word writes them: a range around the words, the comments and their threads in parts of their own. */
export function comment(file: Uint8Array, all: readonly Said[]): Uint8Array {
  const entries = unzipSync(file);
  let xml = strFromU8(entries['word/document.xml']!);
  all.forEach(({ on }, id) => {
    const run = new RegExp(`<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>([^<]*?)${on}([^<]*)</w:t></w:r>`);
    expect(xml).toMatch(run);
    xml = xml.replace(run, (_, look: string, before: string, after: string) => {
      const r = (text: string) => (text === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`);
      const marked = `<w:commentRangeStart w:id="${id}"/>${r(on)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
      return r(before) + marked + r(after);
    });
  });
  const paragraph = (id: number) => `0000A${String(id).padStart(3, '0')}`;
  const comments = all.map(
    ({ says, by = 'Bà Trần Thị Bình', date = '2026-03-12T23:30:00Z' }, id) =>
      `<w:comment w:id="${id}" w:author="${by}" w:date="${date}"><w:p w14:paraId="${paragraph(id)}"><w:r><w:t>${says}</w:t></w:r></w:p></w:comment>`,
  );
  const threads = all.map(({ replyTo, done }, id) => {
    const parent = replyTo === undefined ? '' : ` w15:paraIdParent="${paragraph(replyTo)}"`;
    return `<w15:commentEx w15:paraId="${paragraph(id)}"${parent} w15:done="${done ? 1 : 0}"/>`;
  });
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    ...entries,
    'word/document.xml': strToU8(xml),
    'word/comments.xml': strToU8(`<w:comments ${namespaces}>${comments.join('')}</w:comments>`),
    'word/commentsExtended.xml': strToU8(`<w15:commentsEx ${namespaces}>${threads.join('')}</w15:commentsEx>`),
    'word/_rels/document.xml.rels': strToU8(
      strFromU8(entries['word/_rels/document.xml.rels']!).replace(
        '</Relationships>',
        `<Relationship Id="rIdC" Type="${types}/comments" Target="comments.xml"/><Relationship Id="rIdE" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`,
      ),
    ),
  });
}
