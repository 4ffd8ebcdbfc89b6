import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/word/read-word.ts';
import { readParts } from '../docx/open-docx.ts';
import { ends, moves, plan, rows, table, traps } from './redline-cases.ts';
import { findFaults, flowOf, makeRedline, readPlanText } from './redlines.ts';

describe('a redline', () => {
  it.each(Object.entries(traps))(
    'where %s accepts, rejects, is valid and small',
    async (_, [before, after, most]) => {
      for (const [from, to] of [
        [before, after],
        [after, before],
      ]) {
        const redline = await makeRedline(flowOf(readPlanText(from!)), flowOf(readPlanText(to!)));
        const { changes } = readWord(redline, { file: 'redline.docx' });
        expect(changes.length).toBeGreaterThan(0);
        expect(changes.length).toBeLessThanOrEqual(most);
        const parts = Object.entries(readParts(redline)).filter(([name]) => /^word\/(document|foot|head)/.test(name));
        const ids = parts.flatMap(([, xml]) =>
          [...xml.matchAll(/<w:\w+ w:id="(\d+)" w:author=/g)].map((match) => match[1]),
        );
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, xml] of parts)
          for (const [, gone] of xml.matchAll(/<w:del [^>]*[^/]>(.*?)<\/w:del>/gs)) expect(gone).not.toContain('<w:t>');
        if (from === before) expect(await findFaults(redline)).toEqual([]);
      }
    },
    60_000,
  );

  it.each(Object.entries(moves))('where %s tells of moves alone', async (_, [before, after]) => {
    const redline = await makeRedline(flowOf(readPlanText(before)), flowOf(readPlanText(after)));
    const { 'word/document.xml': xml } = readParts(redline);
    // The marks of what moved went and came; of words none did.
    expect(xml).not.toMatch(/<w:(del|ins) [^>]*[^/]>/);
    const [went, came] = ['From', 'To'].map((side) =>
      [...xml!.matchAll(new RegExp(`<w:move${side}RangeStart [^>]*w:name="(.*?)"`, 'g'))].map(([, name]) => name),
    );
    expect(went).toHaveLength(1);
    expect(came).toEqual(went);
  });

  it.each(
    Object.entries(ends).flatMap(([name, [one, other]]) => [
      [name, one, other] as const,
      [`${name}, the other way round,`, other, one] as const,
    ]),
  )('where %s tells of paragraph marks alone', async (_, before, after) => {
    const redline = await makeRedline(flowOf(readPlanText(before)), flowOf(readPlanText(after)));
    const { 'word/document.xml': xml } = readParts(redline);
    const marks = xml!.match(/<w:rPr><w:(ins|del) [^>]*\/>/g) ?? [];
    expect(marks.length).toBeGreaterThan(0);
    const words = [...xml!.matchAll(/<w:(ins|del) [^>]*[^/]>(.*?)<\/w:\1>/gs)].map(([, , runs]) =>
      runs!.replace(/<.*?>/g, ''),
    );
    expect(words.join('').trim()).toBe('');
  });

  it('marks no space and no hyphen that a line must not end at, only because lines end elsewhere now', async () => {
    const words =
      'theo Kế hoạch số 30-KH/TCT ngày 05 tháng 3 năm 2026, chủ đề “Chủ động - Đồng bộ - Hiệu quả” (2021-2025); ';
    const before = plan(`  - heading: Nội dung\n    text: '${words.repeat(4)}'`);
    for (let count = 1; count <= 12; count++) {
      const after = before.replace("text: 'theo", `text: '${'rất '.repeat(count)}theo`);
      const redline = await makeRedline(flowOf(readPlanText(before)), flowOf(readPlanText(after)));
      expect(readWord(redline, { file: 'redline.docx' }).changes.map(({ kind }) => kind)).toEqual(['insertion']);
    }
  });

  it('of a plan that did not change has no marks', async () => {
    const flow = flowOf(readPlanText(plan(table(rows))));
    expect(readWord(await makeRedline(flow, flow), { file: 'redline.docx' }).changes).toEqual([]);
  });

  it('has author and time of those who are named, and is the same every time', async () => {
    const [before, after] = traps['words of an item']!.slice(0, 2).map((text) => flowOf(readPlanText(text as string)));
    const one = await makeRedline(before!, after!);
    expect(Buffer.compare(one, await makeRedline(before!, after!))).toBe(0);
    expect(readWord(one, { file: 'redline.docx' }).changes.map(({ author, date }) => [author, date])).toEqual([
      ['Nguyễn Văn A', ''],
      ['Nguyễn Văn A', ''],
    ]);
  });
});
