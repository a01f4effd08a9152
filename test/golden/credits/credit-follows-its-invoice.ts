import { describe, expect } from '@jest/globals';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const OTHER = { ...CONTRACT, contract_ref: 'M-2026-02' };
const dossier = (
  files: DossierFiles,
  contracts: Record<string, string>[] = [CONTRACT, OTHER],
): DossierFiles => ({
  'register/contracts.csv': register(
    ...contracts.map((contract) => ({ ...contract, timesheet_required: 'no' })),
  ),
  ...files,
});
const AS_OF = '2026-11-16';
const auditTogether = auditsTogether(AS_OF);
const audit = (...of: Parameters<typeof dossier>): Promise<AuditPart> => auditTogether(dossier(...of));
const bill = (invoice_number: string, net: string, values: Record<string, string> = {}) =>
  invoiceLine({
    invoice_number,
    issue_date: '2026-10-01',
    quantity: '1',
    unit: 'lump',
    unit_price: net,
    net,
    ...values,
  });
/** A credit note that names neither contract nor order. */
const credit = (net: string, of: string, values: Record<string, string> = {}) =>
  bill('A-1', net, {
    issue_date: '2026-10-08',
    type_code: '381',
    preceding_invoice: of,
    contract_ref: '',
    ...values,
  });
const contractOf = (result: AuditPart, number: string) =>
  result.invoices.find((invoice) => invoice.number === number)?.contract;

describe('a credit note without a contract of its own', () => {
  testTogether('gives back to the ceiling of the contract of the invoice that it cites', async () => {
    const files = {
      'invoices/f.csv': register(bill('F-1', '6000')),
      'invoices/a.csv': register(credit('2000', 'F-1')),
    };
    const withCeiling = (ceiling_amount: string) => dossier(files, [{ ...CONTRACT, ceiling_amount }, OTHER]);
    const [{ result: low }, enough] = await Promise.all([
      auditDossier(withCeiling('3500'), AS_OF, { rules: onlyRules('P1') }),
      auditTogether(withCeiling('6000')),
    ]);
    expect(contractOf(low, 'A-1')).toEqual({ contractRef: 'M-2026-01', how: 'line-reference' });
    expect(low.findings.filter(({ code }) => code === 'P1')).toMatchObject([{ amountAtStake: '500.00' }]);
    expect(low.totals).toMatchObject([{ billed: '4000.00' }]);
    expect(enough.findings.filter(({ code }) => code === 'P1')).toEqual([]);
  });

  testTogether('gives back to the order of the invoice that it cites', async () => {
    const result = await audit({
      'register/orders.csv': register({
        contract_ref: CONTRACT.contract_ref,
        order_ref: 'BC1',
        ordered_on: '2026-08-01',
        amount: '4500',
        billed_before: '0',
      }),
      'invoices/f.csv': register(bill('F-1', '6000', { order_ref: 'BC1' })),
      'invoices/a.csv': register(credit('2000', 'F-1')),
    });
    expect(result.findings.filter(({ code }) => code === 'P2')).toEqual([]);
    expect(result.invoices.find(({ number }) => number === 'A-1')?.lines[0]?.links).toMatchObject([
      { orderRef: 'BC1', how: 'line-reference' },
    ]);
  });

  testTogether('is as sure of it as the invoice is', async () => {
    const result = await audit(
      {
        'invoices/f.csv': register(bill('F-1', '6000', { contract_ref: '' })),
        'invoices/a.csv': register(credit('2000', 'F-1')),
      },
      [CONTRACT],
    );
    expect(contractOf(result, 'F-1')?.how).toBe('only-candidate');
    expect(contractOf(result, 'A-1')?.how).toBe('only-candidate');
  });

  testTogether('is left to a person where the invoices that it cites are on two contracts', async () => {
    const second = bill('F-2', '6000', { contract_ref: OTHER.contract_ref });
    const cited = credit('2000', 'F-1|F-2');
    const result = await audit({
      'invoices/f.csv': register(bill('F-1', '6000'), second),
      'invoices/a.csv': register(cited),
    });
    expect(contractOf(result, 'A-1')).toBeNull();
  });

  testTogether('keeps the contract that it names', async () => {
    const result = await audit({
      'invoices/f.csv': register(bill('F-1', '6000')),
      'invoices/a.csv': register(credit('2000', 'F-1', { contract_ref: OTHER.contract_ref })),
    });
    expect(contractOf(result, 'A-1')).toEqual({ contractRef: 'M-2026-02', how: 'given' });
  });

  testTogether('has none where the invoice that it cites has none', async () => {
    const result = await audit(
      {
        'invoices/f.csv': register(bill('F-1', '6000', { contract_ref: 'M-1999-77' })),
        'invoices/a.csv': register(credit('2000', 'F-1')),
      },
      [CONTRACT],
    );
    expect(contractOf(result, 'A-1')).toBeNull();
  });
});
