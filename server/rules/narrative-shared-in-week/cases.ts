import type { RuleCase } from '../rule.js';
import { samplePerson } from '../sample-facts.js';
import { sampleSharedText, sampleToldTime } from '../sample-narratives.js';

const personFact = samplePerson();
const toldTime = [sampleToldTime()];
const question = {
  fr: "S'agit-il d'un travail mené à plusieurs, et quelle en est la part de chacun ?",
  en: 'Is this work that several did together, and what was the part of each?',
};

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'La phrase d’une collègue, deux jours', en: 'The sentence of a colleague, on two days' },
    facts: { personFact, toldTime, sharedTexts: [sampleSharedText()] },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), marché M-2026-014 : 2 saisies (2,00 j, 1er–2 sept. 2026) ont, mot pour mot, un libellé employé ailleurs la même semaine (Dominique Exemple (P-0413), marché M-2026-014) : « Rédaction du cahier des charges du futur portail des familles ».',
            en: 'Camille Exemple (P-0412), contract M-2026-014: 2 entries (2.00 d, 1–2 Sept 2026) have, word for word, a description used elsewhere in the same week (Dominique Exemple (P-0413), contract M-2026-014): “Rédaction du cahier des charges du futur portail des familles”.',
          },
          supplierMessage: {
            fr: 'Dans vos feuilles de temps, 2 saisies de Camille Exemple (2,00 j, 1er–2 sept. 2026) ont, mot pour mot, un libellé employé ailleurs la même semaine (Dominique Exemple, marché M-2026-014) : « Rédaction du cahier des charges du futur portail des familles ».',
            en: 'In your timesheets, 2 entries of Camille Exemple (2.00 d, 1–2 Sept 2026) have, word for word, a description used elsewhere in the same week (Dominique Exemple, contract M-2026-014): “Rédaction du cahier des charges du futur portail des familles”.',
          },
          question,
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
      fr: 'La même personne chez un autre prestataire : pour l’acheteur seul',
      en: 'The same person with another contractor: for the buyer alone',
    },
    facts: {
      personFact,
      toldTime,
      sharedTexts: [
        sampleSharedText({
          entries: 1,
          days: null,
          dates: ['2026-09-01'],
          lastDate: '2026-09-01',
          isElsewhere: true,
          others: [
            {
              personKey: 'P-0412',
              personName: 'Camille Exemple',
              contract: 'BV-77',
              supplierKey: '22222222200022',
            },
          ],
        }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Camille Exemple (P-0412), marché M-2026-014 : 1 saisie (1er sept. 2026) a, mot pour mot, un libellé employé sur plusieurs marchés la même semaine (BV-77 et M-2026-014) : « Rédaction du cahier des charges du futur portail des familles ».',
            en: 'Camille Exemple (P-0412), contract M-2026-014: 1 entry (1 Sept 2026) has, word for word, a description used on several contracts in the same week (BV-77 and M-2026-014): “Rédaction du cahier des charges du futur portail des familles”.',
          },
          supplierMessage: null,
          question: {
            fr: 'Ce travail sert-il plusieurs marchés, et quelle en est la part de chacun ?',
            en: 'Does this work serve several contracts, and what is the part of each?',
          },
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Un libellé court, que toute l’équipe emploie',
      en: 'A short description that the whole team uses',
    },
    facts: {
      personFact,
      toldTime,
      sharedTexts: [sampleSharedText({ words: 5, quotes: ['Tests du module de paie'] })],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Sept mots', en: 'Seven words' },
    facts: { personFact, toldTime, sharedTexts: [sampleSharedText({ words: 7 })] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Huit mots', en: 'Eight words' },
    facts: {
      personFact: samplePerson({ registered: false, personKey: 'name:camille exemple@M-2026-014' }),
      toldTime,
      sharedTexts: [
        sampleSharedText({ words: 8, quotes: ['Relecture des annexes du plan de reprise d’activité'] }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple, marché M-2026-014 : 2 saisies (2,00 j, 1er–2 sept. 2026) ont, mot pour mot, un libellé employé ailleurs la même semaine (Dominique Exemple (P-0413), marché M-2026-014) : « Relecture des annexes du plan de reprise d'activité ».",
            en: "Camille Exemple, contract M-2026-014: 2 entries (2.00 d, 1–2 Sept 2026) have, word for word, a description used elsewhere in the same week (Dominique Exemple (P-0413), contract M-2026-014): “Relecture des annexes du plan de reprise d'activité”.",
          },
          supplierMessage: {
            fr: "Dans vos feuilles de temps, 2 saisies de Camille Exemple (2,00 j, 1er–2 sept. 2026) ont, mot pour mot, un libellé employé ailleurs la même semaine (Dominique Exemple, marché M-2026-014) : « Relecture des annexes du plan de reprise d'activité ».",
            en: "In your timesheets, 2 entries of Camille Exemple (2.00 d, 1–2 Sept 2026) have, word for word, a description used elsewhere in the same week (Dominique Exemple, contract M-2026-014): “Relecture des annexes du plan de reprise d'activité”.",
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
        },
      ],
    },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une saisie sans libellé', en: 'One entry without a description' },
    facts: { personFact, toldTime: [sampleToldTime({ told: 19 })], sharedTexts: [] },
    expect: { outcome: 'incomplete', missing: ['note'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact, toldTime: [], sharedTexts: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every description of a recorded day can be set beside those of the same week.',
};
