import { describe, expect } from '@jest/globals';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const AS_OF = '2026-11-16';
const auditTogether = auditsTogether(AS_OF);

const tenDays = {
  'invoices/F-1.csv': register(
    invoiceLine({ invoice_number: 'F-1', quantity: '10', unit_price: '500', net: '5000' }),
  ),
};
const dossier = (files: DossierFiles): DossierFiles => ({
  'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
  ...tenDays,
  ...files,
});
const undelivered = (deliverable_ref: string) => ({
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref,
  title: 'Dossier de conception',
  type: 'design',
  delivered: 'no',
});
const link = (values: Record<string, string>) => ({
  invoice_number: 'F-1',
  supplier: CONTRACT.supplier_name,
  line_id: '1',
  ...values,
});

describe('a line with several links', () => {
  testTogether.each([
    ['without days', {}, {}],
    ['with the days of each person', { days: '6' }, { days: '4' }],
  ])('to one deliverable, %s, bills it once', async (_name, first, second) => {
    const files = dossier({
      'register/deliverables.csv': register(undelivered('L1')),
      'register/links.csv': register(
        link({ person_key: 'p1', deliverable_ref: 'L1', ...first }),
        link({ person_key: 'p2', deliverable_ref: 'L1', ...second }),
      ),
    });
    const { result } = await auditDossier(files, AS_OF);
    const early = result.findings.filter(({ code }) => code === 'L1');
    expect(early).toHaveLength(1);
    expect(early).toMatchObject([{ amountAtStake: '5000.00', values: { days: '10' } }]);
    expect(result.deliverables).toMatchObject([{ deliverableRef: 'L1', billedDays: '10' }]);
    expect(result.totals).toMatchObject([{ billed: '5000.00', atStake: '5000.00' }]);
  });

  testTogether('to two deliverables bills each its part, and the one without days what is left', async () => {
    const files = dossier({
      'register/deliverables.csv': register(undelivered('L1'), undelivered('L2')),
      'register/links.csv': register(
        link({ deliverable_ref: 'L1', days: '6' }),
        link({ deliverable_ref: 'L2' }),
      ),
    });
    const result = await auditTogether(files);
    const early = result.findings.filter(({ code }) => code === 'L1');
    expect(early.map(({ subject, amountAtStake }) => [subject.deliverable, amountAtStake])).toEqual([
      ['L1', '3000.00'],
      ['L2', '2000.00'],
    ]);
  });

  testTogether('to two deliverables without any days leaves the amount of each unknown', async () => {
    const files = dossier({
      'register/deliverables.csv': register(undelivered('L1'), undelivered('L2')),
      'register/links.csv': register(link({ deliverable_ref: 'L1' }), link({ deliverable_ref: 'L2' })),
    });
    const result = await auditTogether(files);
    const early = result.findings.filter(({ code }) => code === 'L1');
    expect(early.map(({ amountAtStake }) => amountAtStake)).toEqual([null, null]);
  });
});
