import type { Text } from '../text.js';

/** The five answers of a rule. `incomplete` and `error` never read as "nothing to report". */
export type RuleOutcome = 'flagged' | 'clean' | 'notApplicable' | 'incomplete' | 'error';

/** Headings of counts of answers. */
export const OUTCOME_WORDS: Readonly<Record<RuleOutcome, Text>> = {
  flagged: { fr: 'Constats', en: 'Findings' },
  clean: { fr: 'Rien à signaler', en: 'Nothing to report' },
  notApplicable: { fr: 'Sans objet', en: 'Not applicable' },
  incomplete: { fr: 'Pièce manquante', en: 'Something missing' },
  error: { fr: 'Non contrôlé', en: 'Not audited' },
};

/**
 * The one word for all answers of a rule: what could not be audited comes before what was, so that a rule with a missing
 * fact is never summed up as clean. A rule that was asked about nothing is not applicable.
 */
export function overallOutcome(counts: Readonly<Record<RuleOutcome, number>>): RuleOutcome {
  const order = ['error', 'incomplete', 'flagged', 'clean'] as const;
  return order.find((outcome) => counts[outcome] > 0) ?? 'notApplicable';
}
