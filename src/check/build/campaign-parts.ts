import type { Words } from '../../core/problem.ts';
import { findAll, findUnder } from '../../plan/find-all.ts';
import { plainTextsOf } from '../../reading/strip-emphasis.ts';
import { isBelow, partsOf } from '../../reading/walk-parts.ts';
import type { Finding, Rule } from '../rule.ts';

const campaigns = ['annual-campaign', 'special-campaign'];
/** Parts of a plan that say when. */
const timeRoles = ['phases', 'timeline', 'time', 'programme'];
const targetWords = /chỉ tiêu|mục tiêu|tiêu chí|tiêu chuẩn/i;
const timeWords = /thời gian|thời hạn|tiến độ|lộ trình|các đợt|đợt \d/i;
/** Times in sentences: dates, months, quarters, "cuối năm". */
const times =
  /(?<![\d.])\d{1,2}\/(?:\d{1,2}|\d{4})(?!\d)|ngày \d|tháng \d|quý [IV\d]|(?:cuối|đầu|giữa) năm|(?:hằng|hàng) (?:tuần|tháng|quý)|\d tháng|học kỳ/i;

const noTargets: Words = { vi: 'chỉ tiêu (targets)', en: 'targets' };
const noTime: Words = { vi: 'thời gian (phases, timeline)', en: 'time (phases, timeline)' };

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
    const roles = new Set(partsOf(subject).map(({ element }) => element.attributes.role));
    const body = plainTextsOf(subject).filter(({ pointer }) => isBelow(pointer, 'body', 'closing'));
    const isHeaded = (words: RegExp) =>
      body.some(({ key, text }) => (key === 'heading' || key === 'label') && words.test(text));
    const isSaid = (words: RegExp) => body.some(({ text }) => words.test(dropCitations(text)));
    const targets = roles.has('targets') || isHeaded(targetWords) || isSaid(/\d ?%/);
    const time =
      timeRoles.some((role) => roles.has(role)) ||
      findAll(subject.plan, 'phase').length > 0 ||
      findUnder(subject.plan, 'by', 'when').some(({ pointer }) => isBelow(pointer, 'body')) ||
      isHeaded(timeWords) ||
      isSaid(times);
    return [...(targets ? [] : [noTargets]), ...(time ? [] : [noTime])].map(
      (missing): Finding => ({ pointer: '/body', atKey: true, values: { missing } }),
    );
  },
};

/** What a text of the body says of this campaign; documents cited have dates of their own. */
function dropCitations(text: string): string {
  return text.replace(/số \S+(?:,? ngày \S+(?: tháng \d+ năm \d+)?)?/gi, '').replace(/\([^()]*\d{4}[^()]*\)/g, '');
}
