import type { ResultRule } from '../../../domain/audit-result.js';

/** How a rule answered, as the result gives it: what it was not asked about is named where there is any. */
export function toResultRule({ notAsked, ...rule }: Required<ResultRule>): ResultRule {
  return notAsked === 0 ? rule : { ...rule, notAsked };
}
