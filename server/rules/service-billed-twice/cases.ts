import type { BilledLine, RecordedDays, SameService } from '../facts/line.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleLine, sampleLink, sampleRecorded } from '../sample-facts.js';

const oneDay = (over: Partial<BilledLine> = {}) =>
  sampleLine({
    line: '1',
    quantity: '1',
    billedDays: '1',
    net: '650',
    periodStart: '2026-09-08',
    periodEnd: '2026-09-08',
    ...over,
  });
const other = (over: Partial<SameService> = {}): SameService => ({
  invoice: 'F-2026-094',
  invoiceFile: 'invoices/F-2026-094.xml',
  line: '2',
  issueDate: '2026-09-15',
  personKey: 'P-0412',
  periodStart: '2026-09-08',
  periodEnd: '2026-09-08',
  days: '1',
  cited: false,
  inWords: false,
  uncitedLines: 1,
  uncitedDays: '1',
  orders: [],
  source: { file: 'invoices/F-2026-094.xml', path: '/Invoice/cac:InvoiceLine[2]' },
  ...over,
});
const facts = (
  sameService: SameService[],
  billedLine: BilledLine = oneDay(),
  recorded: Partial<RecordedDays> = {},
) => ({
  billedLine,
  sameService,
  recordedDays: [
    sampleRecorded({
      lineDays: '1',
      groupBilledDays: '2',
      recordedDays: '1',
      excessDays: '1',
      ...recorded,
    }),
  ],
});
const QUESTION = {
  fr: "Un avoir est-il prévu, ou s'agit-il de deux prestations distinctes ?",
  en: 'Is a credit note planned, or are these two separate pieces of work?',
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Le même jour sur deux factures', en: 'The same day on two invoices' },
    facts: facts([other()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 1 : la prestation de Camille Exemple (P-0412), 8 sept. 2026 (1,00 j, 650,00 € HT), figure aussi sur la facture F-2026-094 du 15 sept. 2026, ligne 2.',
            en: 'Line 1: the work of Camille Exemple (P-0412), 8 Sept 2026 (1.00 d, €650.00), also appears on invoice F-2026-094 of 15 Sept 2026, line 2.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. La prestation de Camille Exemple, 8 sept. 2026 (1,00 j), figure sur deux de vos factures : ici ligne 1, et F-2026-094 du 15 sept. 2026, ligne 2.',
            en: 'Invoice F-2026-101. The work of Camille Exemple, 8 Sept 2026 (1.00 d), is on two of your invoices: line 1 here, and F-2026-094 of 15 Sept 2026, line 2.',
          },
          question: QUESTION,
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Seul le texte de la première ligne dit les jours : une question',
      en: 'Only the text of the first line says the days: a question',
    },
    facts: facts([other({ inWords: true })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 1 : la prestation de Camille Exemple (P-0412), 8 sept. 2026 (1,00 j, 650,00 € HT), figure aussi sur la facture F-2026-094 du 15 sept. 2026, ligne 2.',
            en: 'Line 1: the work of Camille Exemple (P-0412), 8 Sept 2026 (1.00 d, €650.00), also appears on invoice F-2026-094 of 15 Sept 2026, line 2.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. La prestation de Camille Exemple, 8 sept. 2026 (1,00 j), figure sur deux de vos factures : ici ligne 1, et F-2026-094 du 15 sept. 2026, ligne 2.',
            en: 'Invoice F-2026-101. The work of Camille Exemple, 8 Sept 2026 (1.00 d), is on two of your invoices: line 1 here, and F-2026-094 of 15 Sept 2026, line 2.',
          },
          question: QUESTION,
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'question',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le même jour sur deux commandes : une question',
      en: 'The same day on two orders: a question',
    },
    facts: facts([other({ orders: ['BC-2'] })], oneDay({ links: [sampleLink({ orderRef: 'BC-1' })] })),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 1 : la prestation de Camille Exemple (P-0412), 8 sept. 2026 (1,00 j, 650,00 € HT), figure aussi sur la facture F-2026-094 du 15 sept. 2026, ligne 2.',
            en: 'Line 1: the work of Camille Exemple (P-0412), 8 Sept 2026 (1.00 d, €650.00), also appears on invoice F-2026-094 of 15 Sept 2026, line 2.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. La prestation de Camille Exemple, 8 sept. 2026 (1,00 j), figure sur deux de vos factures : ici ligne 1, et F-2026-094 du 15 sept. 2026, ligne 2.',
            en: 'Invoice F-2026-101. The work of Camille Exemple, 8 Sept 2026 (1.00 d), is on two of your invoices: line 1 here, and F-2026-094 of 15 Sept 2026, line 2.',
          },
          question: QUESTION,
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Personne déduite et sans feuille de temps : une question',
      en: 'Person inferred and no timesheet: a question',
    },
    facts: facts(
      [other({ issueDate: null })],
      oneDay({ net: null, links: [sampleLink({ personName: null, how: 'only-candidate' })] }),
      { recordedDays: null },
    ),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 1 : la prestation de P-0412, 8 sept. 2026 (1,00 j), figure aussi sur la facture F-2026-094, ligne 2.',
            en: 'Line 1: the work of P-0412, 8 Sept 2026 (1.00 d), also appears on invoice F-2026-094, line 2.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. La prestation de P-0412, 8 sept. 2026 (1,00 j), figure sur deux de vos factures : ici ligne 1, et F-2026-094, ligne 2.',
            en: 'Invoice F-2026-101. The work of P-0412, 8 Sept 2026 (1.00 d), is on two of your invoices: line 1 here, and F-2026-094, line 2.',
          },
          question: QUESTION,
          amountAtStake: null,
          daysUnsupported: '1.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: "La facture cite celle qu'elle corrige",
      en: 'The invoice cites the one it corrects',
    },
    facts: facts([other({ cited: true })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'La même quantité deux fois, et les feuilles de temps couvrent les deux',
      en: 'The same quantity twice, and the timesheets cover both',
    },
    facts: facts([other()], oneDay(), { recordedDays: '2', excessDays: '0' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Sur plusieurs factures',
      en: 'On several invoices',
    },
    facts: facts(
      [
        other({ uncitedLines: 3, uncitedDays: '3' }),
        other({ uncitedLines: 3, uncitedDays: '3', invoice: 'F-2026-097' }),
      ],
      oneDay(),
      {
        recordedDays: '1.875',
        excessDays: '0.125',
      },
    ),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 1 : la prestation de Camille Exemple (P-0412), 8 sept. 2026 (1,00 j, 650,00 € HT), figure aussi sur la facture F-2026-094 du 15 sept. 2026, ligne 2, et sur 2 autres lignes.',
            en: 'Line 1: the work of Camille Exemple (P-0412), 8 Sept 2026 (1.00 d, €650.00), also appears on invoice F-2026-094 of 15 Sept 2026, line 2, and on 2 other lines.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. La prestation de Camille Exemple, 8 sept. 2026 (1,00 j), figure sur plusieurs de vos factures : ici ligne 1, et F-2026-094 du 15 sept. 2026, ligne 2, et sur 2 autres lignes.',
            en: 'Invoice F-2026-101. The work of Camille Exemple, 8 Sept 2026 (1.00 d), is on several of your invoices: line 1 here, and F-2026-094 of 15 Sept 2026, line 2, and on 2 other lines.',
          },
          question: QUESTION,
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Un quart de jour manque aux feuilles de temps pour les deux lignes',
      en: 'The timesheets lack a quarter of a day for the two lines',
    },
    facts: facts([other()], oneDay(), { recordedDays: '1.75' }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Il manque un peu plus : seuls les jours qui manquent sont en question',
      en: 'They lack a little more: only the days that lack are in question',
    },
    facts: facts([other()], oneDay(), { recordedDays: '1.7' }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 1 : la prestation de Camille Exemple (P-0412), 8 sept. 2026 (1,00 j), figure aussi sur la facture F-2026-094 du 15 sept. 2026, ligne 2. Les feuilles de temps comptent 0,30 j de moins que ces lignes (195,00 € HT).',
            en: 'Line 1: the work of Camille Exemple (P-0412), 8 Sept 2026 (1.00 d), also appears on invoice F-2026-094 of 15 Sept 2026, line 2. The timesheets have 0.30 d less than these lines (€195.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. La prestation de Camille Exemple, 8 sept. 2026 (1,00 j), figure sur deux de vos factures : ici ligne 1, et F-2026-094 du 15 sept. 2026, ligne 2. Les feuilles de temps comptent 0,30 j de moins que ces lignes.',
            en: 'Invoice F-2026-101. The work of Camille Exemple, 8 Sept 2026 (1.00 d), is on two of your invoices: line 1 here, and F-2026-094 of 15 Sept 2026, line 2. The timesheets have 0.30 d less than these lines.',
          },
          question: QUESTION,
          amountAtStake: '195.00',
          daysUnsupported: '0.30',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une feuille sans marché suffirait aux deux lignes',
      en: 'A sheet without a contract would be enough for both lines',
    },
    facts: facts([other()], oneDay(), { recordedDays: '2', strayDays: '1', strayLack: 'contract_ref' }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures que le marché ne convertit pas', en: 'Hours that the contract does not convert' },
    facts: facts([], oneDay({ billedUnit: 'hour', billedDays: null })),
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne au forfait', en: 'A lump sum line' },
    facts: facts([], oneDay({ billedUnit: 'lump', billedDays: null })),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Ni marché, ni personne, ni période', en: 'No contract, person or period' },
    facts: facts(
      [],
      oneDay({
        invoice: sampleInvoice({ contract: null, contractHow: 'none' }),
        links: [],
        periodStart: null,
        periodEnd: null,
      }),
    ),
    expect: { outcome: 'incomplete', missing: ['contract_ref', 'person_key', 'period_start'] },
  },
];
