import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

type Row = Record<string, string>;

const audit = auditsTogether('2026-11-16', { rules: onlyRules('R3', 'R5') });
const { contract_ref } = CONTRACT;
const card = (profile: string, rate: string, own: Row = {}): Row => ({
  contract_ref,
  profile,
  synonyms: '',
  unit: 'day',
  rate,
  ...own,
});
const CARD = [card('Développeur', '500', { synonyms: 'Programmeur|Dev' }), card('Développeur senior', '600')];
const CAMILLE: Row = { contract_ref, person_key: 'p1', name: 'Camille Exemple', profile: 'Développeur' };
/** Ten days of Camille in August or September. */
const bill = (month: '08' | '09', profile: string, values: Row = {}): Row =>
  invoiceLine({
    invoice_number: `F-${month}`,
    issue_date: `2026-${month}-30`,
    quantity: '10',
    unit_price: '600',
    net: '6000',
    person: 'Camille Exemple',
    profile,
    period_start: `2026-${month}-01`,
    period_end: `2026-${month}-30`,
    ...values,
  });

/** What a rule says: one answer a finding, else the missing facts of its lines, else `clean`. */
async function answer(
  code: 'R3' | 'R5',
  lines: Row[],
  { rates = CARD, people = [CAMILLE] }: { rates?: Row[]; people?: Row[] } = {},
): Promise<unknown> {
  const files: DossierFiles = {
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': register(...people),
    ...(rates.length === 0 ? {} : { 'register/rate_card.csv': register(...rates) }),
    'invoices/all.csv': register(...lines),
  };
  const { findings, rules } = await audit(files);
  const found = findings.filter((one) => one.code === code);
  if (found.length > 0)
    return found.map((one) => [one.subject.invoice, one.subject.line, one.class, one.amountAtStake]);
  const rule = rules.find((one) => one.code === code);
  return rule?.incomplete === 0 ? 'clean' : rule?.missing;
}

describe('a profile and the rate card', () => {
  testTogether.each<[string, string, unknown]>([
    ['named', 'Développeur', 'clean'],
    ['a synonym', 'programmeur', 'clean'],
    ['in another gender', 'Développeuse senior', 'clean'],
    ['in the plural of a synonym', 'Programmeuses', 'clean'],
    ['not named', 'Architecte', [['F-09', '1', 'fact', null]]],
    // That of the register of people stands in.
    ['not stated', '', 'clean'],
  ])('%s', async (_name, profile, expected) => {
    expect(await answer('R3', [bill('09', profile)])).toEqual(expected);
  });

  testTogether('of the register of people only: the buyer is asked, not the contractor', async () => {
    const { findings } = await audit({
      'register/contracts.csv': register(CONTRACT),
      'register/people.csv': register({ ...CAMILLE, profile: 'Architecte' }),
      'register/rate_card.csv': register(...CARD),
      'invoices/all.csv': register(bill('09', '')),
    });
    expect(findings.map((one) => [one.code, one.audience, one.supplierMessage])).toEqual([
      ['R3', ['buyer'], null],
    ]);
  });

  testTogether('nobody says the profile, or there is no rate card', async () => {
    const nobody = [{ ...CAMILLE, profile: '' }];
    const [unsaid, without] = await Promise.all([
      answer('R3', [bill('09', '')], { people: nobody }),
      answer('R3', [bill('09', 'Développeur')], { rates: [] }),
    ]);
    expect([unsaid, without]).toEqual([['profile'], ['rate_card']]);
  });
});

describe('a person and the profile of the first period', () => {
  const september = bill('09', 'Développeur senior');
  const rise = [bill('08', 'Développeur'), september];
  const asked = [['F-09', '1', 'question', '1000.00']];
  const promoted = (from: string): Row[] => [
    { ...CAMILLE, approved_from: '', approved_to: '2026-08-31' },
    { ...CAMILLE, profile: 'Développeur senior', approved_from: from, approved_to: '' },
  ];
  const part = (profile: string, line_id: string) =>
    bill('08', profile, { line_id, quantity: '5', net: '3000' });

  testTogether.each<[string, Row[], { rates?: Row[]; people?: Row[] }, unknown]>([
    ['a dearer one', rise, {}, asked],
    // Ten days a month, each at one hundred euros more.
    [
      'a dearer one, month after month',
      [...rise, bill('09', 'Développeur senior', { invoice_number: 'F-10', period_start: '2026-09-30' })],
      {},
      [...asked, ['F-10', '1', 'question', '1000.00']],
    ],
    ['that the register gives from then on', rise, { people: promoted('2026-09-01') }, 'clean'],
    ['that the register gives later', rise, { people: promoted('2026-10-01') }, asked],
    [
      'a dearer one, billed between the two prices',
      [bill('08', 'Développeur'), bill('09', 'Développeur senior', { unit_price: '540', net: '5400' })],
      {},
      [['F-09', '1', 'question', '400.00']],
    ],
    [
      'a dearer one, billed at the price of the first',
      [bill('08', 'Développeur'), bill('09', 'Développeur senior', { unit_price: '500', net: '5000' })],
      {},
      'clean',
    ],
    [
      'a dearer one, in another currency',
      [bill('08', 'Développeur'), bill('09', 'Développeur senior', { currency: 'CHF' })],
      {},
      ['currency'],
    ],
    ['a cheaper one', [bill('08', 'Développeur senior'), bill('09', 'Développeur')], {}, 'clean'],
    [
      'both from the start',
      [part('Développeur', '1'), part('Développeur senior', '2'), september],
      {},
      'clean',
    ],
    ['the same under a synonym', [bill('08', 'Développeur'), bill('09', 'Dev')], {}, 'clean'],
    ['one that has no price', rise, { rates: CARD.slice(0, 1) }, ['rate_card']],
    ['nobody', [bill('08', 'Développeur', { person: '' })], { people: [] }, ['person_key']],
  ])('%s', async (_name, lines, registers, expected) => {
    expect(await answer('R5', lines, registers)).toEqual(expected);
  });

  testTogether('two contractors who bill one person are told apart', async () => {
    const studio = { ...CONTRACT, supplier_name: 'Studio Rivage', supplier_siret: '90000000200015' };
    const lines = [
      bill('08', 'Développeur'),
      bill('09', 'Développeur senior', {
        supplier: studio.supplier_name,
        supplier_siret: studio.supplier_siret,
      }),
    ];
    const { findings } = await audit({
      'register/contracts.csv': register(CONTRACT, studio),
      'register/people.csv': register(CAMILLE),
      'register/rate_card.csv': register(...CARD),
      'invoices/all.csv': register(...lines),
    });
    expect(findings.filter(({ code }) => code === 'R5')).toEqual([]);
  });
});
