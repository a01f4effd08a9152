/** What is entered so far, as typed; empty means not answered. It is kept as a draft in this very form. */
export interface Answers {
  aiUse: string;
  subcontractor: string;
  tools: string[];
  /** One for each tool, in the same order. */
  accounts: string[];
  stages: string[];
  share: string;
  review: string;
  /** In days; typed where something was read again. */
  reviewDays: string;
  humanHours: string;
  daysSaved: string;
  dataClasses: string[];
  trainingReuse: string;
  priorApprovalRef: string;
  signedBy: string;
}

/** A form in which nothing was answered. */
export const NOTHING: Answers = {
  aiUse: '',
  subcontractor: '',
  tools: [],
  accounts: [],
  stages: [],
  share: '',
  review: '',
  reviewDays: '',
  humanHours: '',
  daysSaved: 'unknown',
  dataClasses: [],
  trainingReuse: '',
  priorApprovalRef: '',
  signedBy: '',
};

/** Hours or days as typed, with a comma or a point: an exact decimal; null for what is no number of them. */
export function readTime(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.');
  return /^\d{1,7}(\.\d{1,4})?$/.test(text) ? text : null;
}

/** Review days are asked where a person read again, and kept where only they say so. */
export const asksReviewDays = ({ review, reviewDays }: Answers): boolean =>
  review === 'light' || review === 'full' || (review === '' && reviewDays.trim() !== '');

/** The inputs that may stop a signature. */
export type StoppingInput = 'aiUse' | 'reviewDays' | 'humanHours' | 'signedBy';

/** Those that do: the answer itself, time that is no number, the name. */
export function missingToSign(answers: Answers): StoppingInput[] {
  const { aiUse, humanHours, signedBy } = answers;
  const reviewDays = aiUse !== 'none' && asksReviewDays(answers) ? answers.reviewDays : '';
  const isNoTime = (typed: string): boolean => typed.trim() !== '' && readTime(typed) === null;
  return [
    ...(aiUse === 'none' || aiUse === 'us' || aiUse === 'subcontractor' ? [] : (['aiUse'] as const)),
    ...(isNoTime(reviewDays) ? (['reviewDays'] as const) : []),
    ...(isNoTime(humanHours) ? (['humanHours'] as const) : []),
    ...(signedBy.trim() === '' ? (['signedBy'] as const) : []),
  ];
}
