import type { RuleCase } from '../rule.js';
import { frenchHolidayName } from '../../domain/public-holidays.js';
import { ownDaysOn, workingCalendar } from '../../domain/working-calendar.js';
import { sampleContract, sampleInvoice, sampleLine, sampleLink } from '../sample-facts.js';

const alone = { approvedPeople: 1, linkedPeople: 1 };
const days = (billedDays: string, over: Parameters<typeof sampleLine>[0] = {}) =>
  sampleLine({ quantity: billedDays, billedDays, net: String(Number(billedDays) * 650), ...over });
const closureRow = { file: 'register/closures.csv', line: 2 };
const under = (over: Parameters<typeof sampleContract>[0]) =>
  sampleInvoice({ contract: sampleContract(over) });

/** Two Fridays and a Saturday of September. */
const closures = workingCalendar(
  'FR-metropole',
  frenchHolidayName,
  ownDaysOn([
    { kind: 'closed', from: '2026-09-18', to: '2026-09-19', label: 'Journée des agents', source: closureRow },
    { kind: 'closed', from: '2026-09-25', to: '2026-09-25', label: null, source: null },
  ]),
);

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: '25 jours en septembre pour une personne', en: '25 days in September for one person' },
    facts: { billedLine: days('25'), headcount: alone },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 25,00 j facturés (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne, soit 22,00 j ; 3,00 j au-delà (1 950,00 € HT).',
            en: 'Line 2: 25.00 d billed (September 2026); that period has 22 working days for 1 person, that is 22.00 d; 3.00 d beyond (€1,950.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 25,00 j (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne.',
            en: 'Invoice F-2026-101. Your line 2 shows 25.00 d (September 2026); that period has 22 working days for 1 person.',
          },
          question: {
            fr: "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
            en: 'Does the line cover other months or other people, or should the quantity be corrected?',
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
    name: {
      fr: 'Seul le texte de la ligne dit les jours : une question',
      en: 'Only the text of the line says the days: a question',
    },
    facts: { billedLine: days('25', { unitCode: 'C62', unitHow: 'wording' }), headcount: alone },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 25,00 j facturés (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne, soit 22,00 j ; 3,00 j au-delà (1 950,00 € HT).',
            en: 'Line 2: 25.00 d billed (September 2026); that period has 22 working days for 1 person, that is 22.00 d; 3.00 d beyond (€1,950.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 25,00 j (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne.',
            en: 'Invoice F-2026-101. Your line 2 shows 25.00 d (September 2026); that period has 22 working days for 1 person.',
          },
          question: {
            fr: "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
            en: 'Does the line cover other months or other people, or should the quantity be corrected?',
          },
          amountAtStake: '1950.00',
          daysUnsupported: '3.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une personne nommée, dans une équipe de trois : une question',
      en: 'One person named, in a team of three: a question',
    },
    facts: { billedLine: days('25'), headcount: { approvedPeople: 3, linkedPeople: 1 } },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 25,00 j facturés (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne, soit 22,00 j ; 3,00 j au-delà (1 950,00 € HT).',
            en: 'Line 2: 25.00 d billed (September 2026); that period has 22 working days for 1 person, that is 22.00 d; 3.00 d beyond (€1,950.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 25,00 j (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne.',
            en: 'Invoice F-2026-101. Your line 2 shows 25.00 d (September 2026); that period has 22 working days for 1 person.',
          },
          question: {
            fr: "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
            en: 'Does the line cover other months or other people, or should the quantity be corrected?',
          },
          amountAtStake: '1950.00',
          daysUnsupported: '3.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Week-ends supposés chômés : une question ; personne au registre',
      en: 'Weekends assumed off: a question; nobody in the register',
    },
    facts: {
      billedLine: days('22.5', { invoice: under({ assumed: ['weekend_work_allowed', 'place'] }) }),
      headcount: { approvedPeople: null, linkedPeople: 1 },
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 22,50 j facturés (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne, soit 22,00 j ; 0,50 j au-delà (325,00 € HT).',
            en: 'Line 2: 22.50 d billed (September 2026); that period has 22 working days for 1 person, that is 22.00 d; 0.50 d beyond (€325.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 22,50 j (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne.',
            en: 'Invoice F-2026-101. Your line 2 shows 22.50 d (September 2026); that period has 22 working days for 1 person.',
          },
          question: {
            fr: "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
            en: 'Does the line cover other months or other people, or should the quantity be corrected?',
          },
          amountAtStake: '325.00',
          daysUnsupported: '0.50',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Plus de jours que le mois n'en a : aucune valeur supposée n'y change rien",
      en: 'More days than the month has: no assumed value matters',
    },
    facts: {
      billedLine: days('31', { invoice: under({ assumed: ['weekend_work_allowed', 'place'] }) }),
      headcount: alone,
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 31,00 j facturés (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne, soit 22,00 j ; 9,00 j au-delà (5 850,00 € HT).',
            en: 'Line 2: 31.00 d billed (September 2026); that period has 22 working days for 1 person, that is 22.00 d; 9.00 d beyond (€5,850.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 31,00 j (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne.',
            en: 'Invoice F-2026-101. Your line 2 shows 31.00 d (September 2026); that period has 22 working days for 1 person.',
          },
          question: {
            fr: "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
            en: 'Does the line cover other months or other people, or should the quantity be corrected?',
          },
          amountAtStake: '5850.00',
          daysUnsupported: '9.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "La place n'y est pas sans deux jours de fermeture : une question, rien de plus",
      en: 'There is no room without two closed days: a question, nothing more',
    },
    facts: { billedLine: days('22', { invoice: under({ calendar: closures }) }), headcount: alone },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 : 22,00 j facturés (septembre 2026) ; cette période compte 20 jours travaillables pour 1 personne, soit 20,00 j ; fermeture de l'organisation : 18 sept. 2026 (Journée des agents) et 25 sept. 2026 ; 2,00 j au-delà (1 300,00 € HT).",
            en: 'Line 2: 22.00 d billed (September 2026); that period has 20 working days for 1 person, that is 20.00 d; organisation closed: 18 Sept 2026 (Journée des agents) and 25 Sept 2026; 2.00 d beyond (€1,300.00).',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 2 indique 22,00 j (septembre 2026) ; cette période compte 20 jours travaillables pour 1 personne ; fermeture de l'organisation : 18 et 25 sept. 2026.",
            en: 'Invoice F-2026-101. Your line 2 shows 22.00 d (September 2026); that period has 20 working days for 1 person; organisation closed: 18 and 25 Sept 2026.',
          },
          question: {
            fr: "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
            en: 'Does the line cover other months or other people, or should the quantity be corrected?',
          },
          amountAtStake: '1300.00',
          daysUnsupported: '2.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "La place n'y est pas, même sans fermeture : seuls les jours au-delà des deux sont un écart",
      en: 'There is no room, closed or not: only the days beyond both are a contradiction',
    },
    facts: { billedLine: days('24', { invoice: under({ calendar: closures }) }), headcount: alone },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 24,00 j facturés (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne, soit 22,00 j ; 2,00 j au-delà (1 300,00 € HT).',
            en: 'Line 2: 24.00 d billed (September 2026); that period has 22 working days for 1 person, that is 22.00 d; 2.00 d beyond (€1,300.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 24,00 j (septembre 2026) ; cette période compte 22 jours travaillables pour 1 personne.',
            en: 'Invoice F-2026-101. Your line 2 shows 24.00 d (September 2026); that period has 22 working days for 1 person.',
          },
          question: {
            fr: "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
            en: 'Does the line cover other months or other people, or should the quantity be corrected?',
          },
          amountAtStake: '1300.00',
          daysUnsupported: '2.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le marché prévoit le travail des jours fériés : les fermetures ne comptent pas',
      en: 'The contract provides for work on holidays: closures do not count',
    },
    facts: {
      billedLine: days('22', { invoice: under({ calendar: closures, holidayWorkAllowed: true }) }),
      headcount: alone,
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Deux personnes agréées et aucune nommée', en: 'Two approved people and none named' },
    facts: {
      billedLine: days('25', { links: [sampleLink({ personKey: null, personName: null })] }),
      headcount: { approvedPeople: 2, linkedPeople: 0 },
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le marché prévoit le week-end', en: 'The contract provides for weekends' },
    facts: { billedLine: days('25', { invoice: under({ weekendWorkAllowed: true }) }), headcount: alone },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Autant de jours que le calendrier en compte',
      en: 'As many days as the calendar has',
    },
    facts: { billedLine: days('22'), headcount: alone },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne au forfait', en: 'A lump-sum line' },
    facts: { billedLine: sampleLine({ billedUnit: 'lump', billedDays: null }), headcount: alone },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Sans période', en: 'Without a period' },
    facts: {
      billedLine: days('25', { periodStart: null, periodEnd: null, periodFrom: null }),
      headcount: alone,
    },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un lieu sans calendrier', en: 'A place without a calendar' },
    facts: { billedLine: days('25', { invoice: under({ place: 'BE-XX' }) }), headcount: alone },
    expect: { outcome: 'incomplete', missing: ['place'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Personne à compter', en: 'Nobody to count' },
    facts: { billedLine: days('25', { links: [] }), headcount: { approvedPeople: null, linkedPeople: 0 } },
    expect: { outcome: 'incomplete', missing: ['people'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures non convertibles', en: 'Hours without conversion' },
    facts: {
      billedLine: sampleLine({ billedUnit: 'hour', billedDays: null, billedHours: '200' }),
      headcount: alone,
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
