import { exact, toDecimal, type Decimal } from '../../../../server/domain/decimal.js';
import type { Lang } from '../../../../server/domain/text.js';
import type { Shape } from '../../api/client.js';
import { accountAnswer, BY_TOOL, DAYS_SAVED, rangeAnswer, SHARES } from './answer-values.js';
import { NOTHING, type Answers } from './declaration-answers.js';
import { classesOfAll, takenOver } from './declared-tools.js';

type Form = Shape<'DeclarationForm'>;
type Declaration = Shape<'ContractorDeclaration'>;

/** Where a form starts: the draft, else what was declared before, signed anew. */
export function firstAnswers(form: Form, signedBy: string, lang: Lang): Answers {
  if (form.draft !== null) return { ...NOTHING, ...(form.draft as Partial<Answers>) };
  return { ...declaredAnswers(form, lang), signedBy };
}

/**
 * What was declared before, as answers: all of the declaration that a new one replaces; else what the last one of the contract
 * says of habits, never of its work.
 */
export function declaredAnswers(form: Form, lang: Lang): Answers {
  const use = takenOver(form);
  return {
    ...NOTHING,
    ...(use === null ? {} : habitsOf(use)),
    ...(form.corrects === null ? {} : workOf(form.corrects, lang)),
  };
}

function habitsOf(last: Declaration): Partial<Answers> {
  const [first, ...others] = last.tools.map(({ trainingReuse }) => trainingReuse ?? '');
  return {
    tools: last.tools.map(({ tool }) => tool ?? ''),
    accounts: last.tools.map(({ accountType, hostingRegion }) => accountAnswer(accountType, hostingRegion)),
    stages: last.stages,
    share: rangeAnswer(SHARES, { low: last.shareLow, high: last.shareHigh }),
    review: last.humanReview ?? '',
    dataClasses: classesOfAll(last.tools),
    trainingReuse: others.every((one) => one === first) ? (first ?? '') : BY_TOOL,
    priorApprovalRef: last.priorApprovalRef ?? '',
  };
}

function workOf(last: Declaration, lang: Lang): Partial<Answers> {
  const used = last.subcontractor === null ? 'us' : 'subcontractor';
  return {
    aiUse: last.aiUse === 'used' ? used : 'none',
    subcontractor: last.subcontractor ?? '',
    reviewDays: last.reviewDays === null ? '' : asTyped(last.reviewDays, lang),
    humanHours: last.humanHours === null ? '' : asTyped(last.humanHours, lang),
    daysSaved: rangeAnswer(DAYS_SAVED, { low: last.daysSavedLow, high: last.daysSavedHigh }) || 'unknown',
  };
}

/** A number as its reader would type it: without spaces between its digits. */
const asTyped = (value: Decimal, lang: Lang): string =>
  toDecimal(exact(value)).replace('.', lang === 'fr' ? ',' : '.');
