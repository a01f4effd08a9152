import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import type { Finding } from '../../../server/domain/finding.js';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const AS_OF = '2026-11-16';
const audit = async (files: DossierFiles): Promise<AuditResult> => (await auditDossier(files, AS_OF)).result;
const shown = (result: AuditResult): Finding[] => result.findings.filter((finding) => finding.visible);
const codes = (result: AuditResult): string[] => shown(result).map((finding) => finding.code);

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
