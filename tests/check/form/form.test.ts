import { formRules } from '../../../src/check/form/form-rules.ts';
import { testCorpus } from '../test-corpus.ts';

testCorpus('form', import.meta.dirname, formRules, { faults: 45, nearMisses: 45 });
