import { expect, test } from '@jest/globals';
import { register, type DossierFiles } from '../../../../test/support/audit-dossier.js';
import { FINANCE, openScreens, type Screens } from '../../../../test/support/screens.js';

const AS_OF = '2026-11-24';
const CONTRACTS = 'register/contracts.csv';

const contract = (over: Record<string, string>): Record<string, string> => ({
  contract_ref: 'M-01',
  supplier_name: 'Cabinet Exemple',
  start_date: '2026-01-01',
  price_form: 'time',
  ceiling_amount: '1000',
  billed_before: '0',
  hours_per_day: '8',
  ai_policy: 'free',
  ...over,
});

/** Two days of work, above the ceiling of the first register. */
const BILLED: DossierFiles = {
  'invoices/F-1.csv': register({
    invoice_number: 'F-1',
    issue_date: '2026-10-05',
    supplier: 'Cabinet Exemple',
    contract_ref: 'M-01',
    line_id: '1',
    description: 'Analyse',
    quantity: '2',
    unit: 'day',
    unit_price: '600',
    net: '1200.00',
    period_start: '2026-09-21',
    period_end: '2026-09-25',
  }),
};

/** A register of contracts, beside the invoice that no dossier can be without. */
const contracts = (...rows: Record<string, string>[]): DossierFiles => ({
  [CONTRACTS]: register(...rows.map(contract)),
  ...BILLED,
});

/** Documents of the register of contracts, the first received first. */
const versions = async ({ reads, orgId }: Screens): Promise<string[]> => {
  const page = await reads.documents(orgId, FINANCE, {}, { after: null, limit: 50 });
  return page.items
    .filter(({ file }) => file === CONTRACTS)
    .map(({ id }) => id)
    .sort((a, b) => Number(a) - Number(b));
};

/** Where the evidence of P1, and the calendar of the line's ladder, lead in that register. */
const led = async ({ reads, orgId }: Screens): Promise<(string | null)[]> => {
  const page = { after: null, limit: 50 };
  const found = await reads.findings(orgId, FINANCE, { code: 'P1' }, page);
  const list = { filter: {}, sort: 'dueDate' as const };
  const [invoice] = (await reads.invoices(orgId, FINANCE, list, page)).items;
  const [line] = (await reads.invoice(orgId, FINANCE, invoice?.id ?? ''))?.lines ?? [];
  const places = [
    ...found.items.flatMap(({ evidence }) => evidence),
    ...(line?.rungSources ?? []).flatMap((rung) => rung.places),
  ];
  return places
    .filter(({ file }) => file === CONTRACTS)
    .map(({ line: row, documentId }) => `${String(row)} ${documentId ?? 'nowhere'}`);
};

test('what an audit cites leads to the file that counted when it ran, whatever is received after it', async () => {
  const screens = await openScreens(contracts({}), AS_OF);
  const [first = ''] = await versions(screens);
  expect(await led(screens)).toEqual([`2 ${first}`, `2 ${first}`]);

  // The row is the second one now, behind another contract.
  const second = contracts({ contract_ref: 'M-00' }, { ceiling_amount: '900' });
  await screens.receive(second);
  expect(await versions(screens)).toHaveLength(2);
  expect(await led(screens)).toEqual([`2 ${first}`, `2 ${first}`]);

  await screens.add(BILLED);
  const [, next = ''] = await versions(screens);
  expect(await led(screens)).toEqual([`3 ${next}`, `3 ${next}`]);

  // A third version, then the bytes of the first once more: the audit still speaks of the second.
  await screens.receive(contracts({ contract_ref: 'M-00' }, { ceiling_amount: '800' }));
  expect(await led(screens)).toEqual([`3 ${next}`, `3 ${next}`]);
  await screens.receive(contracts({}));
  expect(await led(screens)).toEqual([`3 ${next}`, `3 ${next}`]);

  await screens.add(BILLED);
  const cited = await led(screens);
  expect(new Set(cited)).toEqual(new Set([`2 ${first}`]));
}, 60_000);
