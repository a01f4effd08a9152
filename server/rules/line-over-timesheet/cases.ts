import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleRecorded } from '../sample-facts.js';

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: '20 jours facturés, 17,50 pointés', en: '20 days billed, 17.50 recorded' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ recordedDays: '17.5', excessDays: '2.5' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 20,00 j facturés, 17,50 j dans les feuilles de temps (Camille Exemple, septembre 2026) ; écart 2,50 j (1 625,00 € HT).',
            en: 'Line 2: 20.00 d billed, 17.50 d in the timesheets (Camille Exemple, September 2026); difference 2.50 d (€1,625.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 20,00 j, vos feuilles de temps 17,50 j (Camille Exemple, septembre 2026).',
            en: 'Invoice F-2026-101. Your line 2 shows 20.00 d, your timesheets 17.50 d (Camille Exemple, September 2026).',
          },
          question: {
            fr: 'Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?',
            en: 'Is a timesheet missing, or should the line be corrected?',
          },
          amountAtStake: '1625.00',
          daysUnsupported: '2.50',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Les jours ne se lisent que dans le texte de la ligne : une question',
      en: 'Only the text of the line says the days: a question',
    },
    facts: {
      billedLine: sampleLine({ unitCode: 'C62', unitHow: 'wording' }),
      recordedDays: [sampleRecorded({ recordedDays: '17.5', excessDays: '2.5' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 20,00 j facturés, 17,50 j dans les feuilles de temps (Camille Exemple, septembre 2026) ; écart 2,50 j (1 625,00 € HT).',
            en: 'Line 2: 20.00 d billed, 17.50 d in the timesheets (Camille Exemple, September 2026); difference 2.50 d (€1,625.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 20,00 j, vos feuilles de temps 17,50 j (Camille Exemple, septembre 2026).',
            en: 'Invoice F-2026-101. Your line 2 shows 20.00 d, your timesheets 17.50 d (Camille Exemple, September 2026).',
          },
          question: {
            fr: 'Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?',
            en: 'Is a timesheet missing, or should the line be corrected?',
          },
          amountAtStake: '1625.00',
          daysUnsupported: '2.50',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'La forme de prix est supposée', en: 'The price form is assumed' },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({
          contract: sampleContract({
            priceForm: 'mixed',
            timesheetRequired: false,
            assumed: ['price_form', 'timesheet_required'],
          }),
        }),
      }),
      recordedDays: [sampleRecorded({ recordedDays: '17.5', excessDays: '2.5' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 20,00 j facturés, 17,50 j dans les feuilles de temps (Camille Exemple, septembre 2026) ; écart 2,50 j (1 625,00 € HT).',
            en: 'Line 2: 20.00 d billed, 17.50 d in the timesheets (Camille Exemple, September 2026); difference 2.50 d (€1,625.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 20,00 j, vos feuilles de temps 17,50 j (Camille Exemple, septembre 2026).',
            en: 'Invoice F-2026-101. Your line 2 shows 20.00 d, your timesheets 17.50 d (Camille Exemple, September 2026).',
          },
          question: {
            fr: 'Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?',
            en: 'Is a timesheet missing, or should the line be corrected?',
          },
          amountAtStake: '1625.00',
          daysUnsupported: '2.50',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le même mois facturé en deux fois ; les heures par jour sont supposées',
      en: 'The same month billed in two parts; the hours per day are assumed',
    },
    facts: {
      billedLine: sampleLine({
        quantity: '8',
        billedDays: '8',
        net: '5200',
        invoice: sampleInvoice({ contract: sampleContract({ assumed: ['hours_per_day'] }) }),
      }),
      recordedDays: [
        sampleRecorded({
          lineDays: '8',
          groupBilledDays: '22',
          recordedDays: '20',
          recordedHours: '160',
          excessDays: '2',
          otherLines: [{ invoice: 'F-2026-098', line: '1', supplierKey: '11111111100011' }],
          otherLinesCount: 1,
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 : avec la ligne 1 de F-2026-098, 22,00 j facturés, 20,00 j dans les feuilles de temps (Camille Exemple, septembre 2026) ; 2,00 j de cette ligne n'y figurent pas (1 300,00 € HT).",
            en: 'Line 2: with line 1 of F-2026-098, 22.00 d billed, 20.00 d in the timesheets (Camille Exemple, September 2026); 2.00 d of this line are not in them (€1,300.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2, avec la ligne 1 de F-2026-098, indique 22,00 j, vos feuilles de temps 20,00 j (Camille Exemple, septembre 2026).',
            en: 'Invoice F-2026-101. Your line 2, with line 1 of F-2026-098, shows 22.00 d, your timesheets 20.00 d (Camille Exemple, September 2026).',
          },
          question: {
            fr: 'Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?',
            en: 'Is a timesheet missing, or should the line be corrected?',
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
      fr: 'Beaucoup d’autres lignes, dont certaines d’un cotraitant',
      en: 'Many other lines, some of a co-contractor',
    },
    facts: {
      billedLine: sampleLine({ quantity: '8', billedDays: '8', net: '5200' }),
      recordedDays: [
        sampleRecorded({
          lineDays: '8',
          groupBilledDays: '22',
          recordedDays: '20',
          excessDays: '2',
          otherLines: ['1', '2', '3', '4'].map((line) => ({
            invoice: 'F-2026-098',
            line,
            supplierKey: '22222222200022',
          })),
          otherLinesCount: 31,
          oneSupplier: false,
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 2 : avec la ligne 1 de F-2026-098, la ligne 2 de F-2026-098, la ligne 3 de F-2026-098 et 28 autres lignes, 22,00 j facturés, 20,00 j dans les feuilles de temps (Camille Exemple, septembre 2026) ; 2,00 j de cette ligne n'y figurent pas (1 300,00 € HT).",
            en: 'Line 2: with line 1 of F-2026-098, line 2 of F-2026-098, line 3 of F-2026-098 and 28 other lines, 22.00 d billed, 20.00 d in the timesheets (Camille Exemple, September 2026); 2.00 d of this line are not in them (€1,300.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 8,00 j, vos feuilles de temps 20,00 j (Camille Exemple, septembre 2026).',
            en: 'Invoice F-2026-101. Your line 2 shows 8.00 d, your timesheets 20.00 d (Camille Exemple, September 2026).',
          },
          question: {
            fr: 'Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?',
            en: 'Is a timesheet missing, or should the line be corrected?',
          },
          amountAtStake: '1300.00',
          daysUnsupported: '2.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une feuille sans marché compte pour ce qu’elle porte, pas pour plus',
      en: 'A sheet without a contract counts for what it bears and no more',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [
        sampleRecorded({ recordedDays: '6', strayDays: '1', strayLack: 'contract_ref', excessDays: '14' }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 20,00 j facturés, 6,00 j dans les feuilles de temps (Camille Exemple, septembre 2026) ; écart 14,00 j (9 100,00 € HT). 1,00 j dont la feuille ne dit pas le marché ou la personne y est compté.',
            en: 'Line 2: 20.00 d billed, 6.00 d in the timesheets (Camille Exemple, September 2026); difference 14.00 d (€9,100.00). 1.00 d of sheets that do not say the contract or the person is counted in them.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 20,00 j, vos feuilles de temps 6,00 j (Camille Exemple, septembre 2026). 1,00 j dont la feuille ne dit pas le marché ou la personne y est compté.',
            en: 'Invoice F-2026-101. Your line 2 shows 20.00 d, your timesheets 6.00 d (Camille Exemple, September 2026). 1.00 d of sheets that do not say the contract or the person is counted in them.',
          },
          question: {
            fr: 'Manque-t-il une feuille de temps, ou la ligne est-elle à corriger ?',
            en: 'Is a timesheet missing, or should the line be corrected?',
          },
          amountAtStake: '9100.00',
          daysUnsupported: '14.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Une feuille à zéro sur la période', en: 'A timesheet at zero over the period' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [
        sampleRecorded({ personKey: null, personName: null, recordedDays: '0', excessDays: '20' }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 20,00 j facturés, 0,00 j dans les feuilles de temps (Chef de projet, septembre 2026) ; écart 20,00 j (13 000,00 € HT).',
            en: 'Line 2: 20.00 d billed, 0.00 d in the timesheets (Chef de projet, September 2026); difference 20.00 d (€13,000.00).',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 indique 20,00 j, vos feuilles de temps 0,00 j (Chef de projet, septembre 2026).',
            en: 'Invoice F-2026-101. Your line 2 shows 20.00 d, your timesheets 0.00 d (Chef de projet, September 2026).',
          },
          question: {
            fr: 'La feuille de temps de cette période est-elle à joindre, ou la ligne est-elle à corriger ?',
            en: 'Is the timesheet of this period still to be attached, or should the line be corrected?',
          },
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Autant de jours pointés que facturés', en: 'As many days recorded as billed' },
    facts: { billedLine: sampleLine(), recordedDays: [sampleRecorded()] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "L'écart tient à une autre facture : cette ligne est couverte",
      en: 'The difference belongs to another invoice: this line is covered',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ groupBilledDays: '30', recordedDays: '22', excessDays: '0' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un écart de 2 % exactement', en: 'A difference of exactly 2 %' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ recordedDays: '19.6', excessDays: '0.4' })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un quart de jour sur une petite ligne', en: 'A quarter of a day on a small line' },
    facts: {
      billedLine: sampleLine({ quantity: '2', billedDays: '2', net: '1300' }),
      recordedDays: [
        sampleRecorded({ lineDays: '2', groupBilledDays: '2', recordedDays: '1.75', excessDays: '0.25' }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un marché au forfait', en: 'A fixed-price contract' },
    facts: {
      billedLine: sampleLine({
        invoice: sampleInvoice({
          contract: sampleContract({ priceForm: 'fixed', timesheetRequired: false }),
        }),
      }),
      recordedDays: [sampleRecorded({ recordedDays: '2', excessDays: '18' })],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Seule une feuille sans marché couvre les jours',
      en: 'Only a sheet without a contract covers the days',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ recordedDays: '20', strayDays: '5', strayLack: 'contract_ref' })],
    },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une partie de la ligne n’est rattachée à personne',
      en: 'Part of the line is tied to nobody',
    },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [
        sampleRecorded({ lineDays: '12', groupBilledDays: '12', recordedDays: '12' }),
        sampleRecorded({ personKey: 'P-0413', lineDays: '0', recordedDays: null }),
      ],
    },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ recordedDays: null, approval: null, approverSide: null, sources: [] })],
    },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures que le marché ne convertit pas', en: 'Hours that the contract does not convert' },
    facts: {
      billedLine: sampleLine(),
      recordedDays: [sampleRecorded({ recordedDays: null, recordedHours: '140', unconvertible: true })],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une ligne qui ne dit ni la personne ni le profil',
      en: 'A line that names neither person nor profile',
    },
    facts: { billedLine: sampleLine({ links: [] }), recordedDays: [] },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une ligne sans période', en: 'A line without a period' },
    facts: {
      billedLine: sampleLine({ periodStart: null, periodEnd: null, periodFrom: null }),
      recordedDays: [],
    },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
];
