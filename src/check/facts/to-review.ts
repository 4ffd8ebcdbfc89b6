import { readReviewNotes } from '../../source/review-notes.ts';
import type { Rule } from '../rule.ts';

export const toReview: Rule = {
  id: 'facts/to-review',
  severity: 'warning',
  message: { vi: 'còn phải xem lại: {words}', en: 'still to be looked at: "{words}"' },
  reason: {
    vi: 'kehoach roll ghi “# xem lại” ở chỗ phải có người quyết định; xem xong thì xóa ghi chú.',
    en: 'kehoach roll writes “# xem lại” where a person must decide; the comment goes when that is done.',
  },
  bad: 'number: 5\ndate: 2027-03-05\nbases:\n  # xem lại: căn cứ\n  - Chỉ thị số 03/CT-UBND ngày 11/02/2026 của UBND tỉnh',
  good: 'number: 5\ndate: 2027-03-05\nbases:\n  - Chỉ thị số 03/CT-UBND ngày 11/02/2027 của UBND tỉnh',
  find: ({ source }) =>
    readReviewNotes(source.text).map(({ range, words }) => ({
      pointer: '',
      range,
      values: { words: words === '' ? '…' : words },
    })),
};
