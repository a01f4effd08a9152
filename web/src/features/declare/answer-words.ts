import type { TFunction } from 'i18next';
import { formatPercent, formatDays } from '../../../../server/domain/format/quantity-format.js';
import type { Lang } from '../../../../server/domain/text.js';
import { accountAnswer, DAYS_SAVED, hostingOf, rangeOf, SHARES, type Range } from './answer-values.js';
import { ACCOUNT_NAMES, nameOf, SAVED_NAMES, SHARE_NAMES } from '../../components/declaration-choices.js';

type Say = TFunction<'declare'>;

const TYPES = {
  consumer: 'accountConsumer',
  enterprise: 'accountEnterprise',
  self_hosted: 'accountOwn',
} as const;
const REGIONS = {
  EU: 'regionEu',
  other: 'regionOther',
  self_hosted: 'accountSelfHosted',
  unknown: 'regionUnknown',
} as const;

/** The words of a share of the work: those of its choice, else its bounds as declared. */
export function shareWords(answer: string, t: Say, lang: Lang): string {
  const name = nameOf(SHARE_NAMES, answer);
  if (name !== undefined) return t(name);
  return rangeWords(rangeOf(SHARES, answer), (share) => formatPercent(share, lang), t);
}

/** The words of the days saved: those of their choice, else their bounds as declared. */
export function savedWords(answer: string, t: Say, lang: Lang): string {
  const name = nameOf(SAVED_NAMES, answer);
  if (name !== undefined) return t(name);
  return rangeWords(rangeOf(DAYS_SAVED, answer), (days) => formatDays(days, lang), t);
}

function rangeWords({ low, high }: Range, figure: (value: string) => string, t: Say): string {
  if (low !== null && high !== null) return t('fromTo', { low: figure(low), high: figure(high) });
  if (low !== null) return t('atLeast', { low: figure(low) });
  return high === null ? t('notAnswered') : t('atMost', { high: figure(high) });
}

/** The words of an account and its hosting: those of their choice, else each of the two as declared. */
export function accountWords(answer: string, t: Say): string {
  const name = nameOf(ACCOUNT_NAMES, answer);
  if (name !== undefined) return t(name);
  const { accountType, hostingRegion } = hostingOf(answer);
  if (accountAnswer(accountType, hostingRegion) === '') return t('notAnswered');
  return t('accountAt', {
    account: t(accountType === null ? 'accountNotStated' : TYPES[accountType]),
    region: t(REGIONS[hostingRegion ?? 'unknown']),
  });
}
