/** What declarations may be narrowed to, as the address and the API write it. */
export const DATA_CLASSES = ['personal', 'confidential', 'internal', 'public', 'none', 'unknown'] as const;
export const ACCOUNTS = ['consumer', 'enterprise', 'self_hosted', 'unknown'] as const;
export const HOSTINGS = ['EU', 'other', 'self_hosted', 'unknown'] as const;
/** Without it, declarations of AI use alone. */
export const USES = ['all'] as const;

export interface DataChoices {
  data?: (typeof DATA_CLASSES)[number] | undefined;
  account?: (typeof ACCOUNTS)[number] | undefined;
  hosting?: (typeof HOSTINGS)[number] | undefined;
  use?: (typeof USES)[number] | undefined;
  after?: string | undefined;
}

/** Keys, among the words of this page, of what a register says. */
export const CLASS_NAMES = {
  personal: 'classPersonal',
  confidential: 'classConfidential',
  internal: 'classInternal',
  public: 'classPublic',
  none: 'classNone',
  unknown: 'classUnknown',
} as const;
export const ACCOUNT_NAMES = {
  consumer: 'accountConsumer',
  enterprise: 'accountEnterprise',
  self_hosted: 'accountOwn',
  unknown: 'accountUnknown',
} as const;
export const HOSTING_NAMES = {
  EU: 'hostingEu',
  other: 'hostingOther',
  self_hosted: 'hostingOwn',
  unknown: 'hostingUnknown',
} as const;
export const REUSE_NAMES = { yes: 'reuseYes', no: 'reuseNo', unknown: 'notStated' } as const;

/** What the API is asked for: declarations in force, of AI use unless all are wanted. */
export function declarationsAsked({ use, ...others }: DataChoices): Omit<DataChoices, 'use'> & {
  state: 'in-force';
  use?: 'used';
} {
  return { ...others, state: 'in-force', ...(use === 'all' ? {} : { use: 'used' }) };
}

/** The key of a value; undefined for one outside the list, which is shown as it is written. */
export function keyOf<Names extends Record<string, string>>(
  names: Names,
  value: string,
): Names[keyof Names] | undefined {
  return Object.hasOwn(names, value) ? names[value as keyof Names] : undefined;
}

const SENSITIVE: readonly string[] = ['personal', 'confidential'];

/** Personal and confidential data, which a policy speaks of. */
export const isSensitive = (dataClass: string): boolean => SENSITIVE.includes(dataClass);
