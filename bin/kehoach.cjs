#!/usr/bin/env node
// Starts the bundled command line (dist/kehoach.cjs, made by scripts/bundle.js) with the bytecode that an earlier run left
// in dist/prepared/. A cold build of one plan takes some 50 ms less for it (of 250), and 130 ms less for the flags below.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { arch, versions } = process;
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { constants, Script } = require('node:vm');

// Of its own modules Node brings bytecode, which V8 takes with its usual flags alone. So what each command needs of them is loaded
// before the flags are set: some 10 ms less.
for (const name of ['fs/promises', 'worker_threads', 'module', 'os', 'process', 'timers/promises'])
  require(`node:${name}`);
void [process.stdout, process.stderr];

// The flags have other names from Node 22 on; V8 complains of names it does not know, so later versions are left alone.
const major = Number.parseInt(versions.v8, 10);
if (major >= 11 && major <= 13)
  for (const flag of [
    // What one plan needs fits into memory that is not swept ten times on the way.
    'semi-space-growth-factor=16',
    // Most expressions meet a few short texts: to make them faster, and to compile them at their second use, takes longer than it saves.
    'no-regexp-peephole-optimization',
    'regexp-tier-up-ticks=20',
    // One plan is built before optimised code pays, so V8 is to wait some eight times as long before it optimises a function.
    ...(major === 11
      ? ['interrupt-budget=1000000']
      : ['invocation-count-for-maglev=4000', 'invocation-count-for-turbofan=24000', 'invocation-count-for-osr=6000']),
  ])
    setFlagsFromString(`--${flag}`);

const filename = join(__dirname, '../dist/kehoach.cjs');
if (!existsSync(filename)) {
  process.stderr.write(
    'kehoach: chưa được dựng; hãy chạy npm ci, npm run build / not built yet; run npm ci, npm run build\n',
  );
  process.exit(70);
}
// V8 itself refuses the bytecode of another version. But of the code it was made from it looks at the length alone, and what
// is damaged makes it crash. So the file begins with a digest of that code and of the bytecode (2 ms; no secret, so SHA-1,
// the fastest there is, will do).
const cache = join(__dirname, `../dist/prepared/bytecode-${versions.v8}-${arch}`);
const source = readFileSync(filename);
const cachedData = readBytecode();
const importModuleDynamically = constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source.latin1Slice()}\n})`, {
  filename,
  cachedData,
  importModuleDynamically,
});
if ((!cachedData || script.cachedDataRejected) && process.argv[2] === 'build') process.once('exit', keepBytecode);
script.runInThisContext()(exports, require, module, filename, join(filename, '..'));

/** Leaves the bytecode of all functions used so far, if the folder may be written to. */
function keepBytecode(code) {
  if (code !== 0) return;
  try {
    const part = `${cache}.${process.pid}`;
    const bytecode = script.createCachedData();
    writeFileSync(part, Buffer.concat([digest(bytecode), bytecode]));
    renameSync(part, cache);
  } catch {}
}

function readBytecode() {
  try {
    const kept = readFileSync(cache);
    const bytecode = kept.subarray(20);
    return kept.subarray(0, 20).equals(digest(bytecode)) ? bytecode : undefined;
  } catch {
    return undefined;
  }
}

function digest(bytecode) {
  return createHash('sha1').update(source).update(bytecode).digest();
}
