// Bundles the command line from dist/ into dist/kehoach.cjs: one start reads one file in place of some 600, and no module
// that the command does not need is run. Part of `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const packages = createRequire(import.meta.url);
const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Modules that load faster in another shape when bundled. */
const reshape = {
  name: 'reshape',
  resolveId(id, from) {
    if (id === 'node:child_process' && from?.includes('commander')) return '\0none';
    // The same code as ES modules, and without a look at the environment at every token.
    return id === 'yaml' ? join(dirname(packages.resolve('yaml/package.json')), 'browser/dist/index.js') : undefined;
  },
  load(id) {
    // Commander would start programs for subcommands; there are none.
    if (id === '\0none') return 'export default {};';
    // Of the ES modules only what is used goes into the bundle.
    if (id === at('dist/pdf/pdf-lib.js'))
      return "export { PDFContext, PDFHexString, PDFObject, PDFString } from 'pdf-lib';";
    return undefined;
  },
};

const bundle = await rolldown({
  input: at('dist/cli/main.js'),
  platform: 'node',
  // Seldom needed and large: stays in its package.
  external: ['docx'],
  plugins: [reshape],
  treeshake: { moduleSideEffects: [{ test: /pdf-lib|pako/, sideEffects: false }] },
});
const { output } = await bundle.generate({
  format: 'cjs',
  codeSplitting: false,
  // Names stay, for the traces of our own faults.
  minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
});
// With ASCII alone V8 keeps one byte a letter, and reads half as much.
const ascii = output[0].code.replace(
  /[^\0-\x7f]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync(at('dist/kehoach.cjs'), ascii);
await bundle.close();

// The first run leaves its bytecode.
const out = mkdtempSync(join(tmpdir(), 'kehoach-'));
const plan = readdirSync(at('plans')).find((name) => name.endsWith('.yaml'));
execFileSync(process.execPath, [at('bin/kehoach.cjs'), 'build', at(`plans/${plan}`), '--out', out], {
  stdio: 'ignore',
});
rmSync(out, { recursive: true });
