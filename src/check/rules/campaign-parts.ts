import { findPhases, walkData } from '../find-phases.ts';
import type { Finding, Rule, Subject } from '../rule.ts';
import { plainTextsOf } from '../strip-emphasis.ts';
import { isBelow } from '../walk-parts.ts';

const campaigns = ['annual-campaign', 'special-campaign'];
const targetWords = /chỉ tiêu|mục tiêu|tiêu chí|tiêu chuẩn/iu;
const timeWords = /thời gian|thời hạn|tiến độ|lộ trình|các đợt|đợt \d/iu;
/** Times in sentences: dates, months, quarters, "cuối năm". */
const times =
  /(?<![\d.])\d{1,2}\/(?:\d{1,2}|\d{4})(?!\d)|ngày \d|tháng \d|quý [IV\d]|(?:cuối|đầu|giữa) năm|(?:hằng|hàng) (?:tuần|tháng|quý)|\d tháng|học kỳ/iu;

export const campaignParts: Rule = {
  id: 'build/campaign-parts',
  severity: 'warning',
  message: { vi: 'kế hoạch thi đua chưa có {missing}', en: 'the campaign has no {missing}' },
  reason: {
    vi: 'Phong trào thi đua cần chỉ tiêu để đo kết quả, và thời gian (đợt, mốc) để phát động, sơ kết, tổng kết.',
    en: 'A campaign needs targets to measure it by, and a time (phases, dates) to open, review and close it.',
  },
  bad: 'kind: annual-campaign\nbody: [{purpose: Động viên cán bộ hăng hái thi đua}, {contents: Thi đua dạy tốt và học tốt}]',
  good: 'kind: annual-campaign\nbody: [{targets: [100% khoa hưởng ứng phong trào, 80% cá nhân đạt danh hiệu]}, {timeline: Từ tháng 01 đến tháng 12/2026}]',
  find: (subject) => {
    if (!campaigns.includes(subject.plan.kind)) return [];
    const keys = new Set<string>();
    walkData(subject.data['body'] ?? '', (_value, _pointer, key) => keys.add(key));
    const { headings, texts } = readWords(subject);
    const targets =
      keys.has('targets') ||
      headings.some((text) => targetWords.test(text)) ||
      texts.some((text) => /\d ?%/.test(text));
    const time =
      ['phases', 'timeline', 'time', 'programme', 'by', 'when'].some((key) => keys.has(key)) ||
      findPhases(subject).length > 0 ||
      headings.some((text) => timeWords.test(text)) ||
      texts.some((text) => times.test(text));
    return [...(targets ? [] : ['chỉ tiêu (targets)']), ...(time ? [] : ['thời gian (phases, timeline)'])].map(
      (missing): Finding => ({ pointer: '/body', atKey: true, values: { missing } }),
    );
  },
};

/** Texts of the body that speak of this campaign; documents cited have dates of their own. */
function readWords(subject: Subject): { headings: string[]; texts: string[] } {
  const body = plainTextsOf(subject).filter(({ pointer }) => isBelow(pointer, 'body', 'closing'));
  return {
    headings: body.filter(({ key }) => key === 'heading' || key === 'label').map(({ text }) => text),
    texts: body.map(({ text }) =>
      text.replace(/số \S+(?:,? ngày \S+(?: tháng \d+ năm \d+)?)?/giu, '').replace(/\([^()]*\d{4}[^()]*\)/g, ''),
    ),
  };
}
