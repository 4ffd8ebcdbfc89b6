import type { BodyNode, Part, Plain } from './body-node.ts';
import type { PhaseLines } from './find-phases.ts';
import { dropEmpty, type Item, isAll, type Line, textOf } from './line.ts';
import { isCapitals } from './lower-capitals.ts';
import { untakeMark } from './read-lines.ts';
import { type ReadNumber, readNumber } from './read-number.ts';

/** The open parts from the outermost to the innermost. */
interface Open {
  readonly part: Part;
  readonly values: readonly number[];
}

/**
 * Parts by their marks: a number that goes on counting in an open row is a brother there, one that begins a row stands below
 * what is open; a bullet of an open sign is a brother, another one stands below.
 * @param phases lines below which all stands up to the next of them
 */
export function buildTree(items: readonly Item[], phases: PhaseLines = new Map()): BodyNode[] {
  const shown = dropEmpty(items);
  const root: BodyNode[] = [];
  let open: Open[] = [];
  const listOf = (path: readonly Open[]) => path.at(-1)?.part.children ?? root;
  shown.forEach((item, i) => {
    const marked = item.kind === 'line' && item.mark !== undefined && textOf(item).trim() !== '';
    const numbers = marked ? readNumber(item.mark!.text) : [];
    const above = placePhase(open, item, phases);
    if (above) {
      const part: Part = { kind: 'phase', line: item as Line, children: [] };
      listOf(above).push(part);
      open = [...above, { part, values: [] }];
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
    } else if (marked && isBullet(item)) {
      const path = keepShallow(placeBullet(open, item));
      const part: Part = { kind: 'bullet', line: item, children: [] };
      listOf(path).push(part);
      open = [...path, { part, values: [] }];
    } else {
      open = leaveText(placePlain(open, item, shown[i + 1]), item, shown.slice(i + 1, i + 9), root);
      const list = listOf(open);
      const above = list.at(-1);
      if (item.kind === 'table' && above && isCaption(above))
        list[list.length - 1] = { kind: 'table', table: item, caption: above.line };
      else list.push(readPlain(item));
    }
  });
  return root;
}

/** Where a phase stands: beside the one before it, as long as that is open; undefined for what is none. */
function placePhase(open: readonly Open[], item: Item, phases: PhaseLines): readonly Open[] | undefined {
  const order = phases.get(item);
  if (!order || item.kind !== 'line') return undefined;
  if (order === 'first') return keepShallow(item.mark ? placeBullet(open, item) : outOfBullets(open));
  const before = open.findLastIndex(({ part }) => part.kind === 'phase' && part.line.mark?.text === item.mark?.text);
  return before < 0 ? undefined : open.slice(0, before);
}

/** Parts one in the other, and numbers among them: as many as a plan has kinds of numbers, and no more than a reader follows. */
const deepest = { parts: 8, numbers: 8 };

/** The open parts below which there is room for one more; what goes deeper stands beside. */
function keepShallow(open: readonly Open[]): readonly Open[] {
  let numbers = 0;
  const end = open.findIndex(({ part }, i) => {
    numbers += Number(part.kind === 'number');
    return i === deepest.parts - 1 || numbers === deepest.numbers;
  });
  return end < 0 ? open : open.slice(0, end);
}

/** A star before a remark is no bullet. */
function isBullet({ mark }: Line): boolean {
  return mark!.text !== '*';
}

function placeNumber(open: readonly Open[], numbers: readonly ReadNumber[], line: Line): [readonly Open[], ReadNumber] {
  const fits = (test: (one: Open, number: ReadNumber) => boolean): [readonly Open[], ReadNumber] | undefined => {
    for (let i = open.length - 1; i >= 0; i--) {
      const one = open[i]!;
      if (one.part.kind !== 'number') continue;
      const number = numbers.find((own) => own.sample === one.part.sample && test(one, own));
      if (number) return [open.slice(0, i), number];
    }
    return undefined;
  };
  const last = (values: readonly number[]) => values.at(-1)!;
  const goesOn = fits(
    ({ values }, number) => last(number.values) === last(values) + 1 && sameParents(values, number.values),
  );
  if (goesOn) return goesOn;
  // Below the part whose number it repeats.
  for (const number of numbers) {
    if (number.values.length < 2) continue;
    const parent = number.values.slice(0, -1);
    for (let i = open.length - 1; i >= 0; i--) {
      const { values, part } = open[i]!;
      if (part.kind === 'number' && parent.at(-1) === values.at(-1) && last(number.values) === 1)
        return [open.slice(0, i + 1), number];
    }
  }
  const fresh = numbers.find((number) => last(number.values) === 1 && !isOpen(open, number));
  if (fresh) return [below(open), fresh];
  const gap = fits(() => true);
  if (gap) return gap;
  return [line.outline === 1 ? [] : below(open), numbers.find((number) => last(number.values) === 1) ?? numbers[0]!];
}

function sameParents(a: readonly number[], b: readonly number[]): boolean {
  return b.length < 2 || a.slice(0, -1).every((value, i) => value === b[i]);
}

function isOpen(open: readonly Open[], { sample }: ReadNumber): boolean {
  return open.some(({ part }) => part.sample === sample);
}

/** Where a new row of numbers stands: below the innermost number, or below a bullet that announces it. */
function below(open: readonly Open[]): readonly Open[] {
  const last = open.at(-1);
  if (last?.part.kind === 'bullet' && !/:\s*$/.test(textOf(last.part.line))) return outOfBullets(open);
  return open;
}

function outOfBullets(open: readonly Open[]): Open[] {
  const number = open.findLastIndex(({ part }) => part.kind === 'number');
  const first = open.findIndex(({ part }, i) => i > number && part.kind === 'bullet');
  return first < 0 ? [...open] : open.slice(0, first);
}

/** Points by which a bullet of Word's lists stands further to the right than one that it belongs to. */
const deeper = 6;

/**
 * Where a bullet stands: beside an open one of its sign; below it, where Word's list sets it further to the right. Beyond the numbers
 * that stand below a bullet, beside that one where it has the same sign and stands as far in.
 */
function placeBullet(open: readonly Open[], { mark, indent }: Line): readonly Open[] {
  const phase = open.findLastIndex(({ part: { kind, line } }) => kind === 'phase' && line.mark?.text === mark!.text);
  if (phase >= 0 && indent < open[phase]!.part.line.indent + 1) return open.slice(0, phase);
  let beside: readonly Open[] | undefined;
  for (let i = open.length - 1; i >= 0 && open[i]!.part.kind === 'bullet'; i--) {
    const { line } = open[i]!.part;
    if (line.mark!.text !== mark!.text) continue;
    const ofWord = !mark!.typed && !line.mark!.typed;
    if (ofWord && indent > line.indent + deeper) return beside ?? open.slice(0, i + 1);
    beside = open.slice(0, i);
    if (!ofWord || indent > line.indent - deeper) return beside;
  }
  if (beside) return beside;
  const same = open.findLastIndex(
    ({ part: { kind, line } }) =>
      kind === 'bullet' && line.mark!.text === mark!.text && Math.abs(line.indent - indent) < 1,
  );
  return same < 0 ? open : open.slice(0, same);
}

/** What bears no mark stands beside the bullets, unless a deeper bullet goes on after it. */
function placePlain(open: readonly Open[], item: Item, next: Item | undefined): Open[] {
  const last = open.at(-1)?.part;
  if (item.kind === 'table' && last?.kind === 'bullet' && /:\s*$/.test(textOf(last.line))) return [...open];
  const outside = outOfBullets(open);
  if (outside.length === open.length) return outside;
  if (next?.kind !== 'line' || !next.mark || readNumber(next.mark.text).length > 0) return outside;
  const place = placeBullet(open, next);
  return place.length > outside.length ? [...place] : outside;
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
  if (!line.mark || textOf(line).trim() !== '') return line;
  const { mark, ...rest } = line;
  return { ...rest, pieces: [{ text: mark.text, bold: false, italic: false }, ...line.pieces] };
}
