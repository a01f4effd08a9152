import {
  BROUILLARD,
  BRUMEVAL,
  BUYER,
  FACTOR_IBAN,
  CADRAN,
  FICTIVA,
  FORGE,
  JEANNE,
  LUNAPOSTE,
  NEBULINE,
  ORMECLAIR,
  PERLE,
  PIXELUNE,
  RIVAGE,
  SABLONNET,
} from './contractors.js';
import type { Contractor, Row } from './model.js';

/** What the contracts of the metropolis have in common; everything is stated, so that nothing is assumed. */
const USUAL: Row = {
  entity: 'Direction du numérique',
  entity_siret: BUYER.siret,
  start_date: '2026-01-01',
  end_date: '2026-12-31',
  notified_on: '2025-12-18',
  ceiling_amount: '250000',
  billed_before: '0',
  billed_before_on: '2025-12-31',
  currency: 'EUR',
  price_form: 'time',
  hours_per_day: '7',
  min_slice_days: '0.5',
  weekend_work_allowed: 'no',
  holiday_work_allowed: 'no',
  max_days_per_person_day: '1',
  place: 'FR-metropole',
  timesheet_required: 'yes',
  timesheet_cadence: 'monthly',
  acceptance_days: '30',
  payment_days: '30',
  ai_policy: 'declare',
  ai_policy_binding_ref: 'CCAP article 12',
  ai_policy_notified_on: '2025-12-18',
  ai_declaration_required: 'no',
  deliverables_expected: 'no',
  advance_allowed: 'no',
  required_mentions: 'invoice_number|issue_date',
};

/** A row of the register of contracts, everything stated. */
export function contract(contractRef: string, title: string, supplier: Contractor, own: Row = {}): Row {
  const { name, siret } = supplier;
  const holder = { supplier_name: name, supplier_siret: siret, supplier_iban: `FR00 ${siret}` };
  return { contract_ref: contractRef, title, ...holder, ...USUAL, ...own };
}

export const CONTRACTS: readonly Row[] = [
  contract('MV-2026-01', 'Portail des démarches en ligne', BRUMEVAL, {
    ai_declaration_required: 'with_hours',
    // Two guides, 17 days at 560 €.
    billed_before: '9520',
    billed_before_on: '2026-03-31',
  }),
  contract('MV-2026-02', 'Assistance à maîtrise d’ouvrage', NEBULINE, {
    // Two guides, 20 days at 600 €.
    billed_before: '12000',
    billed_before_on: '2026-06-30',
  }),
  contract('MV-2026-03', 'Réseau des médiathèques', FICTIVA, { hours_per_day: '7.5' }),
  contract('MV-2026-04', 'Observatoire des mobilités', FORGE, {
    // Two guides, 21 days at 580 €.
    billed_before: '12180',
    billed_before_on: '2026-06-30',
  }),
  contract('MV-2026-05', 'Études et schémas directeurs', ORMECLAIR, {
    price_form: 'fixed',
    timesheet_required: 'no',
    deliverables_expected: 'yes',
    ai_declaration_required: 'yes',
  }),
  contract('MV-2026-06', 'Guides des usagers', LUNAPOSTE, {
    // Ten guides, 100.5 days at 550 €.
    billed_before: '55275',
    billed_before_on: '2026-06-30',
    deliverables_expected: 'yes',
    ai_declaration_required: 'yes',
  }),
  contract('MV-2026-07', 'Exploitation du centre de données', SABLONNET, { place: 'FR-alsace-moselle' }),
  contract('MV-2026-08', 'Mise en service de la billettique', PIXELUNE, {
    start_date: '2026-06-08',
    notified_on: '2026-06-05',
    ceiling_amount: '38000',
    weekend_work_allowed: 'yes',
    holiday_work_allowed: 'yes',
    max_days_per_person_day: '1.5',
  }),
  contract('MV-2026-09', 'Ergonomie des services', JEANNE, {
    start_date: '2025-01-01',
    notified_on: '2024-12-19',
    billed_before_on: '2024-12-31',
    ai_policy: 'free',
  }),
  contract('MV-2026-10', 'Traduction du site touristique', PERLE, {
    price_form: 'work_units',
    timesheet_required: 'no',
    deliverables_expected: 'yes',
    ai_declaration_required: 'yes',
    advance_allowed: 'yes',
  }),
  contract('MV-2026-11', 'Urbanisation du système d’information', NEBULINE, {
    timesheet_required: 'no',
    supplier_iban: FACTOR_IBAN,
  }),
  contract('MV-2026-12', 'Analyses juridiques et financières', FORGE, {
    price_form: 'fixed',
    timesheet_required: 'no',
    ceiling_amount: '60000',
    deliverables_expected: 'yes',
    ai_policy: 'forbidden',
    ai_policy_binding_ref: 'Avenant 1',
    ai_policy_notified_on: '2026-07-01',
  }),
  contract('MV-2026-13', 'Câblage des écoles', FICTIVA, {
    start_date: '2026-06-15',
    notified_on: '2026-06-12',
    billed_before_on: '2026-06-14',
  }),
  contract('MV-2026-14', 'Relevés de l’humidité de l’air', BROUILLARD, {
    price_form: 'work_units',
    timesheet_required: 'no',
    supplier_iban: FACTOR_IBAN,
  }),
  contract('MV-2026-31', 'Carte des sentiers', RIVAGE, {
    price_form: 'fixed',
    timesheet_required: 'no',
    required_mentions: 'numéro de facture|date|n° de marché|SIRET|procès-verbal',
  }),
  contract('MV-2026-32', 'Horodatage des guichets', CADRAN),
  contract('MV-2026-33', 'Inventaire des horloges', CADRAN, {
    price_form: 'work_units',
    timesheet_required: 'no',
  }),
];

/** A row of the rate card, by the day. */
export const rate = (
  contractRef: string,
  profile: string,
  price: string,
  from: string,
  to = '2026-12-31',
): Row => ({
  contract_ref: contractRef,
  profile,
  unit: 'day',
  rate: price,
  valid_from: from,
  valid_to: to,
});

export const RATE_CARD: readonly Row[] = [
  rate('MV-2026-01', 'Développeur', '630', '2026-01-01'),
  rate('MV-2026-01', 'Rédacteur technique', '560', '2026-01-01'),
  rate('MV-2026-02', 'Consultant', '600', '2026-01-01'),
  rate('MV-2026-03', 'Ingénieur réseau', '640', '2026-01-01'),
  rate('MV-2026-04', 'Analyste de données', '580', '2026-01-01'),
  rate('MV-2026-06', 'Rédacteur', '550', '2026-01-01'),
  rate('MV-2026-07', 'Exploitant', '520', '2026-01-01'),
  rate('MV-2026-08', 'Intégrateur', '600', '2026-06-01', '2026-06-30'),
  rate('MV-2026-08', 'Intégrateur', '620', '2026-07-01'),
  rate('MV-2026-09', 'Ergonome', '480', '2025-01-01'),
  rate('MV-2026-11', 'Architecte', '700', '2026-01-01'),
  rate('MV-2026-11', 'Urbaniste', '680', '2026-01-01'),
  rate('MV-2026-13', 'Technicien', '450', '2026-06-01'),
  { ...rate('MV-2026-32', 'Développeur', '550', '2026-01-01'), synonyms: 'Ingénieur logiciel' },
  rate('MV-2026-32', 'Développeur senior', '650', '2026-01-01'),
];

const order = (contractRef: string, orderRef: string, on: string, amount: string): Row => ({
  contract_ref: contractRef,
  order_ref: orderRef,
  ordered_on: on,
  amount,
  billed_before: '0',
});

export const ORDERS: readonly Row[] = [
  order('MV-2026-01', 'BC-2026-031', '2026-03-20', '60000'),
  order('MV-2026-12', 'BC-2026-077', '2026-04-28', '20000'),
  order('MV-2026-12', 'BC-2026-078', '2026-08-31', '40500'),
];

export const WORK_UNITS: readonly Row[] = [
  {
    contract_ref: 'MV-2026-10',
    code: 'UO-TRAD',
    title: 'Traduction de 2 000 mots',
    complexity: 'medium',
    expected_days: '1',
    unit_price: '600',
  },
  {
    contract_ref: 'MV-2026-31',
    code: 'UO-FOND',
    title: 'Licence annuelle du fond de carte',
    unit_price: '400',
  },
  {
    contract_ref: 'MV-2026-14',
    code: 'UO-RELEVE',
    title: 'Relevé d’un secteur',
    complexity: 'simple',
    expected_days: '1',
    unit_price: '600',
  },
];
