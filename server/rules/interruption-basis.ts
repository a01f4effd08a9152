import type { Text } from '../domain/text.js';

/**
 * Why the findings of a rule may ground an interruption of the payment delay: a document or a mention of the payment request is
 * missing, wrong or inconsistent (Code de la commande publique, art. R2192-27). A reading, which the organisation's counsel
 * confirms rule by rule before Déclic says so of a finding.
 */
export const INTERRUPTION = {
  missing: {
    fr: 'Une pièce ou une mention prévue par la loi ou par le marché manque (code de la commande publique, article R2192-27).',
    en: 'A document or a mention required by law or by the contract is missing (French public procurement code, article R2192-27).',
  },
  wrong: {
    fr: 'Une mention de la demande de paiement est erronée (code de la commande publique, article R2192-27).',
    en: 'A mention of the payment request is wrong (French public procurement code, article R2192-27).',
  },
  inconsistent: {
    fr: 'Deux pièces ou mentions se contredisent (code de la commande publique, article R2192-27).',
    en: 'Two documents or mentions contradict each other (French public procurement code, article R2192-27).',
  },
} as const satisfies Record<string, Text>;
