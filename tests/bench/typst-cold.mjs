import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { writeFileSync } from 'node:fs';
const c = NodeCompiler.create({ fontArgs: [{ fontPaths: ['/tmp/kh-bench/tests/bench/node_modules/@expo-google-fonts/tinos/400Regular'] }] });
writeFileSync('/tmp/pk/t.pdf', c.pdf({ mainFileContent: '#set text(font:"Tinos")\n#set page("a4")\n' + '#lorem(2500)' }));
