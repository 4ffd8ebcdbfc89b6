import { originOfWords, partsOf } from '../../reading/walk-parts.ts';
import type { Data } from '../../source/data.ts';
import { childAt, readPointer, valueAt } from '../../source/read-yaml.ts';
import type { Finding, Rule } from '../rule.ts';

const names: Readonly<Record<string, string>> = { number: 'số thứ tự', bullet: 'gạch đầu dòng' };

export const onlyChild: Rule = {
  id: 'build/only-child',
  severity: 'warning',
  message: { vi: 'chỉ có một mục ở đây', en: 'a single part stands here' },
  reason: {
    vi: 'Chia mục thì có từ hai mục: có “1.” phải có “2.”; một gạch đầu dòng không phải là danh sách.',
    en: 'What is divided has two parts at least: a “1.” wants a “2.”, and one bullet is no list.',
  },
  bad: 'body: [{heading: Kinh phí, parts: [Từ nguồn chi thường xuyên]}, {reporting: Theo quy định}]',
  good: 'body: [{heading: Kinh phí, text: Từ nguồn chi thường xuyên}, {reporting: Theo quy định}]',
  find: (subject) =>
    partsOf(subject).flatMap(({ element, siblings, mark }): Finding[] => {
      if (names[mark] === undefined) return [];
      // A bullet below numbered brothers adds to them.
      const alone = !siblings.some(
        (other) =>
          other !== element &&
          (mark === 'number' ? other.attributes.mark === 'number' : other.attributes.mark !== 'none'),
      );
      const pointer = alone ? originOfWords(subject, element) : undefined;
      // The line of a phase's time is made by the form: nobody wrote a list there.
      return pointer === undefined || pointer.endsWith('/time-label')
        ? []
        : [{ pointer, ...adviceFor(pointer, subject.source.data) }];
    }),
};

/** What can be done where the part stands: `{key}` is the list, `{head}` the key in whose column the sentence goes. */
const hints = {
  text: {
    vi: 'thay `{key}:` bằng `text: …` thẳng cột với {head}, hoặc tách thành hai mục',
    en: 'put `text: …` in the column of {head} in place of `{key}:`, or split it in two',
  },
  joined: {
    vi: 'nối câu này vào `{head}: …` ở trên và bỏ `{key}:`, hoặc tách thành hai mục',
    en: 'join it to `{head}: …` above and drop `{key}:`, or split it in two',
  },
  task: {
    vi: 'ghi `task: …` thay `tasks:`, hoặc tách thành hai việc',
    en: 'write `task: …` in place of `tasks:`, or split it in two',
  },
  sentence: {
    vi: 'ghi thẳng một câu: `{key}: …`, hoặc tách thành hai mục',
    en: 'write it as one sentence, `{key}: …`, or split it in two',
  },
  phase: {
    vi: 'chỉ một đợt thì không chia đợt: ghi `timeline: …`, hoặc tách thành hai',
    en: 'one phase divides nothing: write `timeline: …`, or split it in two',
  },
  unit: {
    vi: 'chỉ một đơn vị thì không đánh số: ghi thành câu bằng `implementation: …`, hoặc thêm đơn vị',
    en: 'one unit needs no number: write a sentence, `implementation: …`, or add the other units',
  },
  section: {
    vi: 'tách thành hai đề mục trở lên, hoặc ghi `paragraph: …` cho đoạn không đánh số',
    en: 'split it into two sections or more, or write `paragraph: …`, which has no number',
  },
  lifted: {
    vi: 'bỏ cấp này, đưa các mục bên trong lên thay nó, hoặc tách thành hai mục',
    en: 'drop this level and put what stands in it in its place, or split it in two',
  },
};

/** The list that holds the part, and what stands beside it, tell what to do. */
function adviceFor(pointer: string, data: Data | undefined): Pick<Finding, 'hint' | 'values'> {
  const [, above = '', key = '', index = '0'] = /^(.*?)\/([^/]+)\/(\d+)(?:\/[^/\d][^/]*)*$/.exec(pointer) ?? [];
  const child = valueAt(data, `${above}/${key}/${index}`);
  const beside = valueAt(data, above);
  const heads = ['heading', 'label', 'unit', 'text'].filter((name) => childAt(beside, name) !== undefined);
  const advise = (name: keyof typeof hints, head = '') => ({ hint: hints[name], values: { key, head } });
  if (key === 'body') return advise('section');
  const isDivided = /^(?:phases|assignments)$/.exec(key) ?? /(?:phases|assignments)$/.exec(above);
  if (isDivided && heads[0] === undefined) return advise(isDivided[0] === 'phases' ? 'phase' : 'unit');
  // What holds more than a sentence cannot become one.
  if (
    typeof child === 'object' &&
    Object.keys(child).some((name) => !/^(?:text|heading|label|unit|task|by)$/.test(name))
  )
    return advise('lifted');
  if (key === 'tasks') return advise('task');
  if (isDivided) return advise('text', heads[0]);
  if (key !== 'parts' && key !== 'items') return advise('sentence');
  if (heads.includes('text')) return advise('joined', 'text');
  const [head = readPointer(above).findLast((name) => !/^\d+$/.test(name)) ?? 'heading'] = heads;
  return advise('text', head);
}
