import type { Decimal } from '../../domain/decimal.js';
import type { InvoiceFact } from '../facts/invoice.js';
import type { StatedVat } from '../facts/invoice-papers.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

type Rate = StatedVat['breakdown'][number];

/** 20 % of 18 300 euros. */
const rate = (over: Partial<Rate> = {}): Rate => ({
  category: 'S',
  rate: '20',
  base: '18300',
  amount: '3660',
  ...over,
});
const ofLines = (percent: Decimal | null, net: Decimal | null = '18300', category: string | null = null) => ({
  category,
  rate: percent,
  net,
});
const totals = (over: Partial<InvoiceFact['totals']> = {}) => ({ ...sampleInvoiceFact().totals, ...over });
const facts = (breakdown: Rate[], over: Partial<InvoiceFact> = {}, lineRates = [ofLines('20')]) => ({
  invoiceFact: sampleInvoiceFact(over),
  statedVat: { breakdown, lineRates },
});
/** A document without VAT by rate: a table. */
const table = (lineRates: StatedVat['lineRates'], over: Partial<InvoiceFact> = {}) =>
  facts([], over, lineRates);

const QUESTION = {
  fr: "Quel taux et quel régime de TVA s'appliquent, et quel montant est à corriger ?",
  en: 'Which VAT rate and regime apply, and which amount should be corrected?',
};
/** One finding that says the same to both. */
const asked = (fr: string, en: string, amountAtStake: Decimal | null): RuleCase<'invoice'>['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message: { fr: `Facture F-2026-101 : ${fr}.`, en: `Invoice F-2026-101: ${en}.` },
      supplierMessage: { fr: `Votre facture F-2026-101 : ${fr}.`, en: `Your invoice F-2026-101: ${en}.` },
      question: QUESTION,
      amountAtStake,
      daysUnsupported: null,
      class: 'fact',
      visible: true,
    },
  ],
});

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Le montant d’un taux dépasse sa base par son taux',
      en: 'The amount at a rate exceeds base by rate',
    },
    facts: facts([rate({ amount: '3750' })], { totals: totals({ vat: '3750', withVat: '22050' }) }),
    expect: asked(
      'TVA à 20 % de 18 300,00 € HT = 3 660,00 €, indiquée 3 750,00 € (écart de 90,00 €)',
      'VAT at 20% of €18,300.00 = €3,660.00, shown as €3,750.00 (difference of €90.00)',
      '90.00',
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le total de la TVA dépasse la somme des taux',
      en: 'The VAT total exceeds the sum of the rates',
    },
    facts: facts(
      [rate({ base: '10000', amount: '2000' }), rate({ rate: '5.5', base: '8300', amount: '456.50' })],
      { totals: totals({ vat: '2556.50' }) },
    ),
    expect: asked(
      'TVA par taux = 2 456,50 €, total de TVA indiqué 2 556,50 € (écart de 100,00 €)',
      'VAT by rate = €2,456.50, VAT total shown as €2,556.50 (difference of €100.00)',
      '100.00',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'La base n’est pas celle de la facture', en: 'The base is not that of the invoice' },
    facts: facts([rate({ base: '19300', amount: '3860' })], { totals: totals({ vat: '3860' }) }),
    expect: asked(
      'TVA calculée sur 19 300,00 € HT, pour un total de 18 300,00 € HT (écart de 1 000,00 €)',
      'VAT worked out on €19,300.00, for a total without VAT of €18,300.00 (difference of €1,000.00)',
      '200.00',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Deux bases qui dépassent la facture', en: 'Two bases that exceed the invoice' },
    facts: facts(
      [rate({ base: '10000', amount: '2000' }), rate({ rate: '5.5', base: '9300', amount: '511.50' })],
      { totals: totals({ vat: '2511.50' }) },
    ),
    // Nothing says which of the two rates is in excess.
    expect: asked(
      'TVA calculée sur 19 300,00 € HT, pour un total de 18 300,00 € HT (écart de 1 000,00 €)',
      'VAT worked out on €19,300.00, for a total without VAT of €18,300.00 (difference of €1,000.00)',
      null,
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Le taux des lignes, et un autre montant', en: 'The rate of the lines, and another amount' },
    facts: table([ofLines('20')], { totals: totals({ vat: '3600' }) }),
    // The buyer is asked for less than the rate gives: nothing is at stake, and the figure is still wrong.
    expect: asked(
      'TVA à 20 % de 18 300,00 € HT = 3 660,00 €, indiquée 3 600,00 € (écart de 60,00 €)',
      'VAT at 20% of €18,300.00 = €3,660.00, shown as €3,600.00 (difference of €60.00)',
      '0.00',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Quatre taux et leur total', en: 'Four rates and their total' },
    facts: facts(
      ['20', '10', '5.5', '2.1'].map((percent) => rate({ rate: percent, base: '4575', amount: '1000' })),
      { totals: totals({ vat: '4000' }) },
    ),
    expect: asked(
      'TVA à 20 % de 4 575,00 € HT = 915,00 €, indiquée 1 000,00 € (écart de 85,00 €) ; TVA à 10 % de 4 575,00 € HT = 457,50 €, indiquée 1 000,00 € (écart de 542,50 €) ; TVA à 5,5 % de 4 575,00 € HT = 251,63 €, indiquée 1 000,00 € (écart de 748,37 €) ; 1 autre écart',
      'VAT at 20% of €4,575.00 = €915.00, shown as €1,000.00 (difference of €85.00); VAT at 10% of €4,575.00 = €457.50, shown as €1,000.00 (difference of €542.50); VAT at 5.5% of €4,575.00 = €251.63, shown as €1,000.00 (difference of €748.37); 1 other difference',
      '2279.80',
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'Autoliquidation : ni taux ni montant', en: 'Reverse charge: neither rate nor amount' },
    facts: facts([rate({ category: 'AE', rate: null, amount: '0' })], { totals: totals({ vat: '0' }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Franchise en base, art. 293 B du CGI',
      en: 'Small-business exemption, art. 293 B of the tax code',
    },
    facts: table([ofLines(null)], { totals: totals({ vat: null, withVat: '18300' }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Taux zéro sur chaque ligne, sans montant de TVA',
      en: 'A rate of zero on each line, no VAT amount',
    },
    facts: table([ofLines('0')], { totals: totals({ vat: null, withVat: null }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Un taux écrit 0,2 : une part, ou un pour cent',
      en: 'A rate written 0.2: a share, or a percentage',
    },
    facts: table([ofLines('0.2')]),
    expect: { outcome: 'incomplete', missing: ['vat_rate'] },
  },
  {
    kind: 'innocent',
    name: { fr: 'Les taux d’outre-mer', en: 'Overseas rates' },
    facts: facts([rate({ rate: '8.5', amount: '1555.50' })], { totals: totals({ vat: '1555.50' }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Deux taux sur les lignes', en: 'Two rates on the lines' },
    facts: table([ofLines('20', '10000'), ofLines('5.5', '8300')], { totals: totals({ vat: '2456.50' }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un avoir dont la base est négative', en: 'A credit note whose base is negative' },
    facts: facts([rate({ base: '-18300' })], { invoice: sampleInvoice({ typeCode: '381', direction: -1 }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Cinq centimes par ligne : trois lignes, 0,15 €',
      en: 'Five cents a line: three lines, €0.15',
    },
    facts: facts([rate({ amount: '3660.15' })], { totals: totals({ vat: '3660.15' }) }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centime de plus', en: 'One cent more' },
    facts: facts([rate({ amount: '3660.16' })], { totals: totals({ vat: '3660.16' }) }),
    expect: asked(
      'TVA à 20 % de 18 300,00 € HT = 3 660,00 €, indiquée 3 660,16 € (écart de 0,16 €)',
      'VAT at 20% of €18,300.00 = €3,660.00, shown as €3,660.16 (difference of €0.16)',
      '0.16',
    ),
  },
  {
    kind: 'threshold',
    name: { fr: 'Une base à un euro du total', en: 'A base one euro away from the total' },
    facts: facts([rate({ base: '18301', amount: '3660' })], { lineCount: 4 }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une base à un centime de plus', en: 'A base one cent further' },
    facts: facts([rate({ base: '18301.01', amount: '3660.20' })], { totals: totals({ vat: '3660.20' }) }),
    expect: asked(
      'TVA calculée sur 18 301,01 € HT, pour un total de 18 300,00 € HT (écart de 1,01 €)',
      'VAT worked out on €18,301.01, for a total without VAT of €18,300.00 (difference of €1.01)',
      '0.20',
    ),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture remplacée', en: 'A replaced invoice' },
    facts: facts([rate({ amount: '3750' })], { invoice: sampleInvoice({ state: 'replaced' }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un taux, et aucun montant de TVA', en: 'A rate, and no amount of VAT' },
    facts: table([ofLines('20')], { totals: totals({ vat: null, withVat: null }) }),
    expect: { outcome: 'incomplete', missing: ['vat_total'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Rien sur la TVA', en: 'Nothing about VAT' },
    facts: table([ofLines(null)], { totals: totals({ vat: null, withVat: null }) }),
    expect: { outcome: 'incomplete', missing: ['vat_total'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un montant, et aucun taux', en: 'An amount, and no rate' },
    facts: table([ofLines(null)]),
    expect: { outcome: 'incomplete', missing: ['vat_rate'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un taux sans base', en: 'A rate without its base' },
    facts: facts([rate({ base: null })]),
    expect: { outcome: 'incomplete', missing: ['vat_breakdown'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Deux taux et une remise dont le taux est inconnu',
      en: 'Two rates and an allowance at an unknown rate',
    },
    facts: table([ofLines('20', '10000'), ofLines('5.5', '8300')], { documentAllowances: '100' }),
    expect: { outcome: 'incomplete', missing: ['vat_breakdown'] },
  },
];
