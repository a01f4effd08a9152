import { describe, expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { ublInvoice } from '../golden-ubl.js';

type Row = Record<string, string>;

const audit = auditsTogether('2026-11-16', { rules: onlyRules('A3') });
/** What A3 says: the outcome and what is missing, or the amount and the class. */
async function answer(files: DossierFiles): Promise<unknown[]> {
  const { findings, rules } = await audit({ 'register/contracts.csv': register(CONTRACT), ...files });
  const [finding] = findings;
  if (finding !== undefined) return ['flagged', finding.class, finding.amountAtStake];
  const [rule] = rules;
  return rule === undefined || rule.incomplete === 0 ? ['clean', rule?.clean] : ['incomplete', rule.missing];
}

const line = (values: Row): Row =>
  invoiceLine({ quantity: '10', unit_price: '600', net: '6000', total_without_vat: '6000', ...values });
const table = (...lines: Row[]) => answer({ 'invoices/all.csv': register(...lines) });

describe('VAT of a table', () => {
  testTogether.each<[string, Row[], unknown[]]>([
    ['as its rate gives it', [line({ vat_total: '1200' })], ['clean', 1]],
    ['above what its rate gives', [line({ vat_total: '1290' })], ['flagged', 'fact', '90.00']],
    ['that only the totals tell', [line({ total_with_vat: '7290' })], ['flagged', 'fact', '90.00']],
    ['that nothing tells', [line({})], ['incomplete', ['vat_total']]],
    ['not charged', [line({ vat_rate: '', total_with_vat: '6000' })], ['clean', 1]],
    ['at an overseas rate', [line({ vat_rate: '8.5', vat_total: '510' })], ['clean', 1]],
    // 20 % as a share, or a fifth of a percent: nothing says which.
    [
      'with its rate as a share',
      [line({ vat_rate: '0.2', vat_total: '1200' })],
      ['incomplete', ['vat_rate']],
    ],
    ['without a rate', [line({ vat_rate: '', vat_total: '1200' })], ['incomplete', ['vat_rate']]],
    [
      'at two rates',
      [
        line({ vat_total: '1530', total_without_vat: '12000' }),
        line({ line_id: '2', vat_rate: '5.5', vat_total: '1530', total_without_vat: '12000' }),
      ],
      ['clean', 1],
    ],
    [
      'of a credit note, given back too little',
      [line({ type_code: '381', preceding_invoice: 'F-1', vat_total: '1100' })],
      ['flagged', 'fact', '100.00'],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await table(...lines)).toEqual(expected);
  });
});

describe('VAT of an electronic invoice', () => {
  const taxes = (...rates: string[]): string => `<cac:TaxTotal>${rates.join('')}</cac:TaxTotal>`;
  const amount = (value: string): string => `<cbc:TaxAmount currencyID="EUR">${value}</cbc:TaxAmount>`;
  const rate = (base: string, vat: string, category: string, percent = ''): string =>
    `<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">${base}</cbc:TaxableAmount>${amount(vat)}<cac:TaxCategory><cbc:ID>${category}</cbc:ID>${percent === '' ? '' : `<cbc:Percent>${percent}</cbc:Percent>`}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>`;
  const invoice = (vat: string): DossierFiles => ({
    'invoices/one.xml': ublInvoice({
      number: 'F-1',
      issued: '2026-10-01',
      type: '380',
      amount: '6000',
    }).replace('<cac:LegalMonetaryTotal>', `${vat}<cac:LegalMonetaryTotal>`),
  });

  testTogether.each<[string, string, unknown[]]>([
    ['by rate, as given', taxes(amount('1200'), rate('6000', '1200', 'S', '20')), ['clean', 1]],
    ['by rate, above', taxes(amount('1290'), rate('6000', '1290', 'S', '20')), ['flagged', 'fact', '90.00']],
    [
      'on another base than its total',
      taxes(amount('1400'), rate('7000', '1400', 'S', '20')),
      ['flagged', 'fact', '200.00'],
    ],
    [
      'total above its rates',
      taxes(amount('1250'), rate('6000', '1200', 'S', '20')),
      ['flagged', 'fact', '50.00'],
    ],
    ['reverse charge', taxes(amount('0'), rate('6000', '0', 'AE')), ['clean', 1]],
    ['exempt', taxes(amount('0'), rate('6000', '0', 'E', '0')), ['clean', 1]],
    [
      'a rate that is not given',
      taxes(amount('1200'), rate('6000', '1200', 'S')),
      ['incomplete', ['vat_rate']],
    ],
  ])('%s', async (_name, vat, expected) => {
    expect(await answer(invoice(vat))).toEqual(expected);
  });
});
