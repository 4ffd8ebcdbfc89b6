import { buildRules } from '../../../src/check/build/build-rules.ts';
import { testCorpus } from '../test-corpus.ts';

testCorpus('build', import.meta.dirname, buildRules, { faults: 25, nearMisses: 25 });
