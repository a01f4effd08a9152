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
  humanHours: '',
  daysSaved: 'unknown',
  dataClasses: [],
  trainingReuse: '',
  priorApprovalRef: '',
  signedBy: '',
};

/** Hours as typed, with a comma or a point: an exact decimal; null for what is no number of hours. */
export function readHours(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.');
  return /^\d{1,7}(\.\d{1,4})?$/.test(text) ? text : null;
}

/** Inputs that stop a signature, by name: the answer itself, hours that are no number, the name. */
export function missingToSign(answers: Answers): ('aiUse' | 'humanHours' | 'signedBy')[] {
  const { aiUse, humanHours, signedBy } = answers;
  return [
    ...(aiUse === 'none' || aiUse === 'us' || aiUse === 'subcontractor' ? [] : (['aiUse'] as const)),
    ...(humanHours.trim() === '' || readHours(humanHours) !== null ? [] : (['humanHours'] as const)),
    ...(signedBy.trim() === '' ? (['signedBy'] as const) : []),
  ];
}
