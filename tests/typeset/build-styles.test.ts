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
