import type { Comparable } from '../facts/deliverable.js';
import type { DeliverableFile } from '../facts/deliverable-file.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeclaration, sampleDeliverable, samplePart } from '../sample-facts.js';

/** Days and amounts of the sample line scale with the quantity. */
const billed = (days: string, over: Parameters<typeof samplePart>[0] = {}) =>
  samplePart({ days, amount: String(Number(days) * 650), ...over });
const exactBills = sampleContract({ hoursPerDay: '7', minSliceDays: '0' });

function checked(n: number, size: string, days: string, supplierKey = '22222222200022'): Comparable {
  return {
    contractRef: 'M-2025-003',
    deliverableRef: `L-0${n}`,
    supplierKey,
    size,
    sizeUnit: 'page',
    quotedDays: null,
    workUnitDays: null,
    complexity: 'medium',
    drivers: {},
    acceptedDays: days,
    finishedOn: '2026-08-31',
  };
}

/** The report as it was delivered, with the pages that were counted in it. */
const delivered = (pages: string): DeliverableFile => ({
  file: 'deliverables/L-09.pdf',
  sha256: null,
  role: 'report',
  measured: { reader: 'pdf', versions: {}, pages: Number(pages), words: Number(pages) * 310 },
  notMeasured: null,
  traces: [],
  extent: { passages: 0, blocks: 0 },
  references: [],
  tracesVersion: '2026-1',
});

/** Three reports of another contractor: 9, 30 and 70 hours of 7-hour days. */
const three = [checked(1, '10', '1.2857'), checked(2, '25', '4.2857'), checked(3, '40', '10')];
const none = [
  sampleDeclaration({ aiUse: 'none', tools: [], shareLow: null, shareHigh: null, humanReview: null }),
];

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Un rapport de 30 pages facturé 25 jours, devisé 5',
      en: 'A report of 30 pages billed 25 days, quoted 5',
    },
    facts: {
      deliverableFact: sampleDeliverable({ quotedDays: '5' }),
      deliverableLines: [billed('15'), billed('10', { line: '5' })],
      deliverableDeclarations: [sampleDeclaration()],
      comparables: [],
      deliverableFiles: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Lignes 4 et 5 : 25,00 j facturés pour le livrable L-09 (Étude des parcours, 30 pages, complexité moyenne selon l'acheteur, usage d'IA déclaré : 40 à 60 % du travail). D'après le devis de 5,00 j (barème public 2026-2), la moitié de ces livrables demandent moins de 4,0 j et neuf sur dix moins de 9,9 j ; 14,55 j dépassent ce dernier repère, pas de facturation de 0,50 j déduit (9 457,50 € HT). Il s'agit d'une statistique : moins de 2 prestations honnêtes sur 100 demandent autant ou plus. La taille, le type et la déclaration peuvent être corrigés : le livrable est alors recalculé. Aucune décision n'est prise automatiquement.",
            en: 'Lines 4 and 5: 25.00 d billed for deliverable L-09 (Étude des parcours, 30 pages, medium complexity as the buyer says, AI use declared: 40 to 60% of the work). From the quote of 5.00 d (public table 2026-2), half of such deliverables take under 4.0 d and nine in ten under 9.9 d; 14.55 d lie beyond the latter, after a billing step of 0.50 d (€9,457.50). This is a statistic: fewer than 2 honest jobs in 100 take as much or more. The size, the type and the declaration may be corrected: the deliverable is then worked out again. No decision is taken automatically.',
          },
          supplierMessage: {
            fr: "Votre facture indique 25,00 j pour le livrable L-09 (Étude des parcours, 30 pages, complexité moyenne selon l'acheteur, usage d'IA déclaré : 40 à 60 % du travail). D'après le devis de 5,00 j (barème public 2026-2), la moitié de ces livrables demandent moins de 4,0 j et neuf sur dix moins de 9,9 j ; 14,55 j dépassent ce dernier repère, pas de facturation de 0,50 j déduit. Il s'agit d'une statistique : moins de 2 prestations honnêtes sur 100 demandent autant ou plus. Vous pouvez corriger la taille, le type ou la déclaration : le livrable sera recalculé. Aucune décision n'est prise automatiquement.",
            en: 'Your invoice shows 25.00 d for deliverable L-09 (Étude des parcours, 30 pages, medium complexity as the buyer says, AI use declared: 40 to 60% of the work). From the quote of 5.00 d (public table 2026-2), half of such deliverables take under 4.0 d and nine in ten under 9.9 d; 14.55 d lie beyond the latter, after a billing step of 0.50 d. This is a statistic: fewer than 2 honest jobs in 100 take as much or more. You may correct the size, the type or the declaration: the deliverable will be worked out again. No decision is taken automatically.',
          },
          question: {
            fr: 'Quels éléments (périmètre, reprises, attente, recherche, relecture) expliquent les 25,00 j ?',
            en: 'What explains the 25.00 d (scope, rework, waiting, research, review)?',
          },
          amountAtStake: '9457.50',
          daysUnsupported: '14.55',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Trois livrables comparables d'un autre prestataire : l'acheteur seul lit la question, dont les jours diraient la fourchette",
      en: 'Three comparable deliverables of another contractor: the buyer alone reads the question, whose days would tell the range',
    },
    facts: {
      deliverableFact: sampleDeliverable({ contract: exactBills }),
      deliverableLines: [billed('100')],
      deliverableDeclarations: none,
      comparables: three,
      deliverableFiles: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 4 : 100,00 j facturés pour le livrable L-09 (Étude des parcours, 30 pages, complexité moyenne selon l'acheteur (× 1), usage d'IA déclaré : aucun). D'après 3 livrables comparables vérifiés d'un seul prestataire et le barème public 2026-2, la moitié de ces livrables demandent moins de 8,1 j et neuf sur dix moins de 25,3 j ; 74,72 j dépassent ce dernier repère (48 568,00 € HT). Il s'agit d'une statistique : moins d'une prestation honnête sur 100 demande autant ou plus. La taille, le type et la déclaration peuvent être corrigés : le livrable est alors recalculé. Aucune décision n'est prise automatiquement.",
            en: 'Line 4: 100.00 d billed for deliverable L-09 (Étude des parcours, 30 pages, medium complexity as the buyer says (× 1), AI use declared: none). From 3 comparable checked deliverables of one contractor and public table 2026-2, half of such deliverables take under 8.1 d and nine in ten under 25.3 d; 74.72 d lie beyond the latter (€48,568.00). This is a statistic: fewer than 1 honest job in 100 takes as much or more. The size, the type and the declaration may be corrected: the deliverable is then worked out again. No decision is taken automatically.',
          },
          supplierMessage: null,
          question: {
            fr: 'Quels éléments (périmètre, reprises, attente, recherche, relecture) expliquent les 100,00 j ?',
            en: 'What explains the 100.00 d (scope, rework, waiting, research, review)?',
          },
          amountAtStake: '48568.00',
          daysUnsupported: '74.72',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le barème public seul : indicatif, et non montré',
      en: 'The public table alone: indicative, and not shown',
    },
    facts: {
      deliverableFact: sampleDeliverable(),
      deliverableLines: [billed('150')],
      deliverableDeclarations: [],
      comparables: [],
      deliverableFiles: [],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 4 : 150,00 j facturés pour le livrable L-09 (Étude des parcours, 30 pages, complexité moyenne selon l'acheteur (× 1), usage d'IA non déclaré). D'après le barème public 2026-2, la moitié de ces livrables demandent moins de 9,5 j et neuf sur dix moins de 34,1 j ; 115,42 j dépassent ce dernier repère, pas de facturation de 0,50 j déduit (75 023,00 € HT). Il s'agit d'une statistique : moins de 2 prestations honnêtes sur 100 demandent autant ou plus. La taille, le type et la déclaration peuvent être corrigés : le livrable est alors recalculé. Aucune décision n'est prise automatiquement.",
            en: 'Line 4: 150.00 d billed for deliverable L-09 (Étude des parcours, 30 pages, medium complexity as the buyer says (× 1), AI use not declared). From public table 2026-2, half of such deliverables take under 9.5 d and nine in ten under 34.1 d; 115.42 d lie beyond the latter, after a billing step of 0.50 d (€75,023.00). This is a statistic: fewer than 2 honest jobs in 100 take as much or more. The size, the type and the declaration may be corrected: the deliverable is then worked out again. No decision is taken automatically.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre facture indique 150,00 j pour le livrable L-09 (Étude des parcours, 30 pages, complexité moyenne selon l'acheteur (× 1), usage d'IA non déclaré). D'après le barème public 2026-2, la moitié de ces livrables demandent moins de 9,5 j et neuf sur dix moins de 34,1 j ; 115,42 j dépassent ce dernier repère, pas de facturation de 0,50 j déduit. Il s'agit d'une statistique : moins de 2 prestations honnêtes sur 100 demandent autant ou plus. Vous pouvez corriger la taille, le type ou la déclaration : le livrable sera recalculé. Aucune décision n'est prise automatiquement.",
            en: 'Invoice F-2026-101. Your invoice shows 150.00 d for deliverable L-09 (Étude des parcours, 30 pages, medium complexity as the buyer says (× 1), AI use not declared). From public table 2026-2, half of such deliverables take under 9.5 d and nine in ten under 34.1 d; 115.42 d lie beyond the latter, after a billing step of 0.50 d. This is a statistic: fewer than 2 honest jobs in 100 take as much or more. You may correct the size, the type or the declaration: the deliverable will be worked out again. No decision is taken automatically.',
          },
          question: {
            fr: 'Quels éléments (périmètre, reprises, attente, recherche, relecture) expliquent les 150,00 j ?',
            en: 'What explains the 150.00 d (scope, rework, waiting, research, review)?',
          },
          amountAtStake: '75023.00',
          daysUnsupported: '115.42',
          class: 'question',
          visible: false,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un fichier remis bien plus court que la taille déclarée : les deux se lisent, la taille déclarée compte',
      en: 'A delivered file much shorter than the declared size: both are read, the declared size counts',
    },
    facts: {
      deliverableFact: sampleDeliverable({
        contract: exactBills,
        size: '120',
        complexity: 'complex',
        complexityBy: 'supplier',
        drivers: { novelty: 1 },
      }),
      deliverableLines: [billed('600')],
      deliverableDeclarations: none,
      comparables: three,
      deliverableFiles: [delivered('31')],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 4 : 600,00 j facturés pour le livrable L-09 (Étude des parcours, 120 pages, complexité élevée selon le prestataire (× 1,5), nouveauté +1, usage d'IA déclaré : aucun). Le fichier remis mesure 31 pages ; la taille déclarée est de 120 pages et reste celle du calcul. D'après 3 livrables comparables vérifiés d'un seul prestataire et le barème public 2026-2, la moitié de ces livrables demandent moins de 47,4 j et neuf sur dix moins de 157,4 j ; 442,59 j dépassent ce dernier repère (287 683,50 € HT). Il s'agit d'une statistique : moins de 2 prestations honnêtes sur 100 demandent autant ou plus. La taille, le type et la déclaration peuvent être corrigés : le livrable est alors recalculé. Aucune décision n'est prise automatiquement.",
            en: 'Line 4: 600.00 d billed for deliverable L-09 (Étude des parcours, 120 pages, high complexity as the contractor says (× 1.5), novelty +1, AI use declared: none). The delivered file measures 31 pages; the declared size is 120 pages and stays the one that counts. From 3 comparable checked deliverables of one contractor and public table 2026-2, half of such deliverables take under 47.4 d and nine in ten under 157.4 d; 442.59 d lie beyond the latter (€287,683.50). This is a statistic: fewer than 2 honest jobs in 100 take as much or more. The size, the type and the declaration may be corrected: the deliverable is then worked out again. No decision is taken automatically.',
          },
          supplierMessage: null,
          question: {
            fr: 'Quels éléments (périmètre, reprises, attente, recherche, relecture) expliquent les 600,00 j ?',
            en: 'What explains the 600.00 d (scope, rework, waiting, research, review)?',
          },
          amountAtStake: '287683.50',
          daysUnsupported: '442.59',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Des jours proches du devis', en: 'Days close to the quote' },
    facts: {
      deliverableFact: sampleDeliverable({ quotedDays: '5' }),
      deliverableLines: [billed('7')],
      deliverableDeclarations: [sampleDeclaration()],
      comparables: three,
      deliverableFiles: [],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Au-delà de neuf sur dix, mais pas assez rare : 25 jours exacts pour un devis de cinq',
      en: 'Beyond nine in ten, but not rare enough: 25 exact days for a quote of five',
    },
    facts: {
      deliverableFact: sampleDeliverable({ quotedDays: '5', contract: exactBills }),
      deliverableLines: [billed('25')],
      deliverableDeclarations: none,
      comparables: [],
      deliverableFiles: [],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: {
      fr: 'Un rapport au forfait, IA déclarée à 80 % : le prix est celui du marché',
      en: 'A fixed-price report, AI declared at 80 %: the price is that of the contract',
    },
    facts: {
      deliverableFact: sampleDeliverable({ contract: sampleContract({ priceForm: 'fixed' }) }),
      deliverableLines: [billed('25', { timePriced: false })],
      deliverableDeclarations: [sampleDeclaration({ shareLow: '0.8', shareHigh: '0.8' })],
      comparables: [],
      deliverableFiles: [],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Ni devis, ni taille, ni barème', en: 'Neither quote, nor size, nor table' },
    facts: {
      deliverableFact: sampleDeliverable({ type: 'design', size: null, sizeUnit: null }),
      deliverableLines: [billed('25')],
      deliverableDeclarations: [],
      comparables: [],
      deliverableFiles: [],
    },
    expect: { outcome: 'incomplete', missing: ['quoted_days', 'work_unit_code', 'review_history'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Des heures non convertibles', en: 'Hours without conversion' },
    facts: {
      deliverableFact: sampleDeliverable({ contract: sampleContract({ hoursPerDay: null }) }),
      deliverableLines: [samplePart({ days: null, hours: '200' })],
      deliverableDeclarations: [],
      comparables: [],
      deliverableFiles: [],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
