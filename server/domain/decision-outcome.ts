import { fold } from './names.js';

/**
 * What a decision on a finding came to. `confirmed`: what the finding asked about stands, and the billing changes. `reduced`:
 * part of it stands. `dismissed`: the billing stands as it is. `other`: decided in words that say none of these.
 */
export type DecisionOutcome = 'confirmed' | 'reduced' | 'dismissed' | 'other';

/**
 * Words of register `decisions`, folded. Those that could be said of the finding as well as of the billing (accepted, refused)
 * are read of the billing, as in register `review_history`: who accepts pays what was billed, who refuses does not.
 */
const WORDS: Readonly<Record<Exclude<DecisionOutcome, 'other'>, readonly string[]>> = {
  confirmed: [
    'confirmed',
    'upheld',
    'corrected invoice',
    'credit note',
    'refused',
    'rejected',
    'confirme',
    'confirmee',
    'maintenu',
    'fonde',
    'avere',
    'facture rectificative',
    'facture corrigee',
    'avoir',
    'refus',
    'refuse',
    'refusee',
    'rejet',
    'rejete',
    'rejetee',
  ],
  reduced: [
    'reduced',
    'reduction',
    'price reduction',
    'accepted in part',
    'partly accepted',
    'partially accepted',
    'confirmed in part',
    'partly confirmed',
    'partially confirmed',
    'reduit',
    'reduite',
    'refaction',
    'accepte en partie',
    'acceptee en partie',
    'accepte partiellement',
    'partiellement accepte',
    'admis en partie',
    'admis partiellement',
    'confirme en partie',
    'partiellement confirme',
  ],
  dismissed: [
    'dismissed',
    'justified',
    'explained',
    'accepted',
    'not confirmed',
    'not upheld',
    'unfounded',
    'false positive',
    'no further action',
    'justifie',
    'justifiee',
    'explique',
    'accepte',
    'acceptee',
    'admis',
    'admise',
    'ecarte',
    'infonde',
    'non fonde',
    'non confirme',
    'sans suite',
    'classe sans suite',
    'faux positif',
  ],
};

const BY_WORD: ReadonlyMap<string, DecisionOutcome> = new Map(
  Object.entries(WORDS).flatMap(([outcome, words]) =>
    words.map((word) => [word, outcome as DecisionOutcome] as const),
  ),
);

/** What does not change the meaning: that the word is said of a finding, and that it was asked for. */
const AROUND = /^(?:constat|finding) | (?:demande|demandee|requested)$/g;

/**
 * What a decision came to, from the free word of the register, French or English, whatever its case, accents and punctuation
 * (`Réfaction`, `credit_note`, `avoir demandé`). A word that is not known is `other`, never guessed from a part of it:
 * « non confirmé » holds « confirmé ».
 */
export function decisionOutcome(word: string): DecisionOutcome {
  const key = fold(word)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(AROUND, '');
  return BY_WORD.get(key) ?? 'other';
}
