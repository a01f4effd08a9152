import type { InvoiceRun } from '../facts/supplier.js';
import type { RuleCase } from '../rule.js';

const facts = (run: Partial<NonNullable<InvoiceRun['run']>> | null = {}, over: Partial<InvoiceRun> = {}) => ({
  supplierFact: {
    supplierKey: '11111111100011',
    supplierName: 'Atelier Brume',
    source: { file: 'register/contracts.csv', line: 2 },
  },
  invoiceRun: {
    numbered: 9,
    people: 3,
    run:
      run === null
        ? null
        : {
            length: 6,
            first: 'F-101',
            last: 'F-106',
            firstDate: '2026-02-02',
            lastDate: '2026-07-01',
            byMonth: false,
            ownSeries: false,
            sources: [{ file: 'invoices/F-101.xml', path: '/Invoice' }],
            ...run,
          },
    ...over,
  },
});

export const cases: RuleCase<'supplier'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Six numéros à la suite, trois personnes', en: 'Six numbers in a row, three people' },
    facts: facts(),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Atelier Brume (11111111100011) : 6 numéros de factures se suivent un à un, de F-101 à F-106, du 2 févr. 2026 au 1er juill. 2026. Ses marchés comptent 3 personnes.',
            en: 'Atelier Brume (11111111100011): 6 invoice numbers follow each other one by one, F-101 to F-106, from 2 Feb 2026 to 1 July 2026. Its contracts list 3 people.',
          },
          supplierMessage: null,
          question: {
            fr: "Ce prestataire a-t-il d'autres clients, ou une suite de numéros par client ?",
            en: 'Does this contractor have other clients, or one series of numbers a client?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'weak',
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Des factures sans date', en: 'Invoices without a date' },
    facts: facts({ length: 7, last: 'F-107', firstDate: null, lastDate: null }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Atelier Brume (11111111100011) : 7 numéros de factures se suivent un à un, de F-101 à F-107. Ses marchés comptent 3 personnes.',
            en: 'Atelier Brume (11111111100011): 7 invoice numbers follow each other one by one, F-101 to F-107. Its contracts list 3 people.',
          },
          supplierMessage: null,
          question: {
            fr: "Ce prestataire a-t-il d'autres clients, ou une suite de numéros par client ?",
            en: 'Does this contractor have other clients, or one series of numbers a client?',
          },
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: { fr: 'Cinq numéros à la suite', en: 'Five numbers in a row' },
    facts: facts({ length: 5 }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une indépendante seule, un seul client', en: 'A freelancer alone, one client' },
    facts: facts({}, { people: 1 }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le numéro est celui du mois', en: 'The number is that of the month' },
    facts: facts({ first: 'F-2026-01', last: 'F-2026-06', byMonth: true }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une suite propre au marché', en: 'A series kept for the contract' },
    facts: facts({ first: 'M-2026-014-01', last: 'M-2026-014-06', ownSeries: true }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Aucun numéro n’en suit un autre', en: 'No number follows another' },
    facts: facts(null),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Moins de six factures', en: 'Fewer than six invoices' },
    facts: facts({ length: 5 }, { numbered: 5 }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune liste de personnes', en: 'No list of people' },
    facts: facts({}, { people: null }),
    expect: { outcome: 'incomplete', missing: ['people'] },
  },
];
