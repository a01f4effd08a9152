import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { register, type DossierFiles } from '../../../../test/support/audit-dossier.js';
import { FINANCE, managerOf, openScreens, type Screens } from '../../../../test/support/screens.js';

const TODAY = '2026-11-24';

let screens: Screens;

const contract = (ref: string): Record<string, string> => ({
  contract_ref: ref,
  supplier_name: 'Cabinet Exemple',
  start_date: '2026-01-01',
  price_form: 'fixed',
  ai_policy: 'free',
});

interface Given {
  due?: string;
  contract?: string;
  credits?: string;
  amount?: string;
}

/** A UBL invoice of one line, or the credit note of one. */
const invoice = (
  number: string,
  { due, contract: ref = 'M-01', credits, amount = '600.00' }: Given,
): DossierFiles => {
  const root = credits === undefined ? 'Invoice' : 'CreditNote';
  const quantity = credits === undefined ? 'InvoicedQuantity' : 'CreditedQuantity';
  const space = (name: string): string => `urn:oasis:names:specification:ubl:schema:xsd:${name}-2`;
  return {
    [`invoices/${number}.xml`]: `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${space(root)}" xmlns:cac="${space('CommonAggregateComponents')}" xmlns:cbc="${space('CommonBasicComponents')}">
  <cbc:ID>${number}</cbc:ID>
  <cbc:IssueDate>2026-06-01</cbc:IssueDate>
  ${due === undefined ? '' : `<cbc:DueDate>${due}</cbc:DueDate>`}
  <cbc:${root}TypeCode>${credits === undefined ? '380' : '381'}</cbc:${root}TypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  ${credits === undefined ? '' : `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${credits}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`}
  <cac:ContractDocumentReference><cbc:ID>${ref}</cbc:ID></cac:ContractDocumentReference>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>
    <cbc:RegistrationName>Cabinet Exemple</cbc:RegistrationName>
  </cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">${amount}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${amount}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">${amount}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
  <cac:${root}Line>
    <cbc:ID>1</cbc:ID>
    <cbc:${quantity} unitCode="C62">1</cbc:${quantity}>
    <cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Prestation ${number}</cbc:Name></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">${amount.replace('-', '')}</cbc:PriceAmount></cac:Price>
  </cac:${root}Line>
</${root}>
`,
  };
};

beforeAll(async () => {
  screens = await openScreens(
    {
      'register/contracts.csv': register(contract('M-01'), contract('M-02')),
      'register/invoice_events.csv': register({
        invoice_number: 'PAYEE',
        supplier: 'Cabinet Exemple',
        event: 'paid',
        on: '2026-11-02',
      }),
      ...invoice('PAYEE', { due: '2026-10-20' }),
      ...invoice('OUBLIEE', { due: '2026-06-30' }),
      ...invoice('ANCIENNE', { due: '2026-10-24' }),
      ...invoice('TRENTE', { due: '2026-10-25' }),
      ...invoice('PROCHE', { due: '2026-11-29', contract: 'M-02' }),
      ...invoice('LOIN', { due: '2027-01-31' }),
      ...invoice('SANS', {}),
      ...invoice('AVOIR', { due: '2026-11-25', credits: 'LOIN', amount: '10.00' }),
      ...invoice('RENDUE', { due: '2026-11-25', amount: '-50.00' }),
      ...invoice('REGLEE', { due: '2026-11-26', amount: '0.00' }),
      'timesheets/ambigu.csv': readFileSync(
        'server/importers/timesheets/samples/clockify-ambiguous-order.csv',
        'utf8',
      ),
    },
    TODAY,
  );
}, 60_000);

const refsOf = (items: readonly { ref: string }[]): string[] => items.map(({ ref }) => ref);

describe('today', () => {
  test('what waits to be paid, the soonest due first: neither what is paid nor what gives back', async () => {
    const { due } = await screens.reads.today(screens.orgId, FINANCE, TODAY);
    expect(refsOf(due)).toEqual(['TRENTE', 'PROCHE', 'LOIN']);
  });

  test('what is overdue for more than thirty days is counted apart, what has no due date too', async () => {
    expect(await screens.reads.today(screens.orgId, FINANCE, TODAY)).toMatchObject({
      longOverdue: { count: 2, oldest: '2026-06-30' },
      undated: 1,
    });
  });

  test('files that wait for an answer are counted', async () => {
    expect((await screens.reads.today(screens.orgId, FINANCE, TODAY)).waitingFiles).toBe(1);
  });

  test('a manager: of its own contracts alone', async () => {
    const own = await screens.reads.today(screens.orgId, managerOf(['M02']), TODAY);
    expect(refsOf(own.due)).toEqual(['PROCHE']);
    expect(own).toMatchObject({ longOverdue: { count: 0, oldest: null }, undated: 0, waitingFiles: 0 });
  });

  test('the list of what waits to be paid has all of it', async () => {
    const list = { filter: { awaits: 'payment' as const }, sort: 'dueDate' as const };
    const page = await screens.reads.invoices(screens.orgId, FINANCE, list, { after: null, limit: 50 });
    expect(refsOf(page.items)).toEqual(['OUBLIEE', 'ANCIENNE', 'TRENTE', 'PROCHE', 'LOIN', 'SANS']);
    const byStake = await screens.reads.invoices(
      screens.orgId,
      FINANCE,
      { ...list, sort: '-atStake' },
      { after: null, limit: 50 },
    );
    expect(refsOf(byStake.items).sort()).toEqual(refsOf(page.items).sort());
  });
});
