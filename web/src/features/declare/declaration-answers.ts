import type { Shape } from '../../api/client.js';

type Request = Shape<'DeclarationRequest'>;
type Declaration = Shape<'Declaration'>;

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

type Tool = Request['tools'][number];
type Hosting = Pick<Tool, 'accountType' | 'hostingRegion'>;

/** Kind of account and where it is hosted, one choice for both. */
export const ACCOUNTS: Readonly<Record<string, Hosting>> = {
  consumer: { accountType: 'consumer', hostingRegion: 'unknown' },
  enterpriseEu: { accountType: 'enterprise', hostingRegion: 'EU' },
  enterpriseOther: { accountType: 'enterprise', hostingRegion: 'other' },
  enterpriseUnknown: { accountType: 'enterprise', hostingRegion: 'unknown' },
  selfHosted: { accountType: 'self_hosted', hostingRegion: 'self_hosted' },
  unknown: { accountType: null, hostingRegion: 'unknown' },
};

interface Range {
  low: string | null;
  high: string | null;
}

/** Part of the work that was assisted, as a range; unknown stays empty. */
export const SHARES: Readonly<Record<string, Range>> = {
  under20: { low: '0', high: '0.2' },
  from20: { low: '0.2', high: '0.4' },
  from40: { low: '0.4', high: '0.6' },
  from60: { low: '0.6', high: '0.8' },
  over80: { low: '0.8', high: '1' },
  unknown: { low: null, high: null },
};

/** Days that AI saved, as a range. */
export const DAYS_SAVED: Readonly<Record<string, Range>> = {
  none: { low: '0', high: '0' },
  underHalf: { low: '0', high: '0.5' },
  fromHalf: { low: '0.5', high: '2' },
  from2: { low: '2', high: '5' },
  over5: { low: '5', high: null },
  unknown: { low: null, high: null },
};

export const STAGES = [
  'research',
  'first_draft',
  'code',
  'translation',
  'transcription',
  'layout',
  'review',
] as const;
export const REVIEWS = ['none', 'light', 'full'] as const;
export const DATA_CLASSES = ['none', 'public', 'internal', 'personal', 'confidential'] as const;
export const REUSES = ['yes', 'no', 'unknown'] as const;

const NOTHING: Answers = {
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

/** Where a form starts: the draft, else what the last declaration of the contract said of habits, never of this work. */
export function firstAnswers(form: Shape<'DeclarationForm'>, signedBy: string): Answers {
  if (form.draft !== null) return { ...NOTHING, ...(form.draft as Partial<Answers>) };
  const { last } = form.target;
  return { ...NOTHING, signedBy, ...(last === null ? {} : habitsOf(last)) };
}

function habitsOf(last: Declaration): Partial<Answers> {
  const named = last.tools.filter(({ tool }) => tool !== null);
  return {
    tools: named.map(({ tool }) => tool ?? ''),
    accounts: named.map(accountOf),
    stages: last.stages,
    share: rangeName(SHARES, last.shareLow, last.shareHigh),
    review: last.humanReview ?? '',
    dataClasses: [...new Set(last.tools.flatMap(({ dataClasses }) => dataClasses))],
    trainingReuse: last.tools[0]?.trainingReuse ?? '',
    priorApprovalRef: last.priorApprovalRef ?? '',
  };
}

function accountOf({ accountType, hostingRegion }: Declaration['tools'][number]): string {
  const known = Object.entries(ACCOUNTS).find(
    ([, one]) => one.accountType === accountType && one.hostingRegion === hostingRegion,
  );
  return known?.[0] ?? '';
}

/** The choice whose bounds these are; decimals may be padded. Empty when none is. */
function rangeName(ranges: Readonly<Record<string, Range>>, low: string | null, high: string | null): string {
  const same = (a: string | null, b: string | null): boolean =>
    a === null || b === null ? a === b : Number(a) === Number(b);
  if (low === null && high === null) return '';
  return Object.entries(ranges).find(([, one]) => same(one.low, low) && same(one.high, high))?.[0] ?? '';
}

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

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The request to sign. After « non », only the hours count. */
export function toRequest(target: string, answers: Answers): Request {
  const used = answers.aiUse !== 'none';
  const { low: shareLow, high: shareHigh } = (used ? SHARES[answers.share] : undefined) ?? {
    low: null,
    high: null,
  };
  const saved = (used ? DAYS_SAVED[answers.daysSaved] : undefined) ?? { low: null, high: null };
  return {
    target,
    aiUse: used ? 'used' : 'none',
    tools: used ? toolsOf(answers) : [],
    stages: used ? STAGES.filter((stage) => answers.stages.includes(stage)) : [],
    shareLow,
    shareHigh,
    humanReview: used ? (REVIEWS.find((one) => one === answers.review) ?? null) : null,
    humanHours: readHours(answers.humanHours),
    daysSavedLow: saved.low,
    daysSavedHigh: saved.high,
    dataClasses: used ? DATA_CLASSES.filter((one) => answers.dataClasses.includes(one)) : [],
    trainingReuse: used ? (REUSES.find((one) => one === answers.trainingReuse) ?? null) : null,
    priorApprovalRef: used ? orNull(answers.priorApprovalRef) : null,
    subcontractor: answers.aiUse === 'subcontractor' ? orNull(answers.subcontractor) : null,
    signedBy: answers.signedBy.trim(),
  };
}

function toolsOf({ tools, accounts }: Answers): Tool[] {
  return tools.flatMap((name, index) => {
    const hosting = ACCOUNTS[accounts[index] ?? ''] ?? { accountType: null, hostingRegion: null };
    return name.trim() === '' ? [] : [{ tool: name.trim(), provider: null, ...hosting }];
  });
}
