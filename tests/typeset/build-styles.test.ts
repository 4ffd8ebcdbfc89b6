import { expect, test } from 'vitest';
import type { Form } from '../powers/open-library.ts';
import { openDesk } from './build-plan.ts';

const desk = await openDesk();

test.each<Form>(['state', 'party', 'youth'])(
  'Enter after a heading goes on with the text of the plan, %s form',
  async (form) => {
    const { styles, sections } = await desk.build(form, 'body: [{heading: Mục đích, paragraph: Tổ chức thiết thực.}]');
    const text = sections[0]!.blocks.find(
      (block) => block.kind === 'paragraph' && block.runs.some(({ text }) => /thiết thực/.test(text)),
    );
    const headings = styles.filter(({ outlineLevel }) => outlineLevel !== undefined);
    expect(headings.length).toBeGreaterThan(5);
    for (const { id, next } of headings) expect([id, next]).toEqual([id, text?.kind === 'paragraph' && text.style]);
  },
);

test.each<Form>(['state', 'party', 'youth'])(
  'what stands alone by its nature is not followed by its like, %s form',
  async (form) => {
    const { styles } = await desk.build(form, 'body: [{heading: Mục đích, paragraph: Tổ chức thiết thực.}]');
    const ids = new Set(styles.map(({ id }) => id));
    const nextOf = (id: string) => styles.find((style) => style.id === id)!.next ?? id;
    for (const { id } of styles) {
      expect(ids).toContain(nextOf(id));
      // From any style, Enter comes to one that can go on for ever.
      const end = nextOf(nextOf(id));
      expect([id, nextOf(end)]).toEqual([id, end]);
    }
    const changed = styles.filter(({ id, next }) => next !== undefined && next !== id).map(({ id }) => id);
    expect(changed.filter((id) => !/^(Section|Heading-\d)$/.test(id)).sort()).toEqual([
      'Addressee-Label',
      'Appendix-Label',
      'Appendix-Note',
      'Appendix-Title',
      'Caption',
      'Issued-With',
      'Recipients-Label',
      'Remark',
      'Signature-Authority',
      'Type-Name',
    ]);
  },
);
