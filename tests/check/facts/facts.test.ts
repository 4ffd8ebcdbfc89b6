import { factsRules } from '../../../src/check/facts/facts-rules.ts';
import { testCorpus } from '../test-corpus.ts';

testCorpus('facts', import.meta.dirname, factsRules, { faults: 60, nearMisses: 60 });
