import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { readProfile } from '../../profile/read-profile.ts';
import { readIssuerStarter, readOfficeFiles, readStarterWords } from '../../read-starter.ts';
import { readYaml } from '../../source/read-yaml.ts';
import {
  committeeOf,
  makeId,
  makeIssuer,
  nameOffice,
  type Particulars,
  proposeSymbol,
  symbolPattern,
} from '../../starter/make-office.ts';
import { type NewFile, writeFiles } from '../../write-files.ts';
import { exitCodes } from '../exit-codes.ts';
import { titleOf } from '../review/title-of.ts';
import { needOption, refuseBeside, type Workplace } from '../workplace.ts';
import { type Asker, openAsker, type Question } from './ask.ts';
import { addressesIn, editorFolder, makeEditorSchemas } from './editor-schemas.ts';
import { makePlan, tellBlanks } from './new.ts';

export interface InitOptions {
  /** A Word file of an issued plan. */
  readonly from?: string;
  /** How its tracked changes are taken. */
  readonly tracked?: 'accept' | 'reject';
  readonly name?: string;
  readonly superior?: string;
  readonly symbol?: string;
  readonly place?: string;
  readonly form?: string;
  readonly archive?: string;
  readonly onBehalfOf?: string;
  readonly title?: string;
  readonly signer?: string;
  readonly kind?: string;
  readonly year?: string;
}

/**
 * `kehoach init`: the folder of an office: the office, settings of kehoach, of VS Code and of git, and a first plan. What stands there
 * already is left as it is; an office is asked for only where there is none, and a plan written only with it. With an issued plan as a
 * Word file, office and first plan are what the import makes of it, and nobody is asked.
 * @param workplace opened in that folder, which need not be there yet
 */
export async function init(workplace: Workplace, options: InitOptions): Promise<number> {
  if (options.from !== undefined) return initFrom(workplace, options.from, options);
  if (options.tracked !== undefined) throw needOption('--tracked', '--from');
  const { project } = workplace;
  let { library } = workplace;
  const address = addressesIn(project, true);
  const asker = openAsker(workplace);
  const files: NewFile[] = [];
  const office = library.issuers.size > 0 ? undefined : await askOffice(workplace, asker, options);
  const id = office && makeId(office.name);
  let plan: { readonly file: string; readonly text: string } | undefined;
  if (office && id !== undefined) {
    const name = nameOffice(id);
    const schema = await address(path.join(project, path.dirname(name)), 'issuer');
    const content = makeIssuer(readIssuerStarter(), office, schema);
    files.push({ name, content });
    library = { ...library, issuers: new Map([[id, readYaml(name, content)]]) };
    const { kind, year } = options;
    plan = await makePlan({ ...workplace, library }, asker, kind, { ...(year && { year }) }, address);
    files.push({ name: plan.file, content: plan.text });
  }
  const written = await writeMissing({ ...workplace, library }, [...files, ...readOfficeFiles()]);
  if (plan && written.some(({ name }) => name === plan.file)) tellBlanks(workplace, plan);
  return exitCodes.done;
}

/** The office's folder, with office and first plan imported; where nothing can be made of the file, nothing is written. */
async function initFrom(workplace: Workplace, from: string, options: InitOptions): Promise<number> {
  const ask = ['name', 'superior', 'symbol', 'place', 'archive', 'on-behalf-of', 'title', 'signer', 'year'] as const;
  const given = { ...options, 'on-behalf-of': options.onBehalfOf };
  const needless = ask.find((key) => given[key] !== undefined);
  if (needless !== undefined) throw refuseBeside(`--${needless}`, '--from');
  const { kind, form, tracked } = options;
  const { importFiles } = await import('../import.ts');
  const { code, reports, library } = await importFiles(workplace, [from], {
    out: path.join(workplace.project, 'plans'),
    address: addressesIn(workplace.project, true),
    ...(kind !== undefined && { kind }),
    ...(form !== undefined && { form }),
    ...(tracked !== undefined && { tracked }),
  });
  const plans = reports.flatMap(({ plan }) => plan ?? []);
  if (plans.length === 0) return code;
  await writeMissing({ ...workplace, library }, readOfficeFiles());
  for (const file of plans) workplace.talk(workplace.say('init-next', { file }));
  return code;
}

/** Writes the files that are not there yet, and the schemas for editors as they are now; tells of all. */
async function writeMissing(workplace: Workplace, files: readonly NewFile[]): Promise<NewFile[]> {
  const { project, print, talk, say } = workplace;
  const isThere = async ({ name }: NewFile) =>
    (await lstat(path.join(project, name)).catch(() => undefined)) !== undefined;
  const left = await Promise.all(files.map(isThere));
  const written = files.filter((_, i) => !left[i]);
  const schemas = await makeEditorSchemas(workplace);
  await writeFiles(project, [...written, ...schemas]);
  for (const { name } of written) print(name);
  if (schemas.length > 0) print(`${editorFolder}/`);
  for (const [i, { name }] of files.entries()) if (left[i]) talk(say('init-left', { file: name }));
  return written;
}

/** Asks for an office; what follows from its name or form is proposed. */
async function askOffice(
  { library: { profiles, validator } }: Workplace,
  asker: Asker,
  options: InitOptions,
): Promise<Particulars> {
  /** @param example an answer, for who gave none */
  const ask = (question: Question, usual = '', example = usual, pattern = /./) => {
    const fits = (answer: string) => (answer === '' ? question.optional : pattern.test(answer));
    return asker.type(question, (answer) => (fits(answer) ? answer.normalize('NFC') : undefined), [example], usual);
  };
  const name = await ask(
    { option: '--name', question: 'ask-name', given: options.name },
    '',
    'Trường Chính trị tỉnh A',
  );
  const form = await asker.choose(
    { option: '--form', question: 'ask-form', given: options.form },
    [...profiles].map(([id, { data }]) => ({ name: id, title: titleOf(data) })),
  );
  const words = readStarterWords()[readProfile(form, profiles, validator, []).regime];
  const committee = committeeOf(name);
  const superior = await ask({
    option: '--superior',
    question: 'ask-superior',
    given: options.superior,
    optional: true,
  });
  const symbol = await ask(
    { option: '--symbol', question: 'ask-symbol', given: options.symbol },
    proposeSymbol(name),
    proposeSymbol(name),
    symbolPattern,
  );
  const place = await ask({ option: '--place', question: 'ask-place', given: options.place }, '', 'Hà Nội');
  const title = await ask(
    { option: '--title', question: 'ask-title', given: options.title },
    words['chức vụ'],
    'Hiệu trưởng',
  );
  const onBehalfOf = await ask(
    { option: '--on-behalf-of', question: 'ask-on-behalf-of', given: options.onBehalfOf, optional: true },
    committee ?? words['tập thể'] ?? '-',
  );
  const signer = await ask({ option: '--signer', question: 'ask-signer', given: options.signer, optional: true });
  const archive = await ask(
    { option: '--archive', question: 'ask-archive', given: options.archive, optional: true },
    words['nơi lưu'],
  );
  const given = (text: string) => (text === '' ? [] : [text]);
  const signature = {
    ...(onBehalfOf !== '' && onBehalfOf !== '-' && { 'on-behalf-of': onBehalfOf }),
    title,
    ...(signer !== '' && { name: signer }),
  };
  return {
    name,
    superior: given(superior),
    symbol,
    place,
    form,
    archive: given(archive),
    signer: { signature, usual: true },
  };
}
