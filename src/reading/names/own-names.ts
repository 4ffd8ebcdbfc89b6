import type { Subject } from '../subject.ts';

/** A body of the youth, the unions or the Party, which its committees lead: "Ban Chấp hành Đoàn tỉnh …", "Đoàn Trường …". */
const ledBody = /^(?:ban chấp hành |ban thường vụ |bch |btv )?((?:\p{L}+ )?(?:đoàn|đảng|hội)(?!\p{L}).*)$/iu;

/** The office itself and its committees need no copy of its own plan. */
export function ownNames({ plan }: Pick<Subject, 'plan'>): string[] {
  const { issuer, signature = [] } = plan.data;
  const names = issuer.name.flatMap(({ text }) => {
    const led = ledBody.exec(text)?.[1];
    const committees = ['Ban Chấp hành', 'Ban Thường vụ', 'Thường trực'];
    return led === undefined ? [text] : [text, ...committees.map((committee) => `${committee} ${led}`)];
  });
  const collective = signature.length === 1 ? signature[0]!['on-behalf-of'] : undefined;
  return collective ? [...names, collective.text] : names;
}
