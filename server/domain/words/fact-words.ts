import type { Lang, Text } from '../text.js';
import { placeWords } from './place-words.js';

/**
 * Names of facts and register columns as people say them: for « Pièce manquante : … » and for values that were assumed.
 * Data only: a rule that names a new fact adds its line here, and a test says which one is missing.
 */
const FACT_WORDS: Readonly<Record<string, Text>> = {
  acceptance: { fr: "décision d'admission du livrable", en: 'acceptance decision of the deliverable' },
  acceptance_days: { fr: "délai d'admission du marché", en: 'acceptance period of the contract' },
  account_type: { fr: "type de compte du service d'IA", en: 'account type of the AI service' },
  advance_allowed: { fr: 'facturation avant livraison permise', en: 'billing before delivery allowed' },
  ai_declaration: { fr: "déclaration d'usage de l'IA", en: 'AI-use declaration' },
  ai_declaration_required: { fr: "déclaration d'usage de l'IA exigée", en: 'AI-use declaration required' },
  ai_declarations: { fr: "déclarations d'usage de l'IA", en: 'AI-use declarations' },
  ai_policy: { fr: "règle d'usage de l'IA", en: 'AI policy' },
  ai_policy_binding_ref: { fr: "clause du marché sur l'IA", en: 'contract clause on AI' },
  ai_policy_notified_on: {
    fr: "date de notification de la clause sur l'IA",
    en: 'date the AI clause was notified',
  },
  amount: { fr: 'montant du bon de commande', en: 'amount of the order' },
  approval_state: { fr: 'approbation de la feuille de temps', en: 'approval of the timesheet' },
  approved_from: { fr: "date d'agrément de la personne", en: 'approval date of the person' },
  approved_on: { fr: "date d'approbation de la feuille de temps", en: 'approval date of the timesheet' },
  billed_before: { fr: 'montant déjà facturé avant ce dossier', en: 'amount billed before this dossier' },
  ceiling_amount: { fr: 'montant maximum du marché', en: 'ceiling of the contract' },
  complexity: { fr: 'complexité du livrable', en: 'complexity of the deliverable' },
  contract: { fr: 'marché de la facture', en: 'contract of the invoice' },
  contract_ref: { fr: 'marché de la facture', en: 'contract of the invoice' },
  currency: { fr: 'devise', en: 'currency' },
  data_classes: { fr: 'catégories de données envoyées', en: 'classes of data sent' },
  days: { fr: 'jours du bon de commande', en: 'days of the order' },
  decided_on: { fr: 'date de décision', en: 'date of the decision' },
  deliverable_ref: { fr: 'livrable de la ligne', en: 'deliverable of the line' },
  deliverables: { fr: 'livrables du marché', en: 'deliverables of the contract' },
  deliverables_expected: { fr: 'livrables attendus', en: 'deliverables expected' },
  delivered: { fr: 'livraison du livrable', en: 'delivery of the deliverable' },
  delivered_on: { fr: 'date de livraison', en: 'delivery date' },
  description: { fr: 'libellé de la ligne', en: 'description of the line' },
  due_date: { fr: 'échéance de la facture', en: 'due date of the invoice' },
  due_on: { fr: 'date de livraison prévue', en: 'planned delivery date' },
  employer_siret: { fr: 'employeur de la personne', en: 'employer of the person' },
  end_date: { fr: 'fin du marché', en: 'end of the contract' },
  expected_days: { fr: "jours prévus de l'unité d'œuvre", en: 'expected days of the work unit' },
  file: { fr: 'fichier du livrable', en: 'file of the deliverable' },
  holiday_work_allowed: { fr: 'travail les jours fériés permis', en: 'work on public holidays allowed' },
  hosting_region: { fr: "lieu d'hébergement du service d'IA", en: 'hosting region of the AI service' },
  hours_per_day: { fr: 'heures par jour du marché', en: 'hours per day of the contract' },
  human_hours: { fr: 'heures humaines déclarées', en: 'declared human hours' },
  human_review: { fr: 'relecture humaine déclarée', en: 'declared human review' },
  invoice_events: { fr: 'événements de la facture', en: 'events of the invoice' },
  invoice_number: { fr: 'numéro de facture', en: 'invoice number' },
  issue_date: { fr: 'date de la facture', en: 'date of the invoice' },
  lines: { fr: 'lignes de la facture', en: 'lines of the invoice' },
  max_days_per_person_day: {
    fr: 'jours au plus par personne et par date',
    en: 'days at most per person and date',
  },
  min_slice_days: { fr: 'plus petite fraction de jour facturée', en: 'smallest fraction of a day billed' },
  net: { fr: 'montant de la ligne', en: 'amount of the line' },
  notified_on: { fr: 'date de notification du marché', en: 'date the contract was notified' },
  order_ref: { fr: 'bon de commande', en: 'order' },
  ordered_on: { fr: 'date du bon de commande', en: 'date of the order' },
  payable: { fr: 'montant à payer', en: 'amount payable' },
  payment_days: { fr: 'délai de paiement, en jours', en: 'payment period, in days' },
  people: { fr: 'personnes du marché', en: 'people of the contract' },
  period_end: { fr: 'fin de la période facturée', en: 'end of the billed period' },
  period_start: { fr: 'période facturée', en: 'billed period' },
  person_key: { fr: 'personne de la ligne', en: 'person of the line' },
  place: { fr: 'zone des jours fériés', en: 'zone for public holidays' },
  price_form: { fr: 'forme de prix du marché', en: 'price form of the contract' },
  prior_approval_ref: { fr: 'accord préalable', en: 'prior approval' },
  profile: { fr: 'profil de la ligne', en: 'profile of the line' },
  provider: { fr: "fournisseur du service d'IA", en: 'provider of the AI service' },
  quantity: { fr: 'quantité de la ligne', en: 'quantity of the line' },
  quoted_days: { fr: 'jours du devis', en: 'days of the quote' },
  rate: { fr: 'prix du bordereau', en: 'rate of the card' },
  rate_card: { fr: 'bordereau de prix', en: 'rate card' },
  received: { fr: 'date de réception de la facture', en: 'date the invoice was received' },
  review_history: { fr: 'livrables comparables vérifiés', en: 'comparable checked deliverables' },
  service_done: { fr: 'date de service fait', en: 'date the service was done' },
  signed_at: { fr: 'date de signature de la déclaration', en: 'date the declaration was signed' },
  size: { fr: 'taille du livrable', en: 'size of the deliverable' },
  size_unit: { fr: 'unité de taille du livrable', en: 'size unit of the deliverable' },
  start_date: { fr: 'début du marché', en: 'start of the contract' },
  subcontractors: { fr: 'sous-traitants du marché', en: 'subcontractors of the contract' },
  submitted_on: { fr: 'date de remise de la feuille de temps', en: 'date the timesheet was handed in' },
  supplier: { fr: 'prestataire de la facture', en: 'contractor of the invoice' },
  supplier_siret: { fr: 'SIRET du prestataire', en: 'SIRET of the contractor' },
  timesheet: { fr: 'feuille de temps', en: 'timesheet' },
  timesheet_required: { fr: 'feuille de temps exigée', en: 'timesheet required' },
  timesheets: { fr: 'feuilles de temps', en: 'timesheets' },
  tool: { fr: "outil d'IA déclaré", en: 'declared AI tool' },
  total_with_vat: { fr: 'total TTC', en: 'total with VAT' },
  total_without_vat: { fr: 'total HT', en: 'total without VAT' },
  training_reuse: { fr: "réutilisation des données pour l'entraînement", en: 'reuse of data for training' },
  type: { fr: 'type du livrable', en: 'type of the deliverable' },
  unit: { fr: 'unité de la ligne', en: 'unit of the line' },
  unit_price: { fr: 'prix unitaire de la ligne', en: 'unit price of the line' },
  vat_rate: { fr: 'taux de TVA', en: 'VAT rate' },
  vat_total: { fr: 'montant de la TVA', en: 'VAT amount' },
  weekend_work_allowed: { fr: 'travail le week-end permis', en: 'weekend work allowed' },
  work_unit_code: { fr: "unité d'œuvre du livrable", en: 'work unit of the deliverable' },
  work_unit_quantity: { fr: "quantité d'unités d'œuvre", en: 'quantity of work units' },
};

/** A fact or column in words; one without words yet is shown by its name in the register. */
export function factWords(name: string, lang: Lang): string {
  return FACT_WORDS[name]?.[lang] ?? name;
}

/** A default of a register column as people say it: `yes`/`no` and a place in words, anything else unchanged. */
export function defaultValueWords(column: string, value: string, lang: Lang): string {
  if (column === 'place') return placeWords(value, lang);
  if (value === 'yes') return lang === 'fr' ? 'oui' : 'yes';
  if (value === 'no') return lang === 'fr' ? 'non' : 'no';
  return value;
}
