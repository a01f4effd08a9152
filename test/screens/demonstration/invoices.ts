import { describe, expect, test } from '@jest/globals';
import { sum, toFixed } from '../../../server/domain/decimal.js';
import type { InvoiceSort, InvoiceSummary } from '../../../server/usecases/reads/invoice-reads.js';
import { FINANCE } from '../../support/screens.js';
import { ALL, invoiceCalled, listed, theDemonstration } from '../the-demonstration.js';

describe('invoices', () => {
  test('what is at stake on each adds up to the totals of the result', () => {
    const { result, invoices } = theDemonstration();
    const [total] = result.totals;
    expect(toFixed(sum(invoices.map(({ atStake }) => atStake ?? '0')), 2)).toBe(total?.atStake);
    expect(result.totals).toHaveLength(1);
    expect(invoices).toHaveLength(result.invoices.length);
  });

  test.each<[InvoiceSort, (one: InvoiceSummary) => string]>([
    ['dueDate', ({ dueDate }) => dueDate ?? '9999'],
    ['-issueDate', ({ issueDate }) => issueDate ?? ''],
    ['-atStake', ({ atStake }) => (atStake ?? '').padStart(20)],
    ['-received', ({ id }) => id.padStart(20)],
  ])('each once, in the order %s, however long the page', async (sort, keyOf) => {
    const { invoices } = theDemonstration();
    const short = await listed(FINANCE, sort, 7);
    expect(short).toEqual(await listed(FINANCE, sort));
    expect(new Set(short.map(({ id }) => id)).size).toBe(invoices.length);
    const keys = short.map(keyOf);
    expect(keys).toEqual(sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
  });

  test.each([
    [{ q: 'f-2026-1' }, ['F-2026-104', 'F-2026-118']],
    [{ q: 'brume' }, ['F-2026-097', 'F-2026-104', 'F-2026-118']],
    [{ q: 'mv 2026 01' }, ['F-2026-097', 'F-2026-104', 'F-2026-118']],
    [{ q: '%' }, []],
    [{ q: 'F-2026', class: 'fact' as const }, ['F-2026-118']],
    [{ q: 'F-2026', entity: ' direction du NUMÉRIQUE ' }, ['F-2026-097', 'F-2026-104', 'F-2026-118']],
    [{ entity: 'ailleurs' }, []],
    [{ state: 'replaced' as const }, ['006']],
    [{ supplierId: 'x' }, []],
  ])('filtered by %j', async (filter, refs) => {
    const { screens } = theDemonstration();
    const page = await screens.reads.invoices(screens.orgId, FINANCE, { filter, sort: 'dueDate' }, ALL);
    expect(page.items.map(({ ref }) => ref).sort()).toEqual(refs);
  });

  test('one whole: lines with their ladder and stake, findings with their proof', async () => {
    const { screens, result } = theDemonstration();
    const { id } = invoiceCalled('F-2026-118');
    const invoice = await screens.reads.invoice(screens.orgId, FINANCE, id);
    const published = result.invoices.find(({ number }) => number === 'F-2026-118');
    expect(invoice?.lines.map(({ support }) => support)).toEqual(
      published?.lines.map(({ support }) => support),
    );
    expect(invoice?.lines.map(({ atStake }) => atStake)).toEqual(['0.00', '0.00', '2720.00']);
    expect(invoice).toMatchObject({
      atStake: '2720.00',
      findings: { fact: 1, question: 0 },
      supportedDays: '27.854286',
      document: { file: 'invoices/atelier-brumeval/F-2026-118-2026-10-02.xml' },
      source: { documentId: invoice?.document.id },
      totals: { withoutVat: '20210.00' },
    });
    expect(invoice?.findingList).toMatchObject([
      {
        code: 'I5',
        about: { invoice: { id }, lineId: invoice?.lines[2]?.id, supplier: { name: 'Atelier Brumeval' } },
        lines: [{ invoiceId: id, lineId: invoice?.lines[2]?.id, days: '4.86', amount: '2720.00' }],
        evidence: [{ documentId: invoice?.document.id }, { file: 'register/ai_declarations.csv' }],
      },
    ]);
  });
});
