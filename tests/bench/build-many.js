// node build-many.js <count>: builds so many different plans and prints, ten times on the way, what the process holds.
import { existsSync, readFileSync } from 'node:fs';
import { makePlan } from './make-plan.js';
import { openScribe } from './scribe.js';

/** MB the process held at most. `maxRSS` would not do: on Linux it begins with what the parent held. */
function readPeak() {
  const held = /^VmHWM:\s+(\d+) kB/m.exec(
    existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '',
  );
  return held ? Number(held[1]) / 1024 : process.resourceUsage().maxRSS / 1024;
}

const count = Number(process.argv[2]);
const mega = 1024 * 1024;
const samples = [];
const scribe = await openScribe();
for (let done = 1; done <= count; done++) {
  await scribe.makeBoth(makePlan(100_000 + done));
  if (done % Math.ceil(count / 10) === 0 || done === count) {
    const { rss, heapUsed } = process.memoryUsage();
    samples.push({ done, resident: rss / mega, peak: readPeak(), heap: heapUsed / mega });
  }
}
console.log(JSON.stringify(samples));
