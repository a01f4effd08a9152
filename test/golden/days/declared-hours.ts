import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { plain } from '../golden-days.js';

const declared = (values: Record<string, string>) => ({
  contract_ref: CONTRACT.contract_ref,
  ai_use: 'used',
  tool: 'Outil A',
  signed_by: 'Atelier Horizon',
  signed_at: '2026-10-01',
  ...values,
});
const hours = (invoice_number: string, values: Record<string, string> = {}) =>
  invoiceLine({ invoice_number, quantity: '40', unit: 'hour', unit_price: '80', net: '3200', ...values });
const auditTogether = auditsTogether('2026-11-16');
const audit = (files: DossierFiles) =>
  auditTogether({
    'register/contracts.csv': register({
      ...CONTRACT,
      timesheet_required: 'no',
      ai_declaration_required: 'with_hours',
    }),
    ...files,
  });
const asked = ({ findings }: AuditPart) => findings.filter(({ code }) => code === 'I1' || code === 'I5');
const findings = async (files: DossierFiles) => asked(await audit(files));
const deliverables = register(
  ...['L1', 'L2'].map((deliverable_ref) => ({
    contract_ref: CONTRACT.contract_ref,
    deliverable_ref,
    title: 'Module',
    type: 'software',
  })),
);

describe('declared human hours against billed hours', () => {
  testTogether('count the part of a line that is for the declared deliverable', async () => {
    const link = (values: Record<string, string>) => ({
      invoice_number: 'F-1',
      supplier: CONTRACT.supplier_name,
      line_id: '1',
      ...values,
    });
    const files = (human_hours: string) => ({
      'invoices/F-1.csv': register(hours('F-1')),
      'register/deliverables.csv': deliverables,
      'register/links.csv': register(
        link({ deliverable_ref: 'L1', days: '2' }),
        link({ deliverable_ref: 'L2', days: '3' }),
      ),
      'register/ai_declarations.csv': register(
        declared({ declaration_ref: 'D1', deliverable_ref: 'L1', human_hours }),
        declared({ declaration_ref: 'D2', deliverable_ref: 'L2', human_hours: '24' }),
      ),
    });
    const [enough, short] = await Promise.all([audit(files('16')), audit(files('4'))]);
    expect(asked(enough)).toEqual([]);
    // 16 h and 24 h of the 40 h of the line, 8 h a day.
    expect(enough.invoices[0]?.lines[0]?.support).toMatchObject({
      declaredHumanDays: '5.00',
    });
    // 16 h of L1 billed, 4 declared; the hours of L2 are about other work.
    const [i5, ...others] = asked(short);
    expect(others).toEqual([]);
    expect(i5).toMatchObject({
      code: 'I5',
      values: { billedHours: '16', excessHours: '12' },
      amountAtStake: '960.00',
    });
    expect(plain(i5?.message.en)).toContain('Line 1 in part: 16 h billed for deliverable L1;');
  });

  testTogether('hold the declaration of a deliverable to its own period', async () => {
    const found = await findings({
      'invoices/all.csv': register(
        hours('F-1', { deliverable_ref: 'L1' }),
        hours('F-2', {
          deliverable_ref: 'L1',
          issue_date: '2026-11-05',
          period_start: '2026-10-01',
          period_end: '2026-10-31',
        }),
      ),
      'register/deliverables.csv': deliverables,
      'register/ai_declarations.csv': register(
        declared({
          declaration_ref: 'D1',
          deliverable_ref: 'L1',
          period_start: '2026-09-01',
          period_end: '2026-09-30',
          human_hours: '40',
        }),
      ),
    });
    expect(found).toMatchObject([{ code: 'I1', subject: { invoice: 'F-2' }, values: { lack: 'absent' } }]);
    expect(found).toHaveLength(1);
  });

  testTogether('follow the credit note of the invoice that the declaration names', async () => {
    const files = (human_hours: string) => ({
      'invoices/all.csv': register(
        hours('F-1'),
        hours('A-1', {
          type_code: '381',
          preceding_invoice: 'F-1',
          issue_date: '2026-10-12',
          quantity: '8',
          net: '640',
        }),
      ),
      'register/ai_declarations.csv': register(
        declared({ declaration_ref: 'D1', invoice_number: 'F-1', human_hours }),
      ),
    });
    const [enough, short] = await Promise.all([findings(files('30')), findings(files('20'))]);
    expect(enough).toEqual([]);
    expect(short).toMatchObject([
      { code: 'I5', values: { billedHours: '32', excessHours: '12' }, amountAtStake: '960.00' },
    ]);
  });

  testTogether('are asked although another declaration leaves its hours empty', async () => {
    const line = { invoice_number: 'F-1', line_id: '1' };
    const found = await findings({
      'invoices/F-1.csv': register(hours('F-1')),
      'register/ai_declarations.csv': register(
        declared({ declaration_ref: 'D1', ...line, human_hours: '6' }),
        declared({ declaration_ref: 'D2', ...line, ai_use: 'none', tool: '' }),
      ),
    });
    expect(found).toMatchObject([
      { code: 'I1', values: { lack: 'no_hours', declaration: 'D2' } },
      {
        code: 'I5',
        class: 'question',
        values: { humanHours: '6', excessHours: '34', assumed: ['human_hours'] },
        amountAtStake: '2720.00',
      },
    ]);
  });
});
