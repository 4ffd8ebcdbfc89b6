import { dropEmpty, type Item, isAll, type Line, textOf } from '../line.ts';
import { isCapitals } from '../lower-capitals.ts';
import { sayMark, untakeMark } from '../read-lines.ts';
import { readNumber } from '../read-number.ts';
import type { BodyNode, Part, Plain } from './body-node.ts';
import type { Opening } from './find-phases.ts';
import { keepShallow, leavePhase, type Open, placeBullet, placeNumber, placePhase, placePlain } from './place-line.ts';

/**
 * Parts by their marks: a number that goes on counting in an open row is a brother there, one that begins a row stands below
 * what is open; a bullet of an open sign is a brother, another one stands below.
 * @param phases the lines that open phases
 */
export function buildTree(items: readonly Item[], phases: ReadonlyMap<Item, Opening> = new Map()): BodyNode[] {
  const shown = dropEmpty(items);
  const starred = shown.filter(isStarred).length > 1;
  const root: BodyNode[] = [];
  let open: Open[] = [];
  const listOf = (path: readonly Open[]) => path.at(-1)?.part.children ?? root;
  shown.forEach((given, i) => {
    const item = isUncounted(open, given) ? sayMark(given) : given;
    const marked = item.kind === 'line' && item.mark !== undefined && textOf(item).trim() !== '';
    const numbers = marked ? readNumber(item.mark!.text) : [];
    const above = placePhase(open, item, phases);
    if (above) {
      const part: Part = { kind: 'phase', line: item as Line, children: [] };
      listOf(above).push(part);
      open = [...above, { part, values: [], opening: phases.get(item)! }];
    } else if (marked && numbers.length > 0) {
      const [placed, number] = placeNumber(open, numbers, item);
      const path = keepShallow(placed);
      const part: Part = {
        kind: 'number',
        line: item,
        sample: number.sample,
        value: number.values.at(-1)!,
        children: [],
      };
      listOf(path).push(part);
      open = [...path, { part, values: number.values }];
    } else if (marked && (item.mark!.text !== '*' || (starred && isStarred(item)))) {
      const path = keepShallow(placeBullet(open, item));
      const part: Part = { kind: 'bullet', line: item, children: [] };
      listOf(path).push(part);
      open = [...path, { part, values: [] }];
    } else {
      const path = placePlain(leavePhase(open, item), item, shown[i + 1]);
      open = leaveText(path, item, shown.slice(i + 1, i + 9), root);
      const list = listOf(open);
      const above = list.at(-1);
      if (item.kind === 'table' && above && isCaption(above))
        list[list.length - 1] = { kind: 'table', table: item, caption: above.line };
      else list.push(readPlain(item));
    }
  });
  return root;
}

/** A small Roman number, by which no plan counts: "(ii)"; unless it is the next letter of a row, "(i)" behind "(h)". */
function isUncounted(open: readonly Open[], item: Item): item is Line {
  if (item.kind === 'table' || !/^\(?[ivx]+[.)]+$/.test(item.mark?.text ?? '')) return false;
  const numbers = readNumber(item.mark!.text);
  return !open.some(({ part, values }) =>
    numbers.some((own) => own.sample === part.sample && own.values.at(-1) === (values.at(-1) ?? 0) + 1),
  );
}

/** A star before a remark is no bullet; nor is one that stands alone in the text. */
function isStarred(item: Item): boolean {
  if (item.kind === 'table' || item.mark?.text !== '*') return false;
  return !isAll(item.pieces, 'italic') && !/^\s*(?:lưu ý|ghi chú|chú ý|chú thích)/iu.test(textOf(item));
}

/** A line in bold in the middle, right above a table. */
function isCaption(node: BodyNode): node is Extract<Plain, { readonly line: Line }> {
  return node.kind === 'centred-line' && node.line.pieces.some(({ bold }) => bold) && isAll(node.line.pieces, 'bold');
}

/** A paragraph after the last of some numbered texts closes their section; before a further one it goes on with the text above. */
function leaveText(open: Open[], item: Item, next: readonly Item[], root: readonly BodyNode[]): Open[] {
  const last = open.at(-1);
  if (item.kind === 'table' || last?.part.kind !== 'number' || last.part.children.length > 0) return open;
  const { line } = last.part;
  if (line.outline > 0 || isAll(line.pieces, 'bold') || isCapitals(textOf(line))) return open;
  if ([line, item].some((one) => /:\s*$/.test(textOf(one)))) return open;
  if (isLikeElder(last.part, open.at(-2)?.part.children ?? root)) return open;
  const marked = next.find((one): one is Line => one.kind === 'line' && one.mark !== undefined);
  if (!marked) return open.slice(0, -1);
  const numbers = readNumber(marked.mark!.text);
  if (numbers.length === 0) return open;
  const [path] = placeNumber(open, numbers, marked);
  return path.length < open.length - 1 ? open.slice(0, -1) : open;
}

/** No sentence, after a brother that is none either and has its text below: the heading of what follows, set like a text. */
function isLikeElder(part: Part, brothers: readonly BodyNode[]): boolean {
  const elder = brothers.at(-2);
  if (elder?.kind !== 'number' || elder.children.length === 0) return false;
  return [part, elder].every(({ line }) => !/[.;!?…]\s*$/.test(textOf(line)));
}

function readPlain(item: Item): Plain {
  if (item.kind === 'table') return { kind: 'table', table: item };
  const line = printMark(untakeMark(item));
  const text = textOf(line).trim();
  const italic = isAll(line.pieces, 'italic');
  if (item.mark?.text === '*' && /^\* [^:]{1,40}: *\S/.test(text)) return { kind: 'remark', line };
  if (line.align === 'center') return { kind: 'centred-line', line };
  if (italic && /^\(.*\)[.;]?$/s.test(text)) return { kind: 'closing-note', line };
  // Without words before it a remark is known by its style alone.
  if (line.style === 'remark') return { kind: 'remark', line };
  return { kind: 'paragraph', line };
}

/** A number of Word's without a text is the text. */
function printMark(line: Line): Line {
  return textOf(line).trim() === '' ? sayMark(line) : line;
}
