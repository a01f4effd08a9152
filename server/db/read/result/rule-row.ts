import type { ResultRule } from '../../../domain/audit-result.js';

/** A rule's row as it is read. */
export type RuleRow = Required<Omit<ResultRule, 'statistic'>> & { statistic: ResultRule['statistic'] | null };

/** How a rule answered, as the result gives it: what it was not asked about, and a statistic, are named where there are any. */
export function toResultRule({ notAsked, statistic, ...rule }: RuleRow): ResultRule {
  return {
    ...rule,
    ...(notAsked === 0 ? {} : { notAsked }),
    ...(statistic == null ? {} : { statistic }),
  };
}
