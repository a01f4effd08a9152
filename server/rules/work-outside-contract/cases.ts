import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine } from '../sample-facts.js';

const worked = (date: string, days: string | null = '1') => ({
  personKey: 'P-0412',
  date,
  days,
  source: { file: 'timesheets/2026-08.csv', line: Number(date.slice(8)) },
});
/** As the essential data of a contract give it: notified, with a duration. */
const published = () =>
  sampleContract({
    notifiedOn: '2026-09-01',
    assumed: ['start_date', 'end_date', 'price_form', 'ai_policy'],
  });
const august = { periodStart: '2026-08-01', periodEnd: '2026-08-31', periodFrom: 'line' } as const;

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Trois jours avant le début du marché', en: 'Three days before the contract starts' },
    facts: {
      billedLine: sampleLine({ periodStart: '2026-08-27' }),
      workedDates: [worked('2026-08-27'), worked('2026-08-28'), worked('2026-08-31'), worked('2026-09-02')],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2, Camille Exemple (P-0412) : 3,00 j datés avant le début du marché (1er sept. 2026), les 27, 28 et 31 août 2026 (1 950,00 € HT).',
            en: 'Line 2, Camille Exemple (P-0412): 3.00 d dated before the contract starts (1 Sept 2026), on 27, 28 and 31 Aug 2026 (€1,950.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 3,00 j datés avant le début du marché (1er sept. 2026), les 27, 28 et 31 août 2026.',
            en: 'Invoice F-2026-101. Your line 2: 3.00 d dated before the contract starts (1 Sept 2026), on 27, 28 and 31 Aug 2026.',
          },
          question: {
            fr: 'Un ordre écrit couvre-t-il ces dates ?',
            en: 'Does a written order cover these dates?',
          },
          amountAtStake: '1950.00',
          daysUnsupported: '3.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Un jour avant la notification', en: 'One day before notification' },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ notifiedOn: '2026-09-10' }) }),
      }),
      workedDates: [worked('2026-09-09', '0.5'), worked('2026-09-10')],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2, Camille Exemple (P-0412) : 0,50 j daté avant la notification du marché (10 sept. 2026), le 9 sept. 2026 (325,00 € HT).',
            en: 'Line 2, Camille Exemple (P-0412): 0.50 d dated before the contract was notified (10 Sept 2026), on 9 Sept 2026 (€325.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 0,50 j daté avant la notification du marché (10 sept. 2026), le 9 sept. 2026.',
            en: 'Invoice F-2026-101. Your line 2: 0.50 d dated before the contract was notified (10 Sept 2026), on 9 Sept 2026.',
          },
          question: {
            fr: 'Un ordre écrit couvre-t-il cette date ?',
            en: 'Does a written order cover this date?',
          },
          amountAtStake: '325.00',
          daysUnsupported: '0.50',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Des heures datées avant le début, que le marché ne convertit pas',
      en: 'Hours dated before the start that the contract does not convert',
    },
    facts: {
      billedLine: sampleLine({ periodStart: '2026-08-27' }),
      workedDates: [worked('2026-08-27', null), worked('2026-09-02', null)],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2, Camille Exemple (P-0412) : travail daté avant le début du marché (1er sept. 2026), le 27 août 2026.',
            en: 'Line 2, Camille Exemple (P-0412): work dated before the contract starts (1 Sept 2026), on 27 Aug 2026.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : travail daté avant le début du marché (1er sept. 2026), le 27 août 2026.',
            en: 'Invoice F-2026-101. Your line 2: work dated before the contract starts (1 Sept 2026), on 27 Aug 2026.',
          },
          question: {
            fr: 'Un ordre écrit couvre-t-il cette date ?',
            en: 'Does a written order cover this date?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Sans feuille de temps, une période toute entière avant le début',
      en: 'Without a timesheet, a period wholly before the start',
    },
    facts: { billedLine: sampleLine(august), workedDates: [] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2, Camille Exemple (P-0412) : 20,00 j datés avant le début du marché (1er sept. 2026), période facturée : août 2026 (13 000,00 € HT).',
            en: 'Line 2, Camille Exemple (P-0412): 20.00 d dated before the contract starts (1 Sept 2026), period billed: August 2026 (€13,000.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 20,00 j datés avant le début du marché (1er sept. 2026), période facturée : août 2026.',
            en: 'Invoice F-2026-101. Your line 2: 20.00 d dated before the contract starts (1 Sept 2026), period billed: August 2026.',
          },
          question: {
            fr: 'Quels jours ont été travaillés, et un ordre écrit les couvre-t-il ?',
            en: 'Which days were worked, and does a written order cover them?',
          },
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Sans feuille de temps, une période qui dépasse la fin : une question',
      en: 'Without a timesheet, a period that runs past the end: a question',
    },
    facts: {
      billedLine: sampleLine({ periodStart: '2027-08-16', periodEnd: '2027-09-10' }),
      workedDates: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2, Camille Exemple (P-0412) : la période facturée (16 août – 10 sept. 2027) va en partie après la fin du marché (31 août 2027).',
            en: 'Line 2, Camille Exemple (P-0412): part of the period billed (16 Aug – 10 Sept 2027) lies after the contract ended (31 Aug 2027).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : la période facturée (16 août – 10 sept. 2027) va en partie après la fin du marché (31 août 2027).',
            en: 'Invoice F-2026-101. Your line 2: part of the period billed (16 Aug – 10 Sept 2027) lies after the contract ended (31 Aug 2027).',
          },
          question: {
            fr: 'Quels jours ont été travaillés, et un ordre écrit les couvre-t-il ?',
            en: 'Which days were worked, and does a written order cover them?',
          },
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une fin supposée d’après la durée publiée : une question',
      en: 'An end assumed from the published duration: a question',
    },
    facts: {
      billedLine: sampleLine({
        periodStart: '2027-09-01',
        periodEnd: '2027-09-30',
        invoice: sampleInvoice({ contract: published() }),
      }),
      workedDates: [worked('2027-09-02')],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2, Camille Exemple (P-0412) : 1,00 j daté après la fin du marché (31 août 2027), le 2 sept. 2027 (650,00 € HT).',
            en: 'Line 2, Camille Exemple (P-0412): 1.00 d dated after the contract ended (31 Aug 2027), on 2 Sept 2027 (€650.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 1,00 j daté après la fin du marché (31 août 2027), le 2 sept. 2027.',
            en: 'Invoice F-2026-101. Your line 2: 1.00 d dated after the contract ended (31 Aug 2027), on 2 Sept 2027.',
          },
          question: {
            fr: 'Un ordre écrit couvre-t-il cette date ?',
            en: 'Does a written order cover this date?',
          },
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
      fr: 'Avant la notification, d’où le début est supposé : un fait',
      en: 'Before notification, from which the start is assumed: a fact',
    },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ contract: published() }) }),
      workedDates: [worked('2026-08-31'), worked('2026-09-01')],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2, Camille Exemple (P-0412) : 1,00 j daté avant la notification du marché (1er sept. 2026), le 31 août 2026 (650,00 € HT).',
            en: 'Line 2, Camille Exemple (P-0412): 1.00 d dated before the contract was notified (1 Sept 2026), on 31 Aug 2026 (€650.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 1,00 j daté avant la notification du marché (1er sept. 2026), le 31 août 2026.',
            en: 'Invoice F-2026-101. Your line 2: 1.00 d dated before the contract was notified (1 Sept 2026), on 31 Aug 2026.',
          },
          question: {
            fr: 'Un ordre écrit couvre-t-il cette date ?',
            en: 'Does a written order cover this date?',
          },
          amountAtStake: '650.00',
          daysUnsupported: '1.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le mois facturé commence avant le marché, le travail non',
      en: 'The month billed begins before the contract, the work does not',
    },
    facts: {
      billedLine: sampleLine({ periodStart: '2026-08-15' }),
      workedDates: [worked('2026-09-01'), worked('2026-09-02')],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Le premier et le dernier jour du marché', en: 'The first and last day of the contract' },
    facts: {
      billedLine: sampleLine({ periodStart: '2026-09-01', periodEnd: '2027-08-31' }),
      workedDates: [worked('2026-09-01'), worked('2027-08-31')],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture annulée', en: 'A cancelled invoice' },
    facts: { billedLine: sampleLine({ invoice: sampleInvoice({ state: 'cancelled' }) }), workedDates: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Seule la période de la facture entière déborde du marché',
      en: 'Only the period of the whole invoice runs outside the contract',
    },
    facts: {
      billedLine: sampleLine({ periodStart: '2026-08-15', periodEnd: '2026-09-15', periodFrom: 'invoice' }),
      workedDates: [],
    },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'La fin du marché est illisible', en: 'The end of the contract cannot be read' },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ endDate: null, unreadLimits: ['end_date'] }) }),
      }),
      workedDates: [worked('2026-09-02')],
    },
    expect: { outcome: 'incomplete', missing: ['end_date'] },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Seul le plafond du marché est inconnu',
      en: 'Only the ceiling of the contract is not known',
    },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({ contract: sampleContract({ unreadLimits: ['ceiling_amount'] }) }),
      }),
      workedDates: [worked('2026-09-02')],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Ni feuille de temps ni période', en: 'Neither timesheet nor period' },
    facts: {
      billedLine: sampleLine({ periodStart: null, periodEnd: null, periodFrom: null }),
      workedDates: [],
    },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun marché rattaché', en: 'No contract tied' },
    facts: {
      billedLine: sampleLine({ invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
      workedDates: [],
    },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
