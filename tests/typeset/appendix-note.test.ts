import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow, Paragraph } from '../../src/flow/flow.ts';
import { textOf } from '../../src/typeset/sheet.ts';
import { forms } from '../powers/open-library.ts';
import { type Desk, linesOf, openDesk } from './build-plan.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const noteOf = (flow: Flow): Paragraph =>
  flow.sections[1]!.blocks.find((block) => block.kind === 'paragraph' && block.style === 'Appendix-Note') as Paragraph;
const officeOf = (name: string): string =>
  `{name: ${name}, symbol: SNV, place: An Bình, archive: VT, signature: {title: Giám đốc, name: Nguyễn Văn An}}`;

describe.each(forms)('the note of an appendix in the %s form', (form) => {
  const appendix = 'body: [Nội dung.]\nappendices: [{title: Biểu, body: [Nội dung.]}]';
  const mark = { state: 'Rule', party: 'Subject-Mark', youth: 'Subject-Mark' }[form];

  it('ends no line within the date or the name of the issuer', async () => {
    const flow = await desk.build(form, appendix, officeOf('Sở Giáo dục và Đào tạo'));
    expect(linesOf(noteOf(flow))).toMatch(
      /^\(Kèm theo Kế hoạch số 12\S* \/ ngày 05 tháng 3 năm 2026 của Sở Giáo dục và Đào tạo\)$/,
    );
  });

  it('has the mark of the form below it', async () => {
    const flow = await desk.build(form, appendix);
    const { blocks } = flow.sections[1]!;
    const below = blocks[blocks.indexOf(noteOf(flow)) + 1] as Paragraph;
    expect(below.style).toBe(mark);
  });

  it.each([
    ['Sở Nội vụ, Sở Tài chính', 'của Sở Nội vụ và Sở Tài chính)'],
    ['Sở Nội vụ, Sở Tài chính, Sở Tư pháp', 'của Sở Nội vụ, Sở Tài chính và Sở Tư pháp)'],
  ])('names several issuers as a sentence does: %s', async (names, end) => {
    const issuer = officeOf(`[${names}]`);
    const text = textOf(noteOf(await desk.build(form, appendix, issuer)).runs).replaceAll('\u00a0', ' ');
    expect(text.slice(-end.length)).toBe(end);
  });
});
