import { beforeAll, expect, test } from '@jest/globals';
import { inOrganisation } from '../../server/db/connection.js';
import { addDays } from '../../server/domain/civil-date.js';
import type { InvoiceDetail } from '../../server/usecases/reads/invoice-reads.js';
import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { TEAM } from '../golden/golden-days.js';
import { register } from '../support/audit-dossier.js';
import { FINANCE, openScreens, type Screens } from '../support/screens.js';
import { comesTo, stepsComeTo } from '../support/stake-steps.js';

type Row = Record<string, string>;

let week = 0;
/** Lines of 1,000 euros, of a week of their own. */
function invoice(number: string, lines: number, values: Row): Row[] {
  return Array.from({ length: lines }, (_, index) => {
    const monday = addDays('2026-01-05', 7 * week);
    week += 1;
    const places = { line_id: String(index + 1), period_start: monday, period_end: addDays(monday, 4) };
    return camilleDays(2, {
      invoice_number: number,
      issue_date: '2026-09-30',
      description: 'Développement du portail',
      ...places,
      ...values,
    });
  });
}

const rejected = (number: string, line: string): Row => ({
  invoice_number: number,
  supplier: CONTRACT.supplier_siret,
  line_id: line,
  decision: 'rejected',
  accepted_days: '',
  decided_on: '2026-10-20',
});

const FILES = {
  'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
  'register/people.csv': TEAM,
  'invoices/vat.csv': register(...invoice('V-1', 1, { total_without_vat: '1000', vat_total: '1700' })),
  'invoices/vat-credited.csv': register(
    ...invoice('V-2', 1, { total_without_vat: '1000', vat_total: '700' }),
  ),
  'invoices/credit.csv': register(
    camilleDays(1, {
      invoice_number: 'A-2',
      issue_date: '2026-10-05',
      type_code: '381',
      preceding_invoice: 'V-2',
      description: 'Avoir',
      total_without_vat: '500',
      vat_total: '350',
    }),
  ),
  'invoices/sum.csv': register(...invoice('V-3', 2, { total_without_vat: '2600', vat_total: '520' })),
  'invoices/sum-in-part.csv': register(...invoice('V-4', 2, { total_without_vat: '2700', vat_total: '540' })),
  'invoices/vat-rejected.csv': register(
    ...invoice('V-5', 1, { total_without_vat: '1000', vat_total: '260' }),
  ),
  'invoices/plain.csv': register(...invoice('V-6', 1, { total_without_vat: '1100', vat_total: '220' })),
  'register/review_history.csv': register(
    rejected('V-3', '1'),
    rejected('V-3', '2'),
    rejected('V-4', '1'),
    rejected('V-5', '1'),
  ),
};

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens(FILES, '2026-11-16');
}, 60_000);

async function invoiceCalled(ref: string): Promise<InvoiceDetail> {
  const { reads, orgId } = screens;
  const list = { filter: {}, sort: 'dueDate' as const };
  const { items } = await reads.invoices(orgId, FINANCE, list, { after: null, limit: 50 });
  const found = await reads.invoice(orgId, FINANCE, items.find((one) => one.ref === ref)?.id ?? '');
  if (found === null) throw new Error(`no invoice ${ref}`);
  return found;
}

/** Code, VAT or not, and amount of what is asked of the invoice as a whole; what is taken off, why, and what is left. */
async function told(ref: string): Promise<unknown[]> {
  const { stake } = await invoiceCalled(ref);
  if (stake == null) throw new Error(`nothing is told of ${ref}`);
  const { lines, takenOff, bound, atStake } = stake;
  expect(comesTo(stake)).toBe(atStake);
  return [
    ...lines.map(({ counts: { code, isVat, amount } }) => [code, isVat ? 'VAT' : 'net', amount]),
    takenOff,
    bound,
    atStake,
  ];
}

test('VAT is held against the VAT of the invoice, not against what it bills without VAT', async () => {
  // 20 % of 1,000 is 200.
  expect(await told('V-1')).toEqual([['A3', 'VAT', '1500.00'], '0.00', null, '1500.00']);
});

test('VAT is never more than what credit notes leave of it', async () => {
  // 500 in excess; of 700, the credit note gives back 350.
  expect(await told('V-2')).toEqual([['A3', 'VAT', '500.00'], '150.00', 'credited', '350.00']);
});

test('where no line was accepted, nothing of the invoice as a whole is in question', async () => {
  expect(await told('V-3')).toEqual([['A2', 'net', '600.00'], '600.00', 'accepted', '0.00']);
  expect(await told('V-5')).toEqual([['A3', 'VAT', '60.00'], '60.00', 'accepted', '0.00']);
});

test('where nothing was reviewed or given back, the sum alone counts', async () => {
  expect(await told('V-6')).toEqual([['A2', 'net', '100.00'], '0.00', null, '100.00']);
});

test('where one line was rejected, what the total bills beyond the lines still is', async () => {
  expect(await told('V-4')).toEqual([['A2', 'net', '700.00'], '0.00', null, '700.00']);
});

test('the totals of screens and of the result are the sums of the same', async () => {
  const { reads, orgId } = screens;
  const { totals } = await reads.stakeTotals(orgId, FINANCE, {});
  const [total] = totals;
  if (total === undefined) throw new Error('no total');
  expect(total).toMatchObject({
    asked: '3460.00',
    sameLine: '0.00',
    aboveLine: '0.00',
    aboveInvoice: '0.00',
    notAccepted: '660.00',
    givenBack: '150.00',
    atStake: '2650.00',
  });
  expect(stepsComeTo(total)).toBe(total.atStake);
  expect((await screens.result()).totals).toMatchObject([{ currency: 'EUR', atStake: '2650.00' }]);
});

test('of VAT that the invoice does not total, nothing tells what a credit note leaves', async () => {
  const { db, orgId } = screens;
  const rate = { rate: '20', category: 'S', base: '1000', amount: '700' };
  await inOrganisation(db, orgId, (trx) =>
    trx('invoice')
      .where({ org_id: orgId, number: 'V-2' })
      .update({ total_vat: null, total_with_vat: null, vat_breakdown: JSON.stringify([rate]) }),
  );
  await screens.add({ 'invoices/later.csv': register(...invoice('V-7', 1, { vat_total: '200' })) });
  expect(await told('V-2')).toEqual([['A3', 'VAT', '500.00'], '0.00', null, '500.00']);
  expect((await screens.result()).totals).toMatchObject([{ currency: 'EUR', atStake: '2800.00' }]);
});
