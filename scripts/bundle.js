// Makes of dist/ what users install, which needs no other package: the command line as one file (dist/kehoach.cjs: one start reads
// one file in place of some 600, and no module that the command does not need is run), the library as one
// (dist/kehoach.js), packages that few runs need (dist/packages/), fonts (dist/fonts/), and the licences of all that. Part of
// `npm run build`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { printNotices } from './print-notices.js';

const packages = createRequire(import.meta.url);
const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const folderOf = (name) => dirname(packages.resolve(`${name}/package.json`));

/** Modules that load faster in another shape when bundled, and those that look for other packages. */
const reshape = {
  name: 'reshape',
  resolveId(id, from) {
    if (id === 'node:child_process' && from?.includes('commander')) return '\0none';
    // The same code as ES modules, and without a look at the environment at every token.
    return id === 'yaml' ? join(folderOf('yaml'), 'browser/dist/index.js') : undefined;
  },
  load(id) {
    // Commander would start programs for subcommands; there are none.
    if (id === '\0none') return 'export default {};';
    // Of the ES modules only what is used goes into the bundle.
    if (id === at('dist/pdf/pdf-lib.js'))
      return "export { PDFContext, PDFHexString, PDFObject, PDFString } from 'pdf-lib';";
    if (id === at('dist/prepared/load-package.js'))
      return `import { createRequire } from 'node:module';
const load = createRequire(import.meta.url);
export const loadPackage = (name) => load('./packages/' + name.split('/')[0] + '.cjs')[name];`;
    if (id === at('dist/prepared/shipped-font.js'))
      return `import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
export const shippedFont = (name) => fileURLToPath(new URL('fonts/' + basename(name), import.meta.url));`;
    return undefined;
  },
};

/**
 * Modules of Node itself, each loaded with the first module of ours that imports it. Left to the bundler, all of them would be loaded
 * at the start of every command, the server of the preview among them.
 */
const nodeLater = {
  name: 'node-later',
  resolveId(id, from) {
    if (!isBuiltin(id)) return undefined;
    const name = id.replace('node:', '');
    return from?.startsWith('\0node-later:') ? { id: `node:${name}`, external: true } : `\0node-later:${name}.cjs`;
  },
  load(id) {
    const [, name] = /^\0node-later:(.*)\.cjs$/.exec(id) ?? [];
    return name && `module.exports = require('node:${name}');`;
  },
};

/** Files of all packages that something was bundled of. */
const bundled = new Set();

/** Bundles what a module imports into one file. */
async function bundle(input, file, format, plugins) {
  const made = await rolldown({
    input,
    platform: 'node',
    plugins,
    treeshake: { moduleSideEffects: [{ test: /pdf-lib|pako/, sideEffects: false }] },
  });
  const { output } = await made.generate({
    format,
    codeSplitting: false,
    // Names stay, for the traces of our own faults.
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
  });
  await made.close();
  for (const id of output[0].moduleIds) bundled.add(id);
  // With ASCII alone V8 keeps one byte a letter, and reads half as much.
  const ascii = output[0].code.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(at(file), ascii);
}

/** A module that has packages and files of them by name, each loaded when it is asked for. */
const byName = (names) => ({
  name: 'by-name',
  resolveId: (id) => (id === 'by-name' ? '\0by-name.cjs' : undefined),
  load: (id) =>
    id === '\0by-name.cjs'
      ? `module.exports = { ${names.map((name) => `get '${name}'() { return require('${name}'); }`).join(', ')} };`
      : undefined,
});

for (const folder of ['packages', 'fonts']) {
  rmSync(at(`dist/${folder}`), { recursive: true, force: true });
  mkdirSync(at(`dist/${folder}`));
}
await bundle(at('dist/cli/main.js'), 'dist/kehoach.cjs', 'cjs', [reshape, nodeLater]);
await bundle(at('dist/index.js'), 'dist/kehoach.js', 'esm', [reshape]);
// What validators of an office's own schemas load; re2 is a package that we do not use.
const runtime = readdirSync(join(folderOf('ajv'), 'dist/runtime'))
  .filter((name) => name.endsWith('.js') && name !== 're2.js')
  .map((name) => `ajv/dist/runtime/${basename(name, '.js')}`);
for (const names of [['ajv/dist/2020.js', 'ajv/dist/standalone', ...runtime], ['handlebars'], ['docx']])
  await bundle('by-name', `dist/packages/${names[0].split('/')[0]}.cjs`, 'cjs', [byName(names)]);

const fonts = join(folderOf('@expo-google-fonts/tinos'), '..');
for (const name of readdirSync(fonts, { recursive: true })) {
  if (!/^(tinos\/(400|700)\w*|[\w-]+\/400Regular)\/\w+\.ttf$/.test(name.replaceAll('\\', '/'))) continue;
  cpSync(join(fonts, name), at(`dist/fonts/${basename(name)}`));
  bundled.add(join(fonts, name));
}
writeFileSync(at('dist/third-party-notices.txt'), printNotices(bundled));

// The first run leaves its bytecode.
const out = mkdtempSync(join(tmpdir(), 'kehoach-'));
const plan = readdirSync(at('plans')).find((name) => name.endsWith('.yaml'));
execFileSync(process.execPath, [at('bin/kehoach.cjs'), 'build', at(`plans/${plan}`), '--out', out], {
  stdio: 'ignore',
});
rmSync(out, { recursive: true });
