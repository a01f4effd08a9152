import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const auditTogether = auditsTogether('2026-11-16');
const audit = (files: DossierFiles) =>
  auditTogether({
    'register/contracts.csv': register({
      ...CONTRACT,
      timesheet_required: 'no',
      ai_declaration_required: 'yes',
    }),
    ...files,
  });
const report = (values: Record<string, string>) => ({
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref: 'L1',
  title: 'Rapport',
  type: 'report',
  delivered: 'no',
  ...values,
});
const september = {
  'register/ai_declarations.csv': register({
    declaration_ref: 'D1',
    contract_ref: CONTRACT.contract_ref,
    period_start: '2026-09-01',
    period_end: '2026-09-30',
    ai_use: 'none',
    signed_by: 'Atelier Horizon',
    signed_at: '2026-10-01',
  }),
  'invoices/F-1.csv': register(
    invoiceLine({
      invoice_number: 'F-1',
      description: 'Assistance',
      quantity: '4',
      unit_price: '500',
      net: '2000',
    }),
    invoiceLine({
      invoice_number: 'F-1',
      line_id: '2',
      description: 'Billet Paris-Lyon',
      quantity: '1',
      unit: 'C62',
      unit_price: '120',
      net: '120',
    }),
  ),
};

describe('the only deliverable of a contract', () => {
  testTogether('of another period catches no line of this one', async () => {
    const result = await audit({
      ...september,
      'register/deliverables.csv': register(report({ period_start: '2026-01-01', period_end: '2026-03-31' })),
    });
    expect(result.findings.filter(({ code }) => code === 'L1' || code === 'I1')).toEqual([]);
  });

  testTogether('of the period catches the work, as a question, and not a train ticket', async () => {
    const result = await audit({
      ...september,
      'register/deliverables.csv': register(
        report({ period_start: '2026-09-01', period_end: '2026-09-30' }),
        report({ deliverable_ref: 'L2', period_start: '2026-01-01', period_end: '2026-03-31' }),
      ),
    });
    expect(result.findings.filter(({ code }) => code === 'L1' || code === 'I1')).toMatchObject([
      { code: 'L1', class: 'question', subject: { line: '1', deliverable: 'L1' }, amountAtStake: '2000.00' },
    ]);
  });

  testTogether.each([
    ['is nothing of it in a contract by time', 'time', ['L1', null], ['8', null]],
    ['may be some of it in a mixed contract', 'mixed', ['L1', 'L1'], [null, null]],
  ])('a lump sum that names nothing %s', async (_what, price_form, tied, quoted) => {
    const result = await audit({
      'register/contracts.csv': register({ ...CONTRACT, price_form }),
      'register/deliverables.csv': register(report({ delivered: 'yes', quoted_days: '8' })),
      'invoices/F-1.csv': register(
        invoiceLine({ quantity: '10', unit_price: '500', net: '5000', deliverable_ref: 'L1' }),
        invoiceLine({
          line_id: '2',
          description: 'travel',
          quantity: '1',
          unit: 'lump',
          unit_price: '80',
          net: '80',
        }),
      ),
    });
    const lines = result.invoices[0]?.lines ?? [];
    expect(
      lines.map(
        ({ links }) => links?.find(({ deliverableRef }) => deliverableRef !== null)?.deliverableRef ?? null,
      ),
    ).toEqual(tied);
    expect(lines.map(({ support }) => support?.quotedDays)).toEqual(quoted);
  });
});
