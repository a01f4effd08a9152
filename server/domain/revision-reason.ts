/**
 * Why a revision was written. `first`: nothing was known of the finding. `facts`: the documents say something else. `rule`: the
 * version of the rule. `parameters`: a value that the rule is judged with. `interruption`: whether it may ground an interruption
 * of the payment delay. `date`: the day of the audit alone. `shown`: whether, as what or to whom it is shown. `unknown`: what its
 * rule was given is not kept on one side.
 */
export const REVISION_REASONS = [
  'first',
  'facts',
  'rule',
  'parameters',
  'interruption',
  'date',
  'shown',
  'unknown',
] as const;

export type RevisionReason = (typeof REVISION_REASONS)[number];
