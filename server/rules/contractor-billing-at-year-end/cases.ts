import type { MonthEnd } from '../facts/supplier.js';
import type { RuleCase } from '../rule.js';

/** December 2025 and the months before, back from November: what was billed at the end of each. */
function monthEnds(december: string, ...before: string[]): MonthEnd[] {
  const months = [december, ...before].map((amount, index): MonthEnd => {
    const month = new Date(Date.UTC(2025, 11 - index, 1)).toISOString().slice(0, 10);
    return {
      month,
      currency: 'EUR',
      amount,
      invoices: amount === '0' ? 0 : 2,
      monthAmount: amount,
      isPartial: false,
      sources: index % 12 === 0 ? [{ file: 'invoices/2025.csv', line: 14 }] : [],
    };
  });
  return months.reverse();
}
const facts = (ends: MonthEnd[]) => ({
  supplierFact: {
    supplierKey: '11111111100011',
    supplierName: 'Atelier Brume',
    source: { file: 'register/contracts.csv', line: 2 },
  },
  monthEnds: ends,
});
const YEAR = ['900', '1100', '1000', '1000', '0', '1000', '1200', '1000', '800', '1000', '1000', '1000'];
const flagged = (amount: { fr: string; en: string }, bound: { fr: string; en: string }) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: {
        fr: `Atelier Brume (11111111100011) : ${amount.fr} HT facturés du 22 au 31 déc. 2025 (2 factures). Sur les 12 mois d'avant, l'usage va jusqu'à ${bound.fr}.`,
        en: `Atelier Brume (11111111100011): ${amount.en} billed from 22 to 31 Dec 2025 (2 invoices). Over the 12 months before, the usual goes up to ${bound.en}.`,
      },
      supplierMessage: null,
      question: {
        fr: 'Avons-nous demandé ces factures avant la clôture, et le service était-il fait ?',
        en: 'Did we ask for these invoices before closing, and had the service been done?',
      },
      amountAtStake: null,
      daysUnsupported: null,
      class: 'weak' as const,
      visible: false,
    },
  ],
});

export const cases: RuleCase<'supplier'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Six fois l’usage', en: 'Six times the usual' },
    facts: facts(monthEnds('6000', ...YEAR)),
    // One and a half times 1 200 €, above Q3 + 1.5 IQR.
    expect: flagged({ fr: '6 000,00 €', en: '€6,000.00' }, { fr: '1 800,00 €', en: '€1,800.00' }),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Des mois très différents : la borne de Tukey',
      en: 'Very different months: the fence of Tukey',
    },
    // Q1 0, Q3 2,000: 2,000 + 1.5 × 2,000.
    facts: facts(
      monthEnds('5001', ...['0', '0', '0', '0', '0', '0', '2000', '2000', '2000', '2000', '2000', '2000']),
    ),
    expect: flagged({ fr: '5 001,00 €', en: '€5,001.00' }, { fr: '5 000,00 €', en: '€5,000.00' }),
  },
  {
    kind: 'threshold',
    name: { fr: 'À la borne', en: 'At the bound' },
    facts: facts(monthEnds('1800', ...YEAR)),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centime au-delà', en: 'One cent beyond' },
    facts: facts(monthEnds('1800.01', ...YEAR)),
    expect: flagged({ fr: '1 800,01 €', en: '€1,800.01' }, { fr: '1 800,00 €', en: '€1,800.00' }),
  },
  {
    kind: 'threshold',
    name: { fr: 'Onze mois connus', en: 'Eleven months known' },
    facts: facts(monthEnds('6000', ...YEAR.slice(1))),
    expect: { outcome: 'incomplete', missing: ['invoice_history'] },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une facture à chaque fin de mois', en: 'An invoice at the end of each month' },
    facts: facts(monthEnds('1000', ...YEAR.map(() => '1000'))),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'La facture du début de mois, avancée avant la clôture',
      en: 'The invoice of the start of the month, earlier before the accounts close',
    },
    facts: facts([
      ...monthEnds('0', ...YEAR.map(() => '0'))
        .slice(0, -1)
        .map((one) => ({ ...one, monthAmount: '1000' })),
      ...monthEnds('1000'),
    ]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Rien à la fin d’un mois de décembre', en: 'Nothing at the end of a December' },
    facts: facts([]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un prestataire de trois mois', en: 'A contractor of three months' },
    facts: facts(monthEnds('6000', '1000', '1000')),
    expect: { outcome: 'incomplete', missing: ['invoice_history'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture d’avant sans montant', en: 'An earlier invoice without an amount' },
    facts: facts(monthEnds('6000', ...YEAR).map((one, index) => ({ ...one, isPartial: index === 3 }))),
    expect: { outcome: 'incomplete', missing: ['total_without_vat'] },
  },
];
