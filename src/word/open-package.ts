import { makeProblem } from '../core/make-problem.ts';
import type { MessageValues } from '../core/problem.ts';
import { ProblemError } from '../core/problem.ts';
import type { ProblemKey } from '../core/problem-rules.ts';
import { wordLimits } from './limits.ts';
import { type Budget, parseXml, type XmlElement, XmlFault } from './parse-xml.ts';
import { listZip, unpack, type ZipEntry, ZipFault } from './read-zip.ts';

/** A part that was read: its name in the package, its text and its root. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** Where a part leads to: another part, or an address outside that nothing here ever follows. */
export interface Relation {
  /** Last word of its type, e.g. `styles`, which is the same in the strict form. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export interface Package {
  readonly names: readonly string[];
  /** A part by its name in any case; undefined when there is none. */
  readonly read: (name: string) => Part | undefined;
  readonly relationsOf: (name: string) => ReadonlyMap<string, Relation>;
}

const megabyte = 1024 * 1024;
const utf16 = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const;

/**
 * Opens the zip of a Word file; nothing is inflated that is too large or too well packed, and only what is asked for.
 * @throws ProblemError where it is no zip, or a part is damaged or beyond the limits
 */
export function openPackage(bytes: Uint8Array, file: string): Package {
  const fail = (key: ProblemKey, values?: MessageValues): never => {
    throw new ProblemError([makeProblem(key, { file }, values ? { values } : {})]);
  };
  const inMegabytes = (limit: number) => Math.round(limit / megabyte);
  if (bytes.length > wordLimits.bytes) fail('word-too-large', { part: file, limit: inMegabytes(wordLimits.bytes) });
  refuseOthers(bytes, fail);
  const budget: Budget = { elements: wordLimits.elements };
  const entries = new Map<string, ZipEntry>();
  let count = 0;
  unzip('the zip', () =>
    listZip(bytes, (entry) => {
      if (++count > wordLimits.entries) fail('word-too-many-entries', { limit: wordLimits.entries });
      entries.set(plain(entry.name), entry);
    }),
  );
  let inflated = 0;
  const parts = new Map<string, Part | undefined>();

  function unzip<Found>(part: string, work: () => Found): Found {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ZipFault)) throw error;
      return fail('word-broken-zip', { part });
    }
  }

  function inflate(name: string): string | undefined {
    const entry = entries.get(plain(name));
    if (entry === undefined) return undefined;
    const { packed, size } = entry;
    if (size > wordLimits.part) fail('word-too-large', { part: name, limit: inMegabytes(wordLimits.part) });
    if (size > wordLimits.ratioFrom && size > packed * wordLimits.ratio)
      fail('word-packed', { part: name, limit: wordLimits.ratio });
    inflated += size;
    if (inflated > wordLimits.parts) fail('word-too-large', { part: name, limit: inMegabytes(wordLimits.parts) });
    return unzip(name, () => decode(unpack(bytes, entry)));
  }

  function parse(name: string, text: string): XmlElement {
    try {
      return parseXml(text, budget);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      const limit = error.key === 'word-too-deep' ? wordLimits.depth : wordLimits.elements;
      return fail(error.key, { part: name, line: error.line, detail: error.message, limit });
    }
  }

  function relationsOf(name: string): ReadonlyMap<string, Relation> {
    const slash = name.lastIndexOf('/') + 1;
    const folder = name.slice(0, slash);
    const list = `${folder}_rels/${name.slice(slash)}.rels`;
    const text = inflate(list);
    const relations = new Map<string, Relation>();
    if (text === undefined) return relations;
    for (const { name: element, attributes } of parse(list, text).children) {
      const { Id: id, Type: type, Target: target } = attributes;
      if (element !== 'rel:Relationship' || id === undefined || type === undefined || target === undefined) continue;
      const external = attributes['TargetMode'] === 'External';
      relations.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(folder, target),
        external,
      });
    }
    return relations;
  }

  function read(name: string): Part | undefined {
    const key = plain(name);
    if (!parts.has(key)) {
      const text = inflate(name);
      const full = entries.get(key)?.name.replaceAll('\\', '/').replace(/^\/+/, '') ?? name;
      parts.set(
        key,
        text === undefined ? undefined : { name: full, text, root: parse(full, text), relations: relationsOf(full) },
      );
    }
    return parts.get(key);
  }

  return { names: [...entries.values()].map(({ name }) => name), read, relationsOf };
}

/** Tells apart what else people hand in, so that they are told what to do. */
function refuseOthers(bytes: Uint8Array, fail: (key: ProblemKey) => never): void {
  const begins = (...signs: number[]) => signs.every((sign, i) => bytes[i] === sign);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, megabyte)));
    fail(names.includes('EncryptedPackage') ? 'word-locked' : 'word-old');
  }
  if (!begins(0x50, 0x4b)) fail('word-not-zip');
}

/** Names of parts are the same in any case (OPC), with or without a slash before. */
function plain(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** The part that a target means, seen from a folder. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decode(bytes: Uint8Array): string {
  const marked = utf16.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  try {
    return new TextDecoder(marked?.[2] ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ZipFault('of another encoding');
  }
}
