import type { Rule } from '../rule.ts';
import { appendixMissing } from './appendix-missing.ts';
import { appendixUnused } from './appendix-unused.ts';
import { archiveMissing } from './archive-missing.ts';
import { archiveTyped } from './archive-typed.ts';
import { archiveUnits } from './archive-units.ts';
import { basisEnd } from './basis-end.ts';
import { basisIntroduced } from './basis-introduced.ts';
import { basisOrder } from './basis-order.ts';
import { blank } from './blank.ts';
import { collectiveName } from './collective-name.ts';
import { collectiveSigns } from './collective-signs.ts';
import { deputyAlone } from './deputy-alone.ts';
import { deputyForHead } from './deputy-for-head.ts';
import { documentNumber } from './document-number.ts';
import { draftDated } from './draft-dated.ts';
import { lineLength } from './line-length.ts';
import { notNumbered } from './not-numbered.ts';
import { numberSymbol } from './number-symbol.ts';
import { partyDeputy } from './party-deputy.ts';
import { reportCopy } from './report-copy.ts';
import { signerBody } from './signer-body.ts';
import { signerTitle } from './signer-title.ts';
import { subjectEnd } from './subject-end.ts';
import { subjectLength } from './subject-length.ts';
import { subjectStart } from './subject-start.ts';
import { taskCopy } from './task-copy.ts';
import { typedAuthority } from './typed-authority.ts';

/** What the form wants: number, subject, bases, signature, recipients, archive, appendices. */
export const formRules: readonly Rule[] = [
  blank,
  numberSymbol,
  documentNumber,
  notNumbered,
  draftDated,
  subjectStart,
  subjectEnd,
  subjectLength,
  lineLength,
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
  signerBody,
  archiveMissing,
  archiveTyped,
  archiveUnits,
  taskCopy,
  reportCopy,
  appendixMissing,
  appendixUnused,
];
