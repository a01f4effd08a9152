import type { Shape } from '../../api/client.js';

type Tool = Shape<'DeclarationRequest'>['tools'][number];
type Hosting = Pick<Tool, 'accountType' | 'hostingRegion'>;

/** Kind of account and where it is hosted, one choice for both. */
const ACCOUNTS: Readonly<Record<string, Hosting>> = {
  consumer: { accountType: 'consumer', hostingRegion: 'unknown' },
  enterpriseEu: { accountType: 'enterprise', hostingRegion: 'EU' },
  enterpriseOther: { accountType: 'enterprise', hostingRegion: 'other' },
  enterpriseUnknown: { accountType: 'enterprise', hostingRegion: 'unknown' },
  selfHosted: { accountType: 'self_hosted', hostingRegion: 'self_hosted' },
  unknown: { accountType: null, hostingRegion: 'unknown' },
};
const ACCOUNT_TYPES = ['consumer', 'enterprise', 'self_hosted'] as const;
const REGIONS = ['EU', 'other', 'self_hosted', 'unknown'] as const;

/** A range of exact decimals; null: open, or not known. */
export interface Range {
  low: string | null;
  high: string | null;
}
type Ranges = Readonly<Record<string, Range>>;

/** Part of the work that was assisted, as a range; unknown stays empty. */
export const SHARES: Ranges = {
  under20: { low: '0', high: '0.2' },
  from20: { low: '0.2', high: '0.4' },
  from40: { low: '0.4', high: '0.6' },
  from60: { low: '0.6', high: '0.8' },
  over80: { low: '0.8', high: '1' },
  unknown: { low: null, high: null },
};

/** Days that AI saved, as a range. */
export const DAYS_SAVED: Ranges = {
  none: { low: '0', high: '0' },
  underHalf: { low: '0', high: '0.5' },
  fromHalf: { low: '0.5', high: '2' },
  from2: { low: '2', high: '5' },
  over5: { low: '5', high: null },
  unknown: { low: null, high: null },
};

export const REVIEWS = ['none', 'light', 'full'] as const;
export const REUSES = ['yes', 'no', 'unknown'] as const;

/** Tools were declared to differ in what their vendors may reuse. */
export const BY_TOOL = 'byTool';

const NOT_KNOWN: Range = { low: null, high: null };

/**
 * The choice of a range; decimals may be padded. A range that no choice has, as registers may hold, is an answer of its own,
 * `0.25..0.5`: it is kept as it was declared. Empty: nothing was.
 */
export function rangeAnswer(ranges: Ranges, { low, high }: Range): string {
  if (low === null && high === null) return '';
  const same = (a: string | null, b: string | null): boolean =>
    a === null || b === null ? a === b : Number(a) === Number(b);
  const named = Object.entries(ranges).find(([, one]) => same(one.low, low) && same(one.high, high));
  return named?.[0] ?? `${low ?? ''}..${high ?? ''}`;
}

/** The range of an answer; both ends null for none. */
export function rangeOf(ranges: Ranges, answer: string): Range {
  if (Object.hasOwn(ranges, answer)) return ranges[answer] ?? NOT_KNOWN;
  const [, low = '', high = ''] = /^([\d.]*?)\.\.([\d.]*)$/.exec(answer) ?? [];
  return { low: low === '' ? null : low, high: high === '' ? null : high };
}

/** The choice of an account; one that no choice has is an answer of its own, `consumer/EU`. Empty: nothing was declared. */
export function accountAnswer(accountType: string | null, hostingRegion: string | null): string {
  if (accountType === null && hostingRegion === null) return '';
  const named = Object.entries(ACCOUNTS).find(
    ([, one]) => one.accountType === accountType && one.hostingRegion === hostingRegion,
  );
  return named?.[0] ?? `${accountType ?? ''}/${hostingRegion ?? ''}`;
}

/** Kind of account and hosting of an answer; null for what it does not say. */
export function hostingOf(answer: string): Hosting {
  const named = Object.hasOwn(ACCOUNTS, answer) ? ACCOUNTS[answer] : undefined;
  if (named !== undefined) return named;
  const [type, region] = answer.split('/');
  return {
    accountType: ACCOUNT_TYPES.find((one) => one === type) ?? null,
    hostingRegion: REGIONS.find((one) => one === region) ?? null,
  };
}
