import { describe, expect, test } from '@jest/globals';
import type { ResultContract } from '../../domain/audit-result.js';
import type { EffortSum } from '../../domain/effort-sum.js';
import type { Lang } from '../../domain/text.js';
import { plain, readSheet } from '../../../test/support/read-workbook.js';
import { sampleInvoice } from '../../../test/support/sample-invoice.js';
import { emptyResult } from '../../../test/support/sample-result.js';
import { writeAndRead } from '../../../test/support/sample-workbook.js';

const TOGETHER: EffortSum = {
  p10: '10.99',
  p50: '18.59',
  p90: '32.85',
  unit: 'day',
  billedDays: '42',
  tailShare: 0.042,
  deliverables: 3,
  comparables: 16,
  sharedSd: 0.25,
  draws: 4000,
  seed: 7,
};
const CONTRACT: ResultContract = {
  contractRef: 'MV-2026-06',
  title: null,
  buyerSiret: null,
  suppliers: [{ id: '99900006400011', scheme: 'siret', name: 'Studio Exemple', idValid: true }],
  ceilingAmount: null,
  notifiedOn: null,
  startDate: null,
  endDate: null,
};
const RESULT = emptyResult({
  invoices: [
    sampleInvoice({ number: 'F-1', effort: { ...TOGETHER, tailShare: 0.001 } }),
    sampleInvoice({ number: 'F-2' }),
  ],
  contracts: [
    { ...CONTRACT, effort: { ...TOGETHER, leftOut: 1 } },
    { ...CONTRACT, contractRef: 'MV-2026-07' },
  ],
});

const rowsIn = async (lang: Lang, name: string) =>
  readSheet((await writeAndRead(RESULT, lang)).workbook, name);

describe('several deliverables together', () => {
  test('an invoice, then a contract, have their days as numbers; those without a sum have no row', async () => {
    const { rows } = await rowsIn('fr', 'Effort d’ensemble');
    expect(rows.map((row) => [plain(row['Porte sur']), plain(row['Facture ou marché'])])).toEqual([
      ['facture', 'F-1'],
      ['marché', 'MV-2026-06'],
    ]);
    const contract = rows[1];
    expect(plain(contract?.Prestataire)).toBe('Studio Exemple');
    const figures = ['Livrables comptés', 'Livrables sans fourchette', 'Jours facturés', 'Effort P10'];
    expect([...figures, 'Effort P50', 'Effort P90'].map((name) => contract?.[name]?.value)).toEqual([
      3, 1, 42, 10.99, 18.59, 32.85,
    ]);
    expect(contract?.['Effort P10']?.numFmt).toBe('#,##0.00');
    expect(rows[0]?.['Livrables sans fourchette']?.value).toBe(0);
  });

  test('a share is a percentage; one too small to be told is said in words, never 0', async () => {
    const share = 'Prestataires honnêtes qui en demandent autant';
    const { rows } = await rowsIn('fr', 'Effort d’ensemble');
    expect([rows[1]?.[share]?.value, rows[1]?.[share]?.numFmt]).toEqual([0.04, '0\u00a0%']);
    expect(plain(rows[0]?.[share])).toBe('moins de 1 %');
  });

  test('it says the same in both languages', async () => {
    const french = await rowsIn('fr', 'Effort d’ensemble');
    const english = await rowsIn('en', 'Effort together');
    expect(plain(french.rows[1]?.['Ce que cela dit'])).toBe(
      'Ensemble, 3 livrables demandent moins de 18,6 j une fois sur deux et moins de 32,9 j neuf fois sur dix ; 42,00 j facturés (1 autre livrable facturé, sans fourchette, n’y est pas). Environ 4 prestataires honnêtes sur 100 en demandent autant ou plus.',
    );
    expect(plain(english.rows[1]?.['What it says'])).toBe(
      'Together, 3 deliverables take under 18.6 d one time in two and under 32.9 d nine times in ten; 42.00 d billed (1 other billed deliverable, without a range, is not in it). About 4 honest contractors in 100 take as many or more.',
    );
    expect(plain(english.rows[0]?.['Honest contractors who take as many'])).toBe('under 1%');
    expect(plain(english.rows[1]?.['How the sum is made'])).toContain('Drawn 4,000 times');
  });

  test('with no sum, that is said', async () => {
    const { workbook } = await writeAndRead(emptyResult(), 'en');
    expect(workbook.getWorksheet('Effort together')?.getCell('A2').text).toContain(
      'No invoice and no contract',
    );
  });
});
