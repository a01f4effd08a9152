import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleLink } from '../sample-facts.js';

const under = (over: Parameters<typeof sampleContract>[0]) =>
  sampleInvoice({ contract: sampleContract(over) });

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: '20 jours sans livrable', en: '20 days without a deliverable' },
    facts: { billedLine: sampleLine() },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 20,00 j facturés ne se rattachent à aucun livrable (13 000,00 € HT) ; le marché M-2026-014 en attend.',
            en: 'Line 2: 20.00 d billed are tied to no deliverable (€13,000.00); contract M-2026-014 expects some.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 20,00 j facturés sans livrable nommé.',
            en: 'Invoice F-2026-101. Your line 2: 20.00 d billed without a named deliverable.',
          },
          question: {
            fr: 'À quel livrable, ticket ou compte rendu ces jours se rattachent-ils ?',
            en: 'To which deliverable, ticket or minutes do these days belong?',
          },
          amountAtStake: '13000.00',
          daysUnsupported: '20.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une part rattachée ; Déclic suppose que des livrables sont attendus',
      en: 'A part is tied; Déclic assumes that deliverables are expected',
    },
    facts: {
      billedLine: sampleLine({
        invoice: under({ assumed: ['deliverables_expected'] }),
        links: [sampleLink({ deliverableRef: 'L-09', days: '12' })],
      }),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 8,00 j sur 20,00 j facturés ne se rattachent à aucun livrable (5 200,00 € HT) ; le marché M-2026-014 en attend.',
            en: 'Line 2: 8.00 d of 20.00 d billed are tied to no deliverable (€5,200.00); contract M-2026-014 expects some.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 8,00 j sur 20,00 j facturés sans livrable nommé.',
            en: 'Invoice F-2026-101. Your line 2: 8.00 d of 20.00 d billed without a named deliverable.',
          },
          question: {
            fr: 'À quel livrable, ticket ou compte rendu ces jours se rattachent-ils ?',
            en: 'To which deliverable, ticket or minutes do these days belong?',
          },
          amountAtStake: '5200.00',
          daysUnsupported: '8.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'La ligne entière va à un livrable', en: 'The whole line goes to a deliverable' },
    facts: { billedLine: sampleLine({ links: [sampleLink({ deliverableRef: 'L-09' })] }) },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un peu moins de cinq jours', en: 'A little under five days' },
    facts: { billedLine: sampleLine({ quantity: '4.75', billedDays: '4.75', net: '3087.50' }) },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Cinq jours exactement', en: 'Five days exactly' },
    facts: { billedLine: sampleLine({ quantity: '5', billedDays: '5', net: '3250' }) },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : 5,00 j facturés ne se rattachent à aucun livrable (3 250,00 € HT) ; le marché M-2026-014 en attend.',
            en: 'Line 2: 5.00 d billed are tied to no deliverable (€3,250.00); contract M-2026-014 expects some.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : 5,00 j facturés sans livrable nommé.',
            en: 'Invoice F-2026-101. Your line 2: 5.00 d billed without a named deliverable.',
          },
          question: {
            fr: 'À quel livrable, ticket ou compte rendu ces jours se rattachent-ils ?',
            en: 'To which deliverable, ticket or minutes do these days belong?',
          },
          amountAtStake: '3250.00',
          daysUnsupported: '5.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'notApplicable',
    name: { fr: "Le marché n'attend pas de livrable", en: 'The contract expects no deliverable' },
    facts: { billedLine: sampleLine({ invoice: under({ deliverablesExpected: false }) }) },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un marché au forfait', en: 'A fixed-price contract' },
    facts: { billedLine: sampleLine({ invoice: under({ priceForm: 'fixed' }) }) },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures non convertibles', en: 'Hours without conversion' },
    facts: { billedLine: sampleLine({ billedUnit: 'hour', billedDays: null, billedHours: '160' }) },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun marché rattaché', en: 'No contract tied' },
    facts: { billedLine: sampleLine({ invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }) },
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
