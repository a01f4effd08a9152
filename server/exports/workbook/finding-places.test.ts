import { describe, expect, test } from '@jest/globals';
import { sampleFinding } from '../../../test/support/sample-finding.js';
import { sampleInvoice } from '../../../test/support/sample-invoice.js';
import type { ResultContract, ResultInvoice } from '../../domain/audit-result.js';
import type { Finding } from '../../domain/finding.js';
import { FindingPlaces } from './finding-places.js';

const BRUME = '11111111100011';
const LAC = '22222222200022';

function placesOf(
  finding: Finding,
  invoices: readonly ResultInvoice[],
  contracts: readonly ResultContract[] = [],
): ReturnType<FindingPlaces['of']> {
  const places = new FindingPlaces();
  places.want(finding);
  for (const invoice of invoices) places.addInvoice(invoice);
  for (const contract of contracts) places.addContract(contract);
  return places.of(finding);
}

const ofLac = (over: Partial<ResultInvoice> = {}): ResultInvoice =>
  sampleInvoice({
    supplier: { name: 'Cabinet du Lac SA', siret: LAC, siren: null, vatId: null },
    currency: 'CHF',
    contract: { contractRef: 'M-2026-031', how: 'given' },
    ...over,
  });

describe('whose finding it is', () => {
  test('names the contractor that the invoice names, and the currency of the invoice', () => {
    const finding = sampleFinding({ values: {} });
    expect(placesOf(finding, [sampleInvoice()])).toEqual({
      contractors: ['Atelier Brume'],
      contracts: ['M-2026-014'],
      invoices: ['F-2026-118'],
      currency: 'EUR',
    });
  });

  test('two contractors with one invoice number are told apart', () => {
    const finding = sampleFinding({ values: {}, subject: { supplier: LAC, invoice: 'F-2026-118' } });
    expect(placesOf(finding, [sampleInvoice(), ofLac()])).toEqual({
      contractors: ['Cabinet du Lac SA'],
      contracts: ['M-2026-031'],
      invoices: ['F-2026-118'],
      currency: 'CHF',
    });
  });

  test('a person over three contracts is of all of them, not of the first', () => {
    const part = (supplier: string, invoice: string, contract: string) => ({ supplier, invoice, contract });
    const finding = sampleFinding({
      subject: { personKey: 'P-0412' },
      related: [part(BRUME, 'F-2026-118', 'M-2026-014'), part(LAC, 'L-7', 'M-2026-031')],
      values: { currency: 'EUR' },
    });
    expect(placesOf(finding, [sampleInvoice(), ofLac({ number: 'L-7' })])).toEqual({
      contractors: ['Atelier Brume', 'Cabinet du Lac SA'],
      contracts: ['M-2026-014', 'M-2026-031'],
      invoices: ['F-2026-118', 'L-7'],
      currency: 'EUR',
    });
  });

  test('the invoice it is compared with is not its own', () => {
    const finding = sampleFinding({
      values: {},
      subject: { supplier: BRUME, invoice: 'F-2026-118' },
      related: [{ supplier: LAC, invoice: 'L-7', contract: 'M-2026-031' }],
    });
    expect(placesOf(finding, [sampleInvoice(), ofLac({ number: 'L-7' })])).toMatchObject({
      contractors: ['Atelier Brume'],
      contracts: ['M-2026-014'],
      invoices: ['F-2026-118'],
    });
  });

  test('amounts over two currencies have none', () => {
    const finding = sampleFinding({
      subject: { personKey: 'P-0412' },
      related: [
        { supplier: BRUME, invoice: 'F-2026-118' },
        { supplier: LAC, invoice: 'L-7' },
      ],
      values: {},
    });
    expect(placesOf(finding, [sampleInvoice(), ofLac({ number: 'L-7' })]).currency).toBeNull();
  });

  test('an invoice that states no currency leaves it unknown', () => {
    expect(placesOf(sampleFinding({ values: {} }), [sampleInvoice({ currency: null })]).currency).toBeNull();
  });

  test('a contractor that no document names keeps its key; a contract gives its holder', () => {
    expect(placesOf(sampleFinding({ values: {} }), []).contractors).toEqual([BRUME]);
    const contract: ResultContract = {
      contractRef: 'M-2026-022',
      title: null,
      buyerSiret: null,
      suppliers: [{ id: LAC, scheme: 'SIRET', name: 'Coopérative Sillage', idValid: true }],
      ceilingAmount: null,
      notifiedOn: null,
      startDate: null,
      endDate: null,
    };
    const finding = sampleFinding({ subject: { contract: 'M-2026-022' }, allocations: [] });
    expect(placesOf(finding, [], [contract]).contractors).toEqual(['Coopérative Sillage']);
  });
});
