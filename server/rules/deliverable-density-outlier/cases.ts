import type { Comparable } from '../facts/deliverable.js';
import type { RuleCase } from '../rule.js';
import { sampleDeliverable, samplePart } from '../sample-facts.js';

const OWN = '11111111100011';
const OTHERS = ['22222222200022', '33333333300033', '44444444400044'];

const guide = (index: number, size: string, acceptedDays: string, supplierKey: string): Comparable => ({
  contractRef: 'M-2025-002',
  deliverableRef: `G-${index}`,
  supplierKey,
  size,
  sizeUnit: 'page',
  quotedDays: null,
  workUnitDays: null,
  complexity: null,
  drivers: {},
  acceptedDays,
  finishedOn: '2026-03-02',
});
/** Of 20 to 42 pages: quartiles at 0.225 and 0.275 day a page, fence at 0.35. */
const PACES = [
  '0.2',
  '0.2',
  '0.225',
  '0.225',
  '0.225',
  '0.25',
  '0.25',
  '0.25',
  '0.275',
  '0.275',
  '0.3',
  '0.3',
];
const checked = (suppliers: readonly string[], count = PACES.length): Comparable[] =>
  PACES.slice(0, count).map((pace, index) => {
    const size = 20 + 2 * index;
    return guide(
      index,
      String(size),
      (Number(pace) * size).toFixed(3),
      suppliers[index % suppliers.length] ?? '',
    );
  });
const facts = (days: string | null, comparables = checked([OWN, ...OTHERS])) => ({
  deliverableFact: sampleDeliverable({ size: '40' }),
  deliverableLines: [samplePart({ days })],
  comparables,
});
const QUESTION = {
  fr: "Qu'est-ce qui rend ce livrable plus exigeant que d'autres de sa taille (enjeu, recherche, entretiens, relectures) ?",
  en: 'What makes this deliverable more demanding than others of its size (stakes, research, interviews, reviews)?',
};
const said = (days: [fr: string, en: string]) => ({
  message: {
    fr: `Ligne 4 : ${days[0]} j facturés pour le livrable L-09 (Étude des parcours, 40 pages). 12 livrables vérifiés du même type, de 20 à 42 pages : à leur rythme, 40 pages demandent au plus 11,00 j trois fois sur quatre, et le repère haut est de 14,00 j.`,
    en: `Line 4: ${days[1]} d billed for deliverable L-09 (Étude des parcours, 40 pages). 12 checked deliverables of the same type, from 20 to 42 pages: at their pace, 40 pages take at most 11.00 d three times in four, and the upper mark is 14.00 d.`,
  },
  question: QUESTION,
  amountAtStake: null,
  daysUnsupported: null,
  class: 'weak' as const,
  visible: false,
});

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Vingt jours là où le repère haut est de quatorze',
      en: 'Twenty days where the upper mark is fourteen',
    },
    facts: facts('20'),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          ...said(['20,00', '20.00']),
          supplierMessage: {
            fr: 'Facture F-2026-101. Vos lignes portent 20,00 j facturés pour le livrable L-09 (Étude des parcours, 40 pages). 12 livrables vérifiés du même type, de 20 à 42 pages : à leur rythme, 40 pages demandent au plus 11,00 j trois fois sur quatre, et le repère haut est de 14,00 j.',
            en: 'Invoice F-2026-101. Your lines bear 20.00 d billed for deliverable L-09 (Étude des parcours, 40 pages). 12 checked deliverables of the same type, from 20 to 42 pages: at their pace, 40 pages take at most 11.00 d three times in four, and the upper mark is 14.00 d.',
          },
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Trop peu d’autres prestataires : le prestataire ne lit pas le repère',
      en: 'Too few other contractors: the contractor does not read the mark',
    },
    facts: facts('20', checked([OWN, OTHERS[0] ?? ''])),
    expect: { outcome: 'flagged', findings: [{ ...said(['20,00', '20.00']), supplierMessage: null }] },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un rythme ordinaire', en: 'An ordinary pace' },
    facts: facts('10'),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Exactement le repère haut', en: 'Exactly the upper mark' },
    facts: facts('14'),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centième de jour au-delà', en: 'One hundredth of a day beyond' },
    facts: facts('14.01', checked([OWN, OTHERS[0] ?? ''])),
    expect: { outcome: 'flagged', findings: [{ ...said(['14,01', '14.01']), supplierMessage: null }] },
  },
  {
    kind: 'threshold',
    name: { fr: 'Onze livrables vérifiés : trop peu', en: 'Eleven checked deliverables: too few' },
    facts: facts('20', checked(OTHERS, 11)),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Une note plus courte que tout ce qui fut vérifié',
      en: 'A note shorter than all that was checked',
    },
    facts: { ...facts('20'), deliverableFact: sampleDeliverable({ size: '19' }) },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un prix forfaitaire', en: 'A fixed price' },
    facts: {
      ...facts(null),
      deliverableLines: [samplePart({ timePriced: false, days: null })],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Taille inconnue', en: 'Unknown size' },
    facts: { ...facts('20'), deliverableFact: sampleDeliverable({ size: null }) },
    expect: { outcome: 'incomplete', missing: ['size'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Taille sans unité', en: 'Size without a unit' },
    facts: { ...facts('20'), deliverableFact: sampleDeliverable({ sizeUnit: null }) },
    expect: { outcome: 'incomplete', missing: ['size_unit'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures sans heures par jour', en: 'Hours without hours per day' },
    facts: { ...facts(null), deliverableLines: [samplePart({ days: null, hours: '40' })] },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
