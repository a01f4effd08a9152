import { register, type DossierFiles } from '../support/audit-dossier.js';

/** Day on which the firms are audited. */
export const FIRMS_AS_OF = '2026-11-16';

/** A contractor with one contract and one invoice. No other firm's documents hold any of these words and figures. */
export interface Firm {
  name: string;
  siret: string;
  contract: string;
  entity: string;
  invoice: string;
  declaration: string;
  /** Human hours that its declaration states. */
  hours: string;
  price: string;
  net: string;
  person: string;
  personKey: string;
  provider: string;
}

/** Words and figures by which a firm would be known in an answer. */
export const marksOf = (firm: Firm): string[] => {
  const { price, net, person, personKey, ...names } = firm;
  return [...Object.values(names), price, net, person, personKey];
};

export const ANEMONE: Firm = {
  name: 'Atelier Anémone',
  siret: '90000000100017',
  contract: 'MARCHE-ANEMONE',
  entity: 'Direction des anémones',
  invoice: 'ANEM-118',
  declaration: 'D-ANEM',
  hours: '6.173',
  price: '611.37',
  net: '3056.85',
  person: 'Alix Exemple-Anémone',
  personKey: 'P-ANEM',
  provider: 'Fournisseur Anémone',
};

export const BLEUET: Firm = {
  name: 'Bureau Bleuet',
  siret: '90000000200015',
  contract: 'MARCHE-BLEUET',
  entity: 'Direction des bleuets',
  invoice: 'BLEU-207',
  declaration: 'D-BLEU',
  hours: '7.219',
  price: '723.19',
  net: '3615.95',
  person: 'Basile Exemple-Bleuet',
  personKey: 'P-BLEU',
  provider: 'Fournisseur Bleuet',
};

export const COQUELICOT: Firm = {
  name: 'Cabinet Coquelicot',
  siret: '90000000300013',
  contract: 'MARCHE-COQUELICOT',
  entity: 'Direction des coquelicots',
  invoice: 'COQU-309',
  declaration: 'D-COQU',
  hours: '8.347',
  price: '834.71',
  net: '4173.55',
  person: 'Célie Exemple-Coquelicot',
  personKey: 'P-COQU',
  provider: 'Fournisseur Coquelicot',
};

const DATES = ['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-25'];
/** Works on the same days for each firm. */
const SHARED = { person_key: 'P-07', name: 'Camille Exemple' };

function contract(firm: Firm): Record<string, string> {
  return {
    contract_ref: firm.contract,
    title: `Assistance, ${firm.entity}`,
    entity: firm.entity,
    supplier_name: firm.name,
    supplier_siret: firm.siret,
    start_date: '2026-01-01',
    price_form: 'time',
    hours_per_day: '8',
    place: 'FR-metropole',
    timesheet_required: 'yes',
    ai_policy: 'declare',
    ai_declaration_required: 'with_hours',
  };
}

function people(firm: Firm): Record<string, string>[] {
  const own = { person_key: firm.personKey, name: firm.person };
  return [SHARED, own].map((person) => ({ contract_ref: firm.contract, ...person, profile: 'Consultant' }));
}

/** What declarations state of the work, by column: no other document holds any of these figures. */
export const STATED = {
  share_low: '0.371',
  share_high: '0.629',
  review_days: '1.423',
  days_saved_low: '2.687',
  days_saved_high: '3.861',
  price_effect_amount: '457.13',
};

/** Personal data given to an account of the public, and some six hours declared where forty are billed. */
function declaration(firm: Firm): Record<string, string> {
  return {
    declaration_ref: firm.declaration,
    contract_ref: firm.contract,
    invoice_number: firm.invoice,
    line_id: '1',
    ai_use: 'used',
    tool: 'Le Chat',
    provider: firm.provider,
    account_type: 'consumer',
    hosting_region: 'EU',
    data_classes: 'personal',
    training_reuse: 'yes',
    human_hours: firm.hours,
    ...STATED,
    signed_by: firm.person,
    signed_at: '2026-09-30',
  };
}

function lines(firm: Firm): Record<string, string>[] {
  return [SHARED.name, firm.person].map((person, index) => ({
    invoice_number: firm.invoice,
    issue_date: '2026-10-02',
    supplier: firm.name,
    supplier_siret: firm.siret,
    currency: 'EUR',
    contract_ref: firm.contract,
    line_id: `${index + 1}`,
    description: `Étude ${firm.name}`,
    quantity: '5',
    unit: 'day',
    unit_price: firm.price,
    net: firm.net,
    period_start: '2026-09-21',
    period_end: '2026-09-25',
    person,
    profile: 'Consultant',
  }));
}

function days(firm: Firm): Record<string, string>[] {
  const recorded: [string, string[]][] = [
    [SHARED.person_key, DATES],
    [firm.personKey, DATES.slice(0, 3)],
  ];
  return recorded.flatMap(([person_key, dates]) =>
    dates.map((date) => ({
      person_key,
      contract_ref: firm.contract,
      date,
      quantity: '1',
      unit: 'day',
      approval_state: 'approved',
    })),
  );
}

/** What a buyer of these firms sends: registers of all of them, one invoice and one timesheet of each. */
export function firmsDossier(...firms: readonly Firm[]): DossierFiles {
  const ofEach = (rows: (firm: Firm) => Record<string, string>[]): string => register(...firms.flatMap(rows));
  const policy = {
    valid_from: '2026-01-01',
    tool: 'Le Chat',
    allowed: 'yes',
    max_data_class: 'internal',
    regions: 'EU',
  };
  return {
    'register/contracts.csv': register(...firms.map(contract)),
    'register/rate_card.csv': ofEach((firm) => [
      { contract_ref: firm.contract, profile: 'Consultant', unit: 'day', rate: firm.price },
    ]),
    'register/people.csv': ofEach(people),
    'register/ai_policy.csv': register(policy),
    'register/ai_declarations.csv': register(...firms.map(declaration)),
    ...Object.fromEntries(
      firms.flatMap((firm) => [
        [`invoices/${firm.invoice}.csv`, register(...lines(firm))],
        [`timesheets/${firm.contract}.csv`, register(...days(firm))],
      ]),
    ),
  };
}
