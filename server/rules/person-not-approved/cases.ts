import type { BilledLine, TeamMember } from '../facts/line.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleLine, sampleLink } from '../sample-facts.js';

const member = (over: Partial<TeamMember> = {}): TeamMember => ({
  personKey: 'P-0412',
  personName: 'Camille Exemple',
  lineDays: '20',
  listed: true,
  unreadApproval: [],
  approvedFrom: '2026-09-04',
  approvedTo: null,
  firstWorkDate: '2026-09-01',
  lastWorkDate: '2026-09-30',
  daysOutside: '3',
  datesOutside: ['2026-09-01', '2026-09-02', '2026-09-03'],
  sources: [{ file: 'register/people.csv', line: 4 }],
  ...over,
});
/** Nobody recorded a date: only the period of the line is known. */
const undated = (over: Partial<TeamMember> = {}) => member({ daysOutside: null, datesOutside: [], ...over });
const facts = (team: TeamMember[], line: Partial<BilledLine> = {}, approvedPeople: number | null = 3) => ({
  billedLine: sampleLine(line),
  team,
  headcount: { approvedPeople, linkedPeople: 1 },
});
const QUESTION = {
  fr: 'Un remplacement a-t-il été notifié, et à quelle date ?',
  en: 'Was a replacement notified, and on which date?',
};

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: "Trois jours avant l'agrément", en: 'Three days before the approval' },
    facts: facts([member()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : agrément de Camille Exemple (P-0412) au marché M-2026-014 à partir du 4 sept. 2026 ; 3,00 j facturés hors de cette période (1er, 2 et 3 sept. 2026), 1 950,00 € HT.',
            en: 'Line 2: Camille Exemple (P-0412) is approved under contract M-2026-014 from 4 Sept 2026; 3.00 d billed outside that period (1, 2 and 3 Sept 2026), €1,950.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : agrément de Camille Exemple à partir du 4 sept. 2026 ; 3,00 j facturés hors de cette période (1er, 2 et 3 sept. 2026).',
            en: 'Invoice F-2026-101. Your line 2: Camille Exemple is approved from 4 Sept 2026; 3.00 d billed outside that period (1, 2 and 3 Sept 2026).',
          },
          question: QUESTION,
          amountAtStake: '1950.00',
          daysUnsupported: '3.00',
          class: 'fact',
          visible: true,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Absente de la liste : toute la ligne', en: 'Not on the list: the whole line' },
    facts: facts([undated({ personName: null, listed: false, approvedFrom: null })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : la liste des personnes agréées du marché M-2026-014 ne comporte pas P-0412 ; 20,00 j facturés, 13 000,00 € HT.',
            en: 'Line 2: the list of approved people of contract M-2026-014 does not include P-0412; 20.00 d billed, €13,000.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 porte le travail de P-0412, que la liste des personnes agréées du marché ne comporte pas.',
            en: 'Invoice F-2026-101. Your line 2 bears the work of P-0412, whom the list of approved people of the contract does not include.',
          },
          question: QUESTION,
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Période entière après la fin de l'agrément, part de la ligne",
      en: 'Whole period after the end of the approval, part of the line',
    },
    facts: facts([undated({ lineDays: '5', approvedFrom: null, approvedTo: '2026-08-31' })], {
      links: [
        sampleLink({ days: '5', how: 'only-candidate' }),
        sampleLink({ personKey: 'P-0007', personName: 'Noa Modèle', days: '15' }),
      ],
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 : agrément de Camille Exemple (P-0412) au marché M-2026-014 jusqu'au 31 août 2026 ; 5,00 j facturés hors de cette période, 3 250,00 € HT.",
            en: 'Line 2: Camille Exemple (P-0412) is approved under contract M-2026-014 until 31 Aug 2026; 5.00 d billed outside that period, €3,250.00.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 2 : agrément de Camille Exemple jusqu'au 31 août 2026 ; 5,00 j facturés hors de cette période.",
            en: 'Invoice F-2026-101. Your line 2: Camille Exemple is approved until 31 Aug 2026; 5.00 d billed outside that period.',
          },
          question: QUESTION,
          amountAtStake: '3250.00',
          daysUnsupported: '5.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Période entière avant l'agrément, dont la fin est illisible",
      en: 'Whole period before the approval, whose end cannot be read',
    },
    facts: facts([
      undated({ unreadApproval: ['approved_to'], approvedFrom: '2026-10-01', approvedTo: null }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : agrément de Camille Exemple (P-0412) au marché M-2026-014 à partir du 1er oct. 2026 ; 20,00 j facturés hors de cette période, 13 000,00 € HT.',
            en: 'Line 2: Camille Exemple (P-0412) is approved under contract M-2026-014 from 1 Oct 2026; 20.00 d billed outside that period, €13,000.00.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : agrément de Camille Exemple à partir du 1er oct. 2026 ; 20,00 j facturés hors de cette période.',
            en: 'Invoice F-2026-101. Your line 2: Camille Exemple is approved from 1 Oct 2026; 20.00 d billed outside that period.',
          },
          question: QUESTION,
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Agréée avant le premier jour', en: 'Approved before the first day' },
    facts: facts([member({ approvedFrom: '2026-08-24', daysOutside: '0', datesOutside: [] })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Dans la liste, sans date', en: 'On the list, without dates' },
    facts: facts([undated({ approvedFrom: null })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Agréée le premier jour de la période', en: 'Approved on the first day of the period' },
    facts: facts([undated({ approvedFrom: '2026-09-01', approvedTo: '2026-09-30' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un marché sans liste de personnes', en: 'A contract without a list of people' },
    facts: facts([], {}, null),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne au forfait', en: 'A lump sum line' },
    facts: facts([member()], { billedUnit: 'lump', billedDays: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Personne inconnue', en: 'Person unknown' },
    facts: facts([], { links: [] }),
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Agréée au milieu de la période, jours non datés',
      en: 'Approved in the middle of the period, days without dates',
    },
    facts: facts([undated({ approvedFrom: '2026-09-15' })]),
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: { fr: "Dates d'agrément illisibles", en: 'Dates of approval that cannot be read' },
    facts: facts([
      member({
        unreadApproval: ['approved_from', 'approved_to'],
        approvedFrom: null,
        daysOutside: '0',
        datesOutside: [],
      }),
    ]),
    expect: { outcome: 'incomplete', missing: ['approved_from', 'approved_to'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: "Fin d'agrément illisible, période qui commence avant l'agrément, jours non datés",
      en: 'End of the approval that cannot be read, a period that starts before it, days without dates',
    },
    facts: facts([undated({ unreadApproval: ['approved_to'] })]),
    expect: { outcome: 'incomplete', missing: ['approved_to'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: "Fin d'agrément illisible, jours après le début",
      en: 'End of the approval that cannot be read, days after its start',
    },
    facts: facts([member({ unreadApproval: ['approved_to'], daysOutside: '0', datesOutside: [] })]),
    expect: { outcome: 'incomplete', missing: ['approved_to'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune date de travail', en: 'No date of work' },
    facts: facts([undated({ firstWorkDate: null, lastWorkDate: null })]),
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Marché inconnu', en: 'Contract unknown' },
    facts: facts([], { invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }, null),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
