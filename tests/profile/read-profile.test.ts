import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProblemError } from '../../src/core/problem.ts';
import { loadLibrary } from '../../src/files.ts';
import { type Profiles, readProfile } from '../../src/profile/read-profile.ts';
import type { Library } from '../../src/read-document.ts';
import { type Data, readYaml } from '../../src/source/read-yaml.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(path.resolve(import.meta.dirname, '../..'));
});

/** The profiles of the project, with some of our own. */
const withOwn = (own: Record<string, string>): Profiles =>
  new Map([
    ...library.profiles,
    ...Object.entries(own).map(([name, text]) => [name, readYaml(`${name}.yaml`, text)] as const),
  ]);
const settingsOf = (form: string, departures: Data[] = [], profiles: Profiles = library.profiles) =>
  readProfile(form, profiles, library.validator, departures).settings;
const problemsOf = (form: string, profiles: Profiles) => {
  try {
    settingsOf(form, [], profiles);
    return [];
  } catch (error) {
    return (error as ProblemError).problems.map(({ rule, at }) => `${rule} ${at.file}${at.pointer ?? ''}`);
  }
};

describe('readProfile', () => {
  it('reads every form of the project completely', () => {
    expect([...library.profiles.keys()].sort()).toEqual(['party', 'party-36', 'state', 'youth']);
    for (const form of library.profiles.keys()) expect(settingsOf(form).styles.body.size).toBe(14);
  });

  it('lays a form over the one it extends, key by key', () => {
    const [state, party, old] = [settingsOf('state'), settingsOf('party'), settingsOf('party-36')];
    expect([state.recipients.archive, party.recipients.archive, old.recipients.archive]).toEqual([
      'Lưu: {units}',
      'Lưu {units}',
      'Lưu {units}',
    ]);
    expect([party.recipients.separator, old.recipients.separator]).toEqual([';', ',']);
    expect(party.page.width).toBe(state.page.width);
    expect([state.styles['signature-title'].bold, party.styles['signature-title'].bold]).toEqual([true, false]);
  });

  it('replaces lists and marks whole', () => {
    expect(settingsOf('party').numbering).toEqual(['I-', '1.', 'a)']);
    expect(settingsOf('state').letterhead['issuer-mark'].rule).toBeDefined();
    expect(settingsOf('party').letterhead['issuer-mark']).toEqual({ text: '*' });
    expect(settingsOf('party').letterhead.right).toHaveLength(1);
  });

  it('lays departures over the form, later ones over earlier ones', () => {
    const departures = [{ bases: { last: ',', marker: '-' }, numbering: ['A.'] }, { bases: { last: ';' } }] as Data[];
    const { bases, numbering } = settingsOf('state', departures);
    expect([bases, numbering]).toEqual([{ layout: 'separate', marker: '-', separator: ';', last: ';' }, ['A.']]);
    expect(settingsOf('state').bases.last).toBe('.');
  });

  it('turns a sign into a line and back', () => {
    expect(
      settingsOf('party', [{ letterhead: { 'issuer-mark': { rule: { share: '0.5', space: '2' } } } }]).letterhead[
        'issuer-mark'
      ],
    ).toEqual({ rule: { share: 0.5, space: 2 } });
    expect(settingsOf('state', [{ title: { 'subject-mark': { text: '' } } }]).title['subject-mark']).toEqual({
      text: '',
    });
  });

  it('extends through several forms', () => {
    const profiles = withOwn({ ours: 'name: Ours\nextends: party-36\nsettings:\n  end-mark: none\n' });
    const settings = settingsOf('ours', [], profiles);
    expect([settings['end-mark'], settings.recipients.separator, settings.numbering[0]]).toEqual(['none', ',', 'I-']);
  });

  it('tells what is wrong with a form', () => {
    expect(problemsOf('ours', withOwn({ ours: 'name: A\nextends: partie\nsettings: {end-mark: none}\n' }))).toEqual([
      'profile/extends ours.yaml/extends',
    ]);
    expect(
      problemsOf(
        'a',
        withOwn({
          a: 'name: A\nextends: b\nsettings: {end-mark: none}\n',
          b: 'name: B\nextends: a\nsettings: {end-mark: none}\n',
        }),
      ),
    ).toEqual(['profile/loop a.yaml/extends']);
    expect(problemsOf('a', withOwn({ a: 'name: A\nsettings: {end-mark: none}\n' }))).toEqual([
      'profile/incomplete a.yaml/settings',
    ]);
    expect(problemsOf('a', withOwn({ a: 'name: A\nextends: state\nsettings: {end-mrk: none}\n' }))).toEqual([
      'schema/unknown-key a.yaml/settings/end-mrk',
    ]);
  });

  it('names every style in Vietnamese', () => {
    const { styleLabels } = readProfile('state', library.profiles, library.validator);
    expect(Object.entries(styleLabels).filter(([name, label]) => label === name)).toEqual([]);
    expect(new Set(Object.values(styleLabels)).size).toBe(Object.keys(styleLabels).length);
  });
});
