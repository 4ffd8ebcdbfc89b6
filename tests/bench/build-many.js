// node build-many.js <count>: builds so many different plans and prints, ten times on the way, what the process holds.
import { makePlan } from './make-plan.js';
import { openScribe } from './scribe.js';

const count = Number(process.argv[2]);
const mega = 1024 * 1024;
const samples = [];
const scribe = await openScribe();
for (let done = 1; done <= count; done++) {
  await scribe.makeBoth(makePlan(100_000 + done));
  if (done % Math.ceil(count / 10) === 0 || done === count) {
    const { rss, heapUsed } = process.memoryUsage();
    samples.push({ done, resident: rss / mega, peak: process.resourceUsage().maxRSS / 1024, heap: heapUsed / mega });
  }
}
console.log(JSON.stringify(samples));
