import type { Comparable } from '../facts/deliverable.js';
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
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Lignes 4 et 5 : 25,00 j facturés pour le livrable L-09 (Étude des parcours, 30 pages, usage d'IA déclaré : 40 à 60 % du travail). D'après le devis (5,00 j), la moitié de ces livrables demandent moins de 4,0 j et neuf sur dix moins de 9,9 j ; 14,55 j dépassent ce repère, pas de facturation de 0,50 j déduit (9 457,50 € HT). Moins de 2 prestations comparables sur 100 demandent autant.",
            en: 'Lines 4 and 5: 25.00 d billed for deliverable L-09 (Étude des parcours, 30 pages, AI use declared: 40 to 60% of the work). From the quote (5.00 d), half of such deliverables take under 4.0 d and nine in ten under 9.9 d; 14.55 d lie beyond, after a billing step of 0.50 d (€9,457.50). Fewer than 2 comparable jobs in 100 take as much.',
          },
          supplierMessage: {
            fr: "Votre facture indique 25,00 j pour le livrable L-09 (Étude des parcours, 30 pages, usage d'IA déclaré : 40 à 60 % du travail). D'après le devis (5,00 j), la moitié de ces livrables demandent moins de 4,0 j et neuf sur dix moins de 9,9 j ; 14,55 j dépassent ce repère, pas de facturation de 0,50 j déduit. Moins de 2 prestations comparables sur 100 demandent autant. Vous pouvez corriger la taille, le type ou la déclaration ; aucune décision n'est prise automatiquement.",
            en: 'Your invoice shows 25.00 d for deliverable L-09 (Étude des parcours, 30 pages, AI use declared: 40 to 60% of the work). From the quote (5.00 d), half of such deliverables take under 4.0 d and nine in ten under 9.9 d; 14.55 d lie beyond, after a billing step of 0.50 d. Fewer than 2 comparable jobs in 100 take as much. You may correct the size, the type or the declaration; no decision is taken automatically.',
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
      fr: "Trois livrables comparables d'un autre prestataire : la fourchette reste chez l'acheteur",
      en: 'Three comparable deliverables of another contractor: the range stays with the buyer',
    },
    facts: {
      deliverableFact: sampleDeliverable({ contract: exactBills }),
      deliverableLines: [billed('100')],
      deliverableDeclarations: none,
      comparables: three,
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 4 : 100,00 j facturés pour le livrable L-09 (Étude des parcours, 30 pages, usage d'IA déclaré : aucun). D'après 3 livrables comparables vérifiés et le barème public 2026-1, la moitié de ces livrables demandent moins de 8,1 j et neuf sur dix moins de 25,3 j ; 74,72 j dépassent ce repère (48 568,00 € HT). Moins d'une prestation comparable sur 100 demande autant.",
            en: 'Line 4: 100.00 d billed for deliverable L-09 (Étude des parcours, 30 pages, AI use declared: none). From 3 comparable checked deliverables and public table 2026-1, half of such deliverables take under 8.1 d and nine in ten under 25.3 d; 74.72 d lie beyond (€48,568.00). Fewer than 1 comparable job in 100 takes as much.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre facture indique 100,00 j pour le livrable L-09 (Étude des parcours, 30 pages, usage d'IA déclaré : aucun). Vous pouvez corriger la taille, le type ou la déclaration ; aucune décision n'est prise automatiquement.",
            en: 'Invoice F-2026-101. Your invoice shows 100.00 d for deliverable L-09 (Étude des parcours, 30 pages, AI use declared: none). You may correct the size, the type or the declaration; no decision is taken automatically.',
          },
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
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 4 : 150,00 j facturés pour le livrable L-09 (Étude des parcours, 30 pages, usage d'IA non déclaré). D'après le barème public 2026-1, la moitié de ces livrables demandent moins de 9,5 j et neuf sur dix moins de 34,1 j ; 115,42 j dépassent ce repère, pas de facturation de 0,50 j déduit (75 023,00 € HT). Moins de 2 prestations comparables sur 100 demandent autant.",
            en: 'Line 4: 150.00 d billed for deliverable L-09 (Étude des parcours, 30 pages, AI use not declared). From public table 2026-1, half of such deliverables take under 9.5 d and nine in ten under 34.1 d; 115.42 d lie beyond, after a billing step of 0.50 d (€75,023.00). Fewer than 2 comparable jobs in 100 take as much.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre facture indique 150,00 j pour le livrable L-09 (Étude des parcours, 30 pages, usage d'IA non déclaré). D'après le barème public 2026-1, la moitié de ces livrables demandent moins de 9,5 j et neuf sur dix moins de 34,1 j ; 115,42 j dépassent ce repère, pas de facturation de 0,50 j déduit. Moins de 2 prestations comparables sur 100 demandent autant. Vous pouvez corriger la taille, le type ou la déclaration ; aucune décision n'est prise automatiquement.",
            en: 'Invoice F-2026-101. Your invoice shows 150.00 d for deliverable L-09 (Étude des parcours, 30 pages, AI use not declared). From public table 2026-1, half of such deliverables take under 9.5 d and nine in ten under 34.1 d; 115.42 d lie beyond, after a billing step of 0.50 d. Fewer than 2 comparable jobs in 100 take as much. You may correct the size, the type or the declaration; no decision is taken automatically.',
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
    kind: 'innocent',
    name: { fr: 'Des jours proches du devis', en: 'Days close to the quote' },
    facts: {
      deliverableFact: sampleDeliverable({ quotedDays: '5' }),
      deliverableLines: [billed('7')],
      deliverableDeclarations: [sampleDeclaration()],
      comparables: three,
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
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
];
