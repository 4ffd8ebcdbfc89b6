import type { Rule } from './rule.ts';
import { appendixMissing } from './rules/appendix-missing.ts';
import { appendixUnused } from './rules/appendix-unused.ts';
import { archiveMissing } from './rules/archive-missing.ts';
import { archiveTyped } from './rules/archive-typed.ts';
import { archiveUnits } from './rules/archive-units.ts';
import { basisEnd } from './rules/basis-end.ts';
import { basisIntroduced } from './rules/basis-introduced.ts';
import { basisOrder } from './rules/basis-order.ts';
import { collectiveName } from './rules/collective-name.ts';
import { collectiveSigns } from './rules/collective-signs.ts';
import { deputyAlone } from './rules/deputy-alone.ts';
import { deputyForHead } from './rules/deputy-for-head.ts';
import { documentNumber } from './rules/document-number.ts';
import { draftDated } from './rules/draft-dated.ts';
import { notNumbered } from './rules/not-numbered.ts';
import { numberSymbol } from './rules/number-symbol.ts';
import { partyDeputy } from './rules/party-deputy.ts';
import { reportCopy } from './rules/report-copy.ts';
import { signerTitle } from './rules/signer-title.ts';
import { subjectEnd } from './rules/subject-end.ts';
import { subjectLength } from './rules/subject-length.ts';
import { subjectStart } from './rules/subject-start.ts';
import { taskCopy } from './rules/task-copy.ts';
import { typedAuthority } from './rules/typed-authority.ts';

/** What the form wants: number, subject, bases, signature, recipients, archive, appendices. */
export const formRules: readonly Rule[] = [
  numberSymbol,
  documentNumber,
  notNumbered,
  draftDated,
  subjectStart,
  subjectEnd,
  subjectLength,
  basisIntroduced,
  basisEnd,
  basisOrder,
  typedAuthority,
  deputyForHead,
  deputyAlone,
  collectiveName,
  collectiveSigns,
  partyDeputy,
  signerTitle,
  archiveMissing,
  archiveTyped,
  archiveUnits,
  taskCopy,
  reportCopy,
  appendixMissing,
  appendixUnused,
];
