import { printShortDate, readPartialDate } from '../core/date.ts';
import { childOf, childrenOf, type Element, type Inline } from '../document/document.ts';
import type { Settings } from '../profile/profile.ts';
import { fill, printDocumentNumber } from '../typeset/set-letterhead.ts';
import { joinLines, type NodeMaker, printed } from './make-node.ts';
import type { Node } from './node.ts';

/** Letterhead, number, date, title, addressees, bases, lead-in: each a thing of its own, known by what it is. */
export function readHead(make: NodeMaker, root: Element, words: Settings): Node[] {
  const field = (name: string, runs: readonly Inline[]) => (isEmpty(runs) ? [] : [make('field', { name, runs })]);
  const lines = (name: string, elements: readonly Element[]) => field(name, joinLines(elements));
  const letterhead = childOf(root, 'letterhead');
  const date = childOf(root, 'place-date');
  const day = readPartialDate(date?.attributes['date'] ?? '');
  const number = childOf(root, 'number');
  return [
    ...lines('superior', letterhead ? childrenOf(letterhead, 'superior') : []),
    ...lines('issuer', letterhead ? childrenOf(letterhead, 'issuer') : []),
    ...(number ? field('number', [printed(printNumber(number, words))]) : []),
    ...field('place', date?.runs ?? []),
    ...field('date', day ? [printed(printShortDate(day))] : []),
    ...childrenOf(root, 'mark').flatMap((mark) => field(mark.attributes['kind']!, mark.runs)),
    ...lines('type-name', childrenOf(root, 'type-name')),
    ...lines('subject', childrenOf(root, 'subject')),
    ...lines('motto', childrenOf(root, 'motto')),
    ...lines('title-line', childrenOf(root, 'title-line')),
    ...lines('issued-with', childrenOf(root, 'issued-with')),
    ...childrenOf(root, 'addressee').map(({ runs }) => make('addressee', { runs })),
    ...root.children.flatMap(({ tag, runs }) =>
      tag === 'basis' || tag === 'opening' ? [make('basis', { runs })] : [],
    ),
    ...lines('lead-in', childrenOf(root, 'lead-in')),
  ];
}

/** Recipients, signers, the address below. */
export function readEnd(make: NodeMaker, root: Element, words: Settings): Node[] {
  const recipients = childOf(root, 'recipients')?.children ?? [];
  const address = childOf(root, 'address');
  const endMark = root.attributes['end-mark'];
  return [
    // What the form prints where the plan says nothing.
    make('field', { name: 'end-mark', runs: [printed(endMark ?? words['end-mark'])] }),
    ...recipients.map((line) => {
      const { for: purpose, copies, drafter, issued } = line.attributes;
      const notes = [purpose, copies, drafter, issued].flatMap((note) => (note === undefined ? [] : [`(${note})`]));
      const runs = [...line.runs, ...notes.map((note) => printed(` ${note}`))];
      return line.tag === 'archive' ? make('field', { name: 'archive', runs }) : make('recipient', { runs });
    }),
    ...childrenOf(root, 'signature').map((signature) => readSigner(make, signature, words)),
    ...(address ? [make('field', { name: 'address', runs: address.runs })] : []),
  ];
}

const authorities = ['on-behalf-of', 'in-place-of', 'by-order-of', 'authorised-by'] as const;

function readSigner(make: NodeMaker, signature: Element, words: Settings): Node {
  const authority = authorities.flatMap((tag) =>
    childrenOf(signature, tag).flatMap(({ runs }) => {
      const [before = '', after = ''] = words.signature[tag].split('{name}');
      return [printed(before), ...runs, printed(after)];
    }),
  );
  const acting = childOf(signature, 'acting') ? [printed(words.signature.acting.split('{name}')[0]!)] : [];
  const title = [...acting, ...joinLines(childrenOf(signature, 'title'))];
  const name = joinLines([...childrenOf(signature, 'rank'), ...childrenOf(signature, 'name')]);
  return make('signer', {
    children: [
      make('field', { name: 'authority', runs: authority }),
      make('field', { name: 'title', runs: title }),
      make('field', { name: 'name', runs: name }),
    ],
  });
}

/** The number and symbol as printed, without the word before it. */
function printNumber(number: Element, { number: { pattern } }: Settings): string {
  const bare = pattern.replace(/^[^{]*/, '');
  const { value } = number.attributes;
  return value === undefined ? fill(bare, { number: '…', ...symbolOf(number) }) : printDocumentNumber(bare, number, 0);
}

function symbolOf({ attributes: { type = '', symbol = '' } }: Element): Record<string, string> {
  return { type, code: type, symbol };
}

function isEmpty(runs: readonly Inline[]): boolean {
  return runs.every(({ text, note }) => text === '' && !note);
}
