// Makes ahead what every run would make again: validators, templates of the package checked and compiled, profiles and words read, and
// the parts of the DOCX that do not depend on the plan. Writes dist/prepared/prepared.js anew. Part of `npm run build`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeParts } from '../dist/docx/prepare-skeleton.js';
import { loadLibrary } from '../dist/files.js';
import { listKinds } from '../dist/plan/read-plan.js';
import { digestText } from '../dist/prepared/find-known.js';
import { readProfile } from '../dist/profile/read-profile.js';
import { openSchemaCompiler } from '../dist/schema/compile-schema.js';
import { digestSchema } from '../dist/schema/digest-schema.js';
import { formats } from '../dist/schema/validate.js';
import { digestTemplate } from '../dist/template/digest-template.js';
import { checkAndCompile } from '../dist/template/find-template.js';
import { templateOf } from '../dist/template/template-set.js';
import { buildStyles } from '../dist/typeset/build-styles.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { validator, templates, profiles, language } = await loadLibrary(root);
const { schemas } = validator;

/** One code for all: the kinds share most of theirs. */
function printValidators() {
  const ids = [...schemas.keys()];
  const entries = ids.map((id) => `'${digestSchema(schemas, id)}': makeValidators`);
  return [openSchemaCompiler(schemas, formats).print(ids), `{\n${entries.join(',\n')}\n}`];
}

/**
 * Each template and partial is written once.
 * @throws the problems of a template that does not pass its check
 */
function printTemplates() {
  const mains = {};
  const partials = {};
  const entries = listKinds(validator).map((kind) => {
    const [name] = templateOf(kind, templates);
    const code = checkAndCompile(kind, templates, schemas);
    mains[name] = code.main;
    Object.assign(partials, code.partials);
    const used = Object.keys(code.partials).map((part) => `'${part}': partials['${part}']`);
    return `'${digestTemplate(kind, templates, schemas)}': { main: mains['${name}'], partials: { ${used.join(', ')} } }`;
  });
  return [printObject(mains), printObject(partials), `{\n${entries.join(',\n')}\n}`];
}

function printObject(codes) {
  const entries = Object.entries(codes).map(([name, code]) => `'${name}': ${code}`);
  return `{\n${entries.join(',\n')}\n}`;
}

function printTexts() {
  const entries = [
    ['profile.schema.json', [...profiles.values()]],
    ['language.schema.json', language],
  ].flatMap(([schema, sources]) =>
    sources.map((source) => {
      const problems = [...source.problems, ...validator.validate(source, schema)];
      if (problems.length > 0)
        throw new Error(`a profile or a list of words of the package has problems: ${JSON.stringify(problems)}`);
      const known = { data: JSON.stringify(source.data), validUnder: digestSchema(schemas, schema) };
      return [digestText(source.text), known];
    }),
  );
  return JSON.stringify(Object.fromEntries(entries));
}

async function printParts() {
  const parts = {};
  for (const form of profiles.keys()) {
    const profile = readProfile(form, profiles, validator);
    const headerStyles = [buildStyles(profile).get('page-number').id];
    const need = { fontFamily: profile.settings.font, language: 'vi-VN', headerStyles, compatibility: 15 };
    for (const one of [need, { ...need, notes: true }]) {
      const entries = await makeParts(one);
      parts[JSON.stringify(one)] = entries.map(({ deflated, ...rest }) => ({
        ...rest,
        deflated: Buffer.from(deflated).toString('base64'),
      }));
    }
  }
  return JSON.stringify(parts, undefined, 1);
}

/** Of all that the program is made of: its sources, not what an earlier build left, and the versions of the packages in it. */
function digestProgram() {
  const hash = createHash('sha256').update(readFileSync(`${root}/package-lock.json`));
  for (const name of readdirSync(`${root}/src`, { recursive: true }).sort())
    if (name.endsWith('.ts'))
      hash.update(`\0${name.replaceAll('\\', '/')}\n`).update(readFileSync(`${root}/src/${name}`));
  return hash.digest('hex');
}

const [makeValidators, validators] = printValidators();
const [mains, partials, compiled] = printTemplates();
writeFileSync(
  `${root}/dist/prepared/prepared.js`,
  `// Made by scripts/prepare.js.
const makeValidators = ${makeValidators};
const mains = ${mains};
const partials = ${partials};
export const prepared = {
program: '${digestProgram()}',
validators: ${validators},
templates: ${compiled},
texts: ${printTexts()},
docxParts: ${await printParts()},
};
`,
);
