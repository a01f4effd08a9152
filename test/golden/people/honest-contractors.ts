import { expect, test } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import type { Finding } from '../../../server/domain/finding.js';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const AS_OF = '2026-11-16';
const audit = async (files: DossierFiles): Promise<AuditResult> => (await auditDossier(files, AS_OF)).result;
const shown = (result: AuditResult): Finding[] => result.findings.filter((finding) => finding.visible);

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
