// Makes ahead what every run would make again: templates of the package checked and compiled, profiles read, and the
// parts of the DOCX that do not depend on the plan. Writes over three modules of dist/, which say so themselves. Part of `npm run build`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeParts } from '../dist/docx/prepare-skeleton.js';
import { loadLibrary } from '../dist/files.js';
import { findTemplate } from '../dist/generate.js';
import { readProfile } from '../dist/profile/read-profile.js';
import { precompileTemplate } from '../dist/template/compile-template.js';
import { digestTemplates } from '../dist/template/digest-templates.js';
import { buildStyles } from '../dist/typeset/build-styles.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const note = '// Made by scripts/prepare.js.\n';
const library = await loadLibrary(root);

function printTemplates() {
  const { templates, validator } = library;
  // Throws the problems of a template that does not pass its check.
  for (const kind of templates.kinds.keys()) findTemplate(kind, library);
  const print = (files, prefix) =>
    [...files]
      .map(([name, { text }]) => `${JSON.stringify(name)}: ${precompileTemplate(prefix + name, text)}`)
      .join(',\n');
  const digest = digestTemplates(templates, validator.schemas);
  return `${note}export const preparedTemplates = {\ndigest: '${digest}',\nkinds: {${print(templates.kinds, '')}},\npartials: {${print(templates.partials, 'partials/')}},\n};\n`;
}

function printProfiles() {
  const profiles = [...library.profiles.values(), ...library.language];
  const problems = profiles.flatMap((profile) => profile.problems);
  if (problems.length > 0) throw new Error(`a profile of the package has problems: ${JSON.stringify(problems)}`);
  const entries = JSON.stringify(profiles.map(({ text, data }) => [text, data]));
  return `${note}export const preparedProfiles = new Map(JSON.parse(${JSON.stringify(entries)}));\n`;
}

async function printParts() {
  const parts = {};
  for (const form of library.profiles.keys()) {
    const profile = readProfile(form, library.profiles, library.validator);
    const headerStyles = [buildStyles(profile).get('page-number').id];
    const need = { fontFamily: profile.settings.font, language: 'vi-VN', headerStyles, compatibility: 15 };
    const entries = await makeParts(need);
    parts[JSON.stringify(need)] = entries.map(({ deflated, ...rest }) => ({
      ...rest,
      deflated: Buffer.from(deflated).toString('base64'),
    }));
  }
  return `${note}export const preparedParts = ${JSON.stringify(parts, undefined, 1)};\n`;
}

writeFileSync(`${root}/dist/template/prepared-templates.js`, printTemplates());
writeFileSync(`${root}/dist/profile/prepared-profiles.js`, printProfiles());
writeFileSync(`${root}/dist/docx/prepared-parts.js`, await printParts());
