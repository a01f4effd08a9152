import { fold } from './names.js';

/**
 * What a contract may ask its invoices to carry (`required_mentions`), and how people write it. One word each, so that the
 * registers, the rule and the guides speak of the same things.
 */
export const REQUIRED_MENTIONS = [
  'invoice_number',
  'issue_date',
  'due_date',
  'contract_ref',
  'order_ref',
  'buyer_reference',
  'siret',
  'vat_id',
  'buyer_siret',
  'period',
  'quantity',
  'unit_price',
  'attachment',
  'timesheet',
  'iban',
] as const;

export type RequiredMention = (typeof REQUIRED_MENTIONS)[number];

/** Folded words between which punctuation and small words do not count. */
const SYNONYMS: Readonly<Record<RequiredMention, readonly string[]>> = {
  invoice_number: ['numero de facture', 'numero facture', 'facture numero'],
  issue_date: ['date de facture', 'date facture', 'date emission', 'date'],
  due_date: ['echeance', 'date echeance', 'date de paiement'],
  contract_ref: ['numero de marche', 'numero marche', 'reference marche', 'marche', 'contrat', 'contract'],
  order_ref: [
    'bon de commande',
    'numero de commande',
    'commande',
    'engagement',
    'numero engagement',
    'order',
  ],
  buyer_reference: ['service executant', 'code service', 'reference acheteur', 'buyer reference'],
  siret: ['siret prestataire', 'siret titulaire', 'supplier siret', 'numero siret'],
  vat_id: ['tva intracommunautaire', 'numero tva', 'numero de tva', 'vat number'],
  buyer_siret: ['siret acheteur', 'siret client', 'siret destinataire'],
  period: ['periode', 'periode facturee', 'dates execution', 'billing period'],
  quantity: ['quantite', 'quantites', 'nombre de jours', 'quantities'],
  unit_price: ['prix unitaire', 'prix unitaires', 'tjm', 'unit prices'],
  attachment: ['piece jointe', 'pieces jointes', 'annexe', 'justificatif', 'proces verbal', 'attachments'],
  timesheet: ['feuille de temps', 'feuilles de temps', 'cra', 'releve de temps', 'timesheets'],
  iban: ['rib', 'coordonnees bancaires', 'bank details'],
};

const keyOf = (written: string): string =>
  fold(written)
    .replace(/n[°o]\.?(?=\s|$)|\bno\b|\bnum\b/g, 'numero')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:d|l|la|le|les|du|des|de)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const BY_KEY: ReadonlyMap<string, RequiredMention> = new Map(
  REQUIRED_MENTIONS.flatMap((mention) =>
    [mention, ...SYNONYMS[mention]].map((written) => [keyOf(written), mention] as const),
  ),
);

/** The mention that a word of the register means, in French or English; null for a word that is not known. */
export function mentionOf(written: string): RequiredMention | null {
  return BY_KEY.get(keyOf(written)) ?? null;
}
