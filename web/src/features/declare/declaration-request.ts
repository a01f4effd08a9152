import { sameTool } from '../../../../server/domain/same-tool.js';
import type { Shape } from '../../api/client.js';
import { BY_TOOL, DAYS_SAVED, hostingOf, rangeOf, REUSES, REVIEWS, SHARES } from './answer-values.js';
import { STAGE_NAMES, DATA_NAMES } from '../../components/declaration-choices.js';
import { asksReviewDays, readTime, type Answers } from './declaration-answers.js';
import { classesOfAll, takenOver } from './declared-tools.js';

type Form = Shape<'DeclarationForm'>;
type Request = Shape<'DeclarationRequest'>;

/** The request to sign. After « non », only the hours count. */
export function toRequest(form: Form, answers: Answers): Request {
  const head = {
    target: form.target.id,
    humanHours: readTime(answers.humanHours),
    signedBy: answers.signedBy.trim(),
  };
  return answers.aiUse === 'none' ? { ...head, ...NO_USE } : { ...head, ...useOf(form, answers) };
}

type Use = Omit<Request, 'target' | 'humanHours' | 'signedBy'>;

const NO_USE: Use = {
  aiUse: 'none',
  tools: [],
  stages: [],
  shareLow: null,
  shareHigh: null,
  humanReview: null,
  reviewDays: null,
  daysSavedLow: null,
  daysSavedHigh: null,
  dataClasses: [],
  trainingReuse: null,
  priorApprovalRef: null,
  subcontractor: null,
};

function useOf(form: Form, answers: Answers): Use {
  const share = rangeOf(SHARES, answers.share);
  const saved = rangeOf(DAYS_SAVED, answers.daysSaved);
  return {
    aiUse: 'used',
    tools: toolsOf(form, answers),
    stages: inOrder(Object.keys(STAGE_NAMES), answers.stages),
    shareLow: share.low,
    shareHigh: share.high,
    humanReview: REVIEWS.find((one) => one === answers.review) ?? null,
    reviewDays: asksReviewDays(answers) ? readTime(answers.reviewDays) : null,
    daysSavedLow: saved.low,
    daysSavedHigh: saved.high,
    dataClasses: inOrder(Object.keys(DATA_NAMES), answers.dataClasses),
    trainingReuse: REUSES.find((one) => one === answers.trainingReuse) ?? null,
    priorApprovalRef: orNull(answers.priorApprovalRef),
    subcontractor: answers.aiUse === 'subcontractor' ? orNull(answers.subcontractor) : null,
  };
}

/**
 * The tools, each with what was declared of it alone: its vendor; its classes of data, as long as the answer for all tools is
 * the one that was declared; what its vendor may reuse, as long as that is said to differ by tool.
 */
function toolsOf(form: Form, answers: Answers): Request['tools'] {
  const before = takenOver(form)?.tools ?? [];
  const keepsClasses = isSameSet(classesOfAll(before), answers.dataClasses);
  return answers.tools.flatMap((name, index) => {
    const hosting = hostingOf(answers.accounts[index] ?? '');
    const tool = orNull(name);
    if (tool === null && hosting.accountType === null && hosting.hostingRegion === null) return [];
    const declared = sameTool(before, answers.tools, index);
    return [
      {
        tool,
        provider: declared?.provider ?? null,
        ...hosting,
        ...(keepsClasses && declared !== undefined ? { dataClasses: declared.dataClasses } : {}),
        ...(answers.trainingReuse === BY_TOOL ? { trainingReuse: reuseOf(declared?.trainingReuse) } : {}),
      },
    ];
  });
}

const reuseOf = (declared: string | null | undefined) => REUSES.find((one) => one === declared) ?? null;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What was chosen, in the order it was offered; what was declared and is not offered comes last. */
const inOrder = (offered: readonly string[], chosen: readonly string[]): string[] => [
  ...offered.filter((one) => chosen.includes(one)),
  ...chosen.filter((one) => !offered.includes(one)),
];

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
