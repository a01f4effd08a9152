import type { DeclarationFact } from '../facts/declaration.js';
import type { LikeWork } from '../facts/like-work.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, sampleDeliverable, samplePart } from '../sample-facts.js';

const work = (deliverableRef: string, days: string, measure = '30'): LikeWork => ({
  contractRef: 'M-2026-014',
  deliverableRef,
  measure,
  days,
  source: { file: 'register/deliverables.csv', line: Number(deliverableRef.slice(2)) },
});

/** L-01 to L-03, of 30 pages: 4, 5 and 7 days without AI. */
const WORKS = [work('L-01', '4'), work('L-02', '5'), work('L-03', '7')];

const used = (over: Partial<DeclarationFact> = {}): DeclarationFact =>
  sampleDeclaration({ shareLow: '0.5', shareHigh: '0.7', ...over });

/** L-09, 30 pages, 5 days billed on line 4. */
const facts = (over: Partial<RuleCase<'deliverable'>['facts']> = {}): RuleCase<'deliverable'>['facts'] => ({
  deliverableFact: sampleDeliverable(),
  deliverableLines: [samplePart()],
  deliverableDeclarations: [used()],
  likeWork: WORKS,
  ...over,
});

const QUESTION = {
  fr: "L'IA a-t-elle fait gagner du temps, en a-t-elle coûté, ou le travail a-t-il grandi ?",
  en: 'Did AI save time, did it cost time, or did the work grow?',
};
const NOTHING = { amountAtStake: null, daysUnsupported: null };

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Autant de jours que sans IA', en: 'As many days as without AI' },
    facts: facts(),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Livrable L-09 (30 pages) : 5,00 j facturés, une part d'IA déclarée de 50 % à 70 %, sans gain déclaré ; 3 livrables semblables du même prestataire, déclarés sans IA, de 30 pages (L-01, L-02 et L-03), en demandent 5,00 j en médiane.",
            en: 'Deliverable L-09 (30 pages): 5.00 d billed, a declared AI share of 50% to 70%, no saving declared; 3 like deliverables of the same contractor, declared without AI, of 30 pages (L-01, L-02 and L-03), took a median of 5.00 d.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Livrable L-09 (30 pages) : 5,00 j facturés, une part d'IA déclarée de 50 % à 70 %, sans gain déclaré ; 3 de vos livrables semblables, déclarés sans IA, de 30 pages (L-01, L-02 et L-03), en demandent 5,00 j en médiane.",
            en: 'Invoice F-2026-101. Deliverable L-09 (30 pages): 5.00 d billed, a declared AI share of 50% to 70%, no saving declared; 3 of your like deliverables, declared without AI, of 30 pages (L-01, L-02 and L-03), took a median of 5.00 d.',
          },
          question: QUESTION,
          ...NOTHING,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un gain déclaré nul ; quatre travaux comparés par leur devis ; deux lignes, dont des heures converties',
      en: 'A declared saving of nothing; four works compared by their quotes; two lines, one in converted hours',
    },
    facts: facts({
      deliverableFact: sampleDeliverable({
        contract: sampleContract({ assumed: ['hours_per_day'] }),
        size: null,
        sizeUnit: null,
        quotedDays: '6',
      }),
      deliverableLines: [samplePart(), samplePart({ line: '5', days: '1', hours: '8', billedUnit: 'hour' })],
      deliverableDeclarations: [used({ shareHigh: null, daysSavedLow: '0' })],
      likeWork: [
        work('L-02', '5', '5'),
        work('L-01', '5', '6'),
        work('L-03', '6', '6'),
        work('L-04', '9', '7.5'),
      ],
    }),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Livrable L-09 (6,00 j au devis) : 6,00 j facturés, une part d'IA déclarée de 50 %, un gain déclaré nul ; 4 livrables semblables du même prestataire, déclarés sans IA, de 5,00 j au devis à 7,50 j au devis (L-02, L-01, L-03 et L-04), en demandent 5,50 j en médiane.",
            en: 'Deliverable L-09 (6.00 d quoted): 6.00 d billed, a declared AI share of 50%, a declared saving of nothing; 4 like deliverables of the same contractor, declared without AI, of 5.00 d quoted to 7.50 d quoted (L-02, L-01, L-03 and L-04), took a median of 5.50 d.',
          },
          supplierMessage: {
            fr: "Livrable L-09 (6,00 j au devis) : 6,00 j facturés, une part d'IA déclarée de 50 %, un gain déclaré nul ; 4 de vos livrables semblables, déclarés sans IA, de 5,00 j au devis à 7,50 j au devis (L-02, L-01, L-03 et L-04), en demandent 5,50 j en médiane.",
            en: 'Deliverable L-09 (6.00 d quoted): 6.00 d billed, a declared AI share of 50%, a declared saving of nothing; 4 of your like deliverables, declared without AI, of 5.00 d quoted to 7.50 d quoted (L-02, L-01, L-03 and L-04), took a median of 5.50 d.',
          },
          question: QUESTION,
          ...NOTHING,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Deux jours gagnés, déclarés par le prestataire',
      en: 'Two days saved, declared by the contractor',
    },
    facts: facts({ deliverableDeclarations: [used({ daysSavedLow: '1', daysSavedHigh: '2' })] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un effet sur le prix, déclaré', en: 'A declared effect on the price' },
    facts: facts({ deliverableDeclarations: [used({ priceEffectAmount: '-400' })] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Moins de jours que sans IA, une fois un jour rendu par un avoir',
      en: 'Fewer days than without AI, once a day was given back by a credit note',
    },
    facts: facts({
      deliverableLines: [samplePart(), samplePart({ invoice: 'A-7', line: '1', days: '-1', amount: '-650' })],
    }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une part basse de 49 %', en: 'A low share of 49%' },
    facts: facts({ deliverableDeclarations: [used({ shareLow: '0.49' })] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centième de jour sous la médiane', en: 'A hundredth of a day below the median' },
    facts: facts({ deliverableLines: [samplePart({ days: '4.99' })] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Un troisième travail plus petit de plus du quart',
      en: 'A third work smaller by more than a quarter',
    },
    facts: facts({ likeWork: [...WORKS.slice(0, 2), work('L-03', '4', '23.99')] }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un prix forfaitaire paie le résultat', en: 'A fixed price pays the result' },
    facts: facts({ deliverableLines: [samplePart({ timePriced: false })] }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Rien de déclaré', en: 'Nothing declared' },
    facts: facts({ deliverableDeclarations: [] }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un usage sans part', en: 'A use without a share' },
    facts: facts({ deliverableDeclarations: [used({ shareLow: null, shareHigh: null })] }),
    expect: { outcome: 'incomplete', missing: ['share_low'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Ni taille, ni devis', en: 'Neither a size nor a quote' },
    facts: facts({ deliverableFact: sampleDeliverable({ size: null, sizeUnit: null }) }),
    expect: { outcome: 'incomplete', missing: ['size'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures, sans heures par jour', en: 'Hours, without hours per day' },
    facts: facts({ deliverableLines: [samplePart({ days: null, hours: '40' })] }),
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
