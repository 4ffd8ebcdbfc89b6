// node cold-peer.js <peer> <content.json> <output>: one document by one peer, as a whole process.
import { readFileSync, writeFileSync } from 'node:fs';
import { peers } from './peers/open-peers.js';

const [name, content, output] = process.argv.slice(2);
console.warn = () => {};
const { render } = await peers[name].load();
writeFileSync(output, await render(JSON.parse(readFileSync(content, 'utf8'))));
