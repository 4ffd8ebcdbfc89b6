import { printShortDate, readPartialDate } from '../core/date.ts';
import { hideBreaks, hideControls } from '../core/printable.ts';
import type { PlacedComment, Remark } from './place-comments.ts';

/** Most words that are told of what a comment is about. */
const mostWords = 8;

/** A comment and its answers, each in one line: "Trần Thị Bình, 12/3/2026: “200 đầu sách” – Lấy số ở đâu?" */
export function sayComment(comment: PlacedComment): string[] {
  const words = comment.about.split(/\s+/);
  const quoted = words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : words.join(' ');
  const about = comment.about === '' ? '' : `“${quoted}” – `;
  return [say(comment, about), ...comment.replies.map((reply) => say(reply))];
}

function say({ author, date, text }: Remark, about = ''): string {
  // The day where it was written: Word gives no zone, whatever the letter at the end says.
  const day = readPartialDate(date.slice(0, 10));
  const who = [author, ...(day ? [printShortDate(day)] : [])].filter((one) => one !== '').join(', ');
  return hideControls(hideBreaks(`${who === '' ? '– ' : `${who}: `}${about}${text}`))
    .replace(/\s+/g, ' ')
    .trim();
}
