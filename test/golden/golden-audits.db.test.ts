import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import type { Finding } from '../../server/domain/finding.js';
import { auditDossier, register, type DossierFiles } from '../support/audit-dossier.js';
import { createTestDatabase } from '../support/database.js';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
});

const AS_OF = '2026-11-16';
const audit = async (files: DossierFiles): Promise<AuditResult> =>
  (await auditDossier(database.db, files, AS_OF)).result;
const shown = (result: AuditResult): Finding[] => result.findings.filter((finding) => finding.visible);
const codes = (result: AuditResult): string[] => shown(result).map((finding) => finding.code);

const CONTRACT = {
  contract_ref: 'M-2026-01',
  title: 'Assistance à maîtrise d’ouvrage',
  supplier_name: 'Atelier Horizon',
  supplier_siret: '90000000100017',
  start_date: '2026-01-01',
  end_date: '2026-12-31',
  notified_on: '2025-12-15',
  ceiling_amount: '400000',
  billed_before: '0',
  currency: 'EUR',
  price_form: 'time',
  hours_per_day: '8',
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
  ai_policy_binding_ref: 'CCAP art. 12',
  ai_policy_notified_on: '2025-12-15',
  ai_declaration_required: 'no',
  deliverables_expected: 'no',
  advance_allowed: 'no',
};

const invoiceLine = (values: Record<string, string>): Record<string, string> => ({
  invoice_number: 'F-2026-118',
  issue_date: '2026-10-05',
  supplier: 'Atelier Horizon',
  supplier_siret: '90000000100017',
  type_code: '380',
  currency: 'EUR',
  contract_ref: 'M-2026-01',
  line_id: '1',
  unit: 'day',
  vat_rate: '20',
  period_start: '2026-09-01',
  period_end: '2026-09-30',
  ...values,
});

describe('hours for a single click', () => {
  const deliverables = register({
    contract_ref: 'M-2026-01',
    deliverable_ref: 'L-09',
    title: 'Note de cadrage',
    type: 'report',
    size: '12',
    size_unit: 'page',
    delivered: 'yes',
    delivered_on: '2026-09-28',
    acceptance: 'accepted',
    decided_on: '2026-10-02',
  });
  const invoice = register(
    invoiceLine({
      description: 'Rédaction de la note de cadrage',
      quantity: '40',
      unit: 'hour',
      unit_price: '95',
      net: '3800.00',
      person: 'Léa Martin-Test',
      profile: 'Consultant',
      deliverable_ref: 'L-09',
      total_without_vat: '3800.00',
      vat_total: '760.00',
      total_with_vat: '4560.00',
      payable: '4560.00',
    }),
  );
  const timesheet = register(
    ...['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11'].map((date) => ({
      person_key: 'P-0301',
      person: 'Léa Martin-Test',
      contract_ref: 'M-2026-01',
      date,
      quantity: '8',
      unit: 'hour',
      task: 'Note',
      note: 'Rédaction de la note de cadrage L-09',
      approval_state: 'approved',
      approved_by: 'Chef de service',
      approved_on: '2026-10-01',
    })),
  );
  const base = {
    'register/rate_card.csv': register({
      contract_ref: 'M-2026-01',
      profile: 'Consultant',
      unit: 'hour',
      rate: '95',
      valid_from: '2026-01-01',
    }),
    'register/people.csv': register({
      contract_ref: 'M-2026-01',
      person_key: 'P-0301',
      name: 'Léa Martin-Test',
      profile: 'Consultant',
      approved_from: '2026-01-01',
    }),
    'register/deliverables.csv': deliverables,
    'invoices/f-2026-118.csv': invoice,
    'timesheets/septembre.csv': timesheet,
  };
  const declaration = {
    declaration_ref: 'D-07',
    contract_ref: 'M-2026-01',
    deliverable_ref: 'L-09',
    ai_use: 'used',
    tool: 'Mistral Le Chat',
    family: 'text_draft',
    account_type: 'enterprise',
    hosting_region: 'EU',
    human_review: 'full',
    share_low: '0.6',
    share_high: '0.9',
    data_classes: 'internal',
    signed_by: 'Gérance',
    signed_at: '2026-10-02',
  };

  test('40 h billed and 6 human hours declared: I5 with 34 h, in days of the contract and euros', async () => {
    const result = await audit({
      ...base,
      'register/contracts.csv': register(CONTRACT),
      'register/ai_declarations.csv': register({ ...declaration, human_hours: '6' }),
    });
    const found = shown(result).filter(({ code }) => code === 'I5');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      class: 'fact',
      topic: 'single_click',
      amountAtStake: '3230.00',
      daysUnsupported: '4.25',
      subject: { invoice: 'F-2026-118', line: '1', deliverable: 'L-09' },
      allocations: [{ invoice: 'F-2026-118', line: '1', days: '4.25', amount: '3230.00' }],
    });
    expect(codes(result)).toEqual(['I5']);
    const support = result.invoices[0]?.lines[0]?.support;
    expect(support).toMatchObject({
      timesheetDays: '5.00',
      declaredHumanDays: '0.75',
      restsOn: 'declared_hours',
    });
    expect(Number(support?.supportedDays)).toBe(0.75);
    expect(result.totals).toEqual([{ currency: 'EUR', billed: '3800.00', atStake: '3230.00' }]);
  });

  test('the same line where the contract asks hours and they are empty: I1, not enough to certify', async () => {
    const result = await audit({
      ...base,
      'register/contracts.csv': register({ ...CONTRACT, ai_declaration_required: 'with_hours' }),
      'register/ai_declarations.csv': register(declaration),
    });
    expect(codes(result)).toEqual(['I1']);
    expect(shown(result)[0]?.subject).toMatchObject({ invoice: 'F-2026-118', line: '1' });
  });
});

describe('one person, three suppliers, the same dates', () => {
  const SUPPLIERS = [
    {
      name: 'Atelier Horizon',
      siret: '90000000100017',
      contract: 'M-2026-01',
      invoice: 'F-2026-201',
      price: '600',
    },
    { name: 'Conseil Boréal', siret: '90000000200015', contract: 'M-2026-02', invoice: 'B-77', price: '650' },
    {
      name: 'Delta Ingénierie',
      siret: '90000000300013',
      contract: 'M-2026-03',
      invoice: 'DI-2026-5',
      price: '700',
    },
  ];
  const DATES = ['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07'];

  test('one C4 finding, dates and euros allocated, no other supplier in its wording', async () => {
    const result = await audit({
      'register/contracts.csv': register(
        ...SUPPLIERS.map((s) => ({
          ...CONTRACT,
          contract_ref: s.contract,
          supplier_name: s.name,
          supplier_siret: s.siret,
        })),
      ),
      'register/people.csv': register(
        ...SUPPLIERS.map((s) => ({
          contract_ref: s.contract,
          person_key: 'P-0412',
          name: 'Camille Essai',
          profile: 'Expert',
          approved_from: '2026-01-01',
        })),
      ),
      'register/rate_card.csv': register(
        ...SUPPLIERS.map((s) => ({
          contract_ref: s.contract,
          profile: 'Expert',
          unit: 'day',
          rate: s.price,
        })),
      ),
      ...Object.fromEntries(
        SUPPLIERS.flatMap((s) => [
          [
            `invoices/${s.invoice}.csv`,
            register(
              invoiceLine({
                invoice_number: s.invoice,
                supplier: s.name,
                supplier_siret: s.siret,
                contract_ref: s.contract,
                description: 'Expertise',
                quantity: '4',
                unit_price: s.price,
                net: `${Number(s.price) * 4}.00`,
                person: 'Camille Essai',
                profile: 'Expert',
                total_without_vat: `${Number(s.price) * 4}.00`,
              }),
            ),
          ],
          [
            `timesheets/${s.contract}.csv`,
            register(
              ...DATES.map((date) => ({
                person_key: 'P-0412',
                person: 'Camille Essai',
                contract_ref: s.contract,
                date,
                quantity: '1',
                unit: 'day',
                task: 'Expertise',
                note: `Analyse du dossier ${s.contract}`,
                approval_state: 'approved',
                approved_by: 'Service',
                approved_on: '2026-10-01',
              })),
            ),
          ],
        ]),
      ),
    });
    const c4 = shown(result).filter(({ code }) => code === 'C4');
    expect(c4).toHaveLength(1);
    // Three days a date, two of them above one: 8 days over four dates, a third of each date on each line.
    expect(c4[0]?.daysUnsupported).toBe('8.00');
    expect(c4[0]?.amountAtStake).toBe('5200.00');
    expect(c4[0]?.values.dates).toEqual(DATES);
    expect(c4[0]?.allocations.map((part) => [part.invoice, part.line, part.amount]).sort()).toEqual([
      ['B-77', '1', '1733.33'],
      ['DI-2026-5', '1', '1866.67'],
      ['F-2026-201', '1', '1600.00'],
    ]);
    const wording = `${c4[0]?.supplierMessage?.fr ?? ''} ${c4[0]?.supplierMessage?.en ?? ''}`;
    expect(wording).not.toBe(' ');
    for (const { name, siret, contract, invoice } of SUPPLIERS) {
      for (const word of [name, siret, contract, invoice]) expect(wording).not.toContain(word);
    }
    expect(codes(result)).toEqual(['C4']);
  });
});

test('an honest one-client freelancer gives zero visible findings', async () => {
  const months = [
    { month: '07', working: 22, number: 'F-2026-007' },
    { month: '08', working: 21, number: 'F-2026-008' },
    { month: '09', working: 22, number: 'F-2026-009' },
  ];
  const workedDates = (month: string): string[] =>
    Array.from({ length: 31 }, (_, index) => `2026-${month}-${String(index + 1).padStart(2, '0')}`).filter(
      (date) => {
        const day = new Date(`${date}T00:00:00Z`);
        return (
          day.getUTCMonth() + 1 === Number(month) &&
          day.getUTCDay() % 6 !== 0 &&
          date !== '2026-07-14' &&
          date !== '2026-08-15'
        );
      },
    );
  const result = await audit({
    'register/contracts.csv': register(CONTRACT),
    'register/rate_card.csv': register({
      contract_ref: 'M-2026-01',
      profile: 'Développeur',
      unit: 'day',
      rate: '520',
    }),
    'register/people.csv': register({
      contract_ref: 'M-2026-01',
      person_key: 'P-1',
      name: 'Noé Essai',
      profile: 'Développeur',
    }),
    'invoices/factures.csv': register(
      ...months.map(({ month, number }) => {
        const count = workedDates(month).length;
        const total = `${count * 520}.00`;
        return invoiceLine({
          invoice_number: number,
          issue_date: `2026-${month}-31`.replace('-09-31', '-09-30'),
          description: `Développement, ${month}/2026`,
          quantity: String(count),
          unit_price: '520',
          net: total,
          total_without_vat: total,
          person: 'Noé Essai',
          profile: 'Développeur',
          period_start: `2026-${month}-01`,
          period_end: month === '09' ? '2026-09-30' : `2026-${month}-31`,
        });
      }),
    ),
    ...Object.fromEntries(
      months.map(({ month }) => [
        `timesheets/cra-${month}.csv`,
        register(
          ...workedDates(month).map((date) => ({
            person_key: 'P-1',
            person: 'Noé Essai',
            contract_ref: 'M-2026-01',
            date,
            quantity: '1',
            unit: 'day',
            task: 'Développement',
            note: 'Développement du portail',
            approval_state: 'approved',
            approved_by: 'Service',
            approved_on: `2026-${month}-28`,
            entered_on: month === '09' ? '2026-09-30' : `2026-${month}-31`,
          })),
        ),
      ]),
    ),
  });
  expect(shown(result)).toEqual([]);
  expect(result.rules.filter(({ error }) => error > 0)).toEqual([]);
  expect(result.invoices).toHaveLength(3);
});

test('a fixed-price report with AI declared at 80 % and the price of the contract gives no price finding', async () => {
  const result = await audit({
    'register/contracts.csv': register({
      ...CONTRACT,
      price_form: 'fixed',
      timesheet_required: 'no',
      ai_declaration_required: 'yes',
    }),
    'register/deliverables.csv': register({
      contract_ref: 'M-2026-01',
      deliverable_ref: 'R-01',
      title: 'Rapport de diagnostic',
      type: 'report',
      size: '30',
      size_unit: 'page',
      quoted_days: '12',
      delivered: 'yes',
      delivered_on: '2026-09-25',
      acceptance: 'accepted',
      decided_on: '2026-10-01',
    }),
    'register/ai_policy.csv': register({
      valid_from: '2026-01-01',
      tool: 'Mistral Le Chat',
      allowed: 'yes',
      max_data_class: 'internal',
      regions: 'EU',
    }),
    'register/ai_declarations.csv': register({
      declaration_ref: 'D-01',
      contract_ref: 'M-2026-01',
      deliverable_ref: 'R-01',
      ai_use: 'used',
      tool: 'Mistral Le Chat',
      family: 'text_draft',
      account_type: 'enterprise',
      hosting_region: 'EU',
      share_low: '0.8',
      share_high: '0.8',
      human_review: 'full',
      human_hours: '20',
      data_classes: 'internal',
      signed_by: 'Gérance',
      signed_at: '2026-09-25',
    }),
    'invoices/f.csv': register(
      invoiceLine({
        description: 'Rapport de diagnostic R-01, forfait',
        quantity: '1',
        unit: 'lump',
        unit_price: '9600',
        net: '9600.00',
        deliverable_ref: 'R-01',
        total_without_vat: '9600.00',
      }),
    ),
  });
  expect(shown(result)).toEqual([]);
});
