import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeliverable, samplePart } from '../sample-facts.js';

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Livré après la date de la facture', en: 'Delivered after the date of the invoice' },
    facts: {
      deliverableFact: sampleDeliverable({ deliveredOn: '2026-10-15' }),
      deliverableLines: [samplePart()],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 4 : le livrable L-09 est facturé le 2 oct. 2026 (5,00 j, 3 250,00 € HT) ; le registre note sa livraison le 15 oct. 2026. Le marché M-2026-014 ne prévoit pas de facturer avant la livraison.',
            en: 'Line 4: deliverable L-09 is billed on 2 Oct 2026 (5.00 d, €3,250.00); the register has its delivery on 15 Oct 2026. Contract M-2026-014 does not provide for billing before delivery.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Sur votre ligne 4, le livrable L-09 est facturé le 2 oct. 2026 ; le registre note sa livraison le 15 oct. 2026.',
            en: 'Invoice F-2026-101. On your line 4, deliverable L-09 is billed on 2 Oct 2026; the register has its delivery on 15 Oct 2026.',
          },
          question: {
            fr: 'Le livrable a-t-il été remis à une autre date, ou une clause prévoit-elle un acompte ?',
            en: 'Was the deliverable handed over on another date, or does a clause provide for a part payment?',
          },
          amountAtStake: '3250.00',
          daysUnsupported: '5.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Noté non livré ; Déclic suppose qu'aucune avance n'est prévue",
      en: 'Noted as not delivered; Déclic assumes that no advance is provided for',
    },
    facts: {
      deliverableFact: sampleDeliverable({
        delivered: false,
        deliveredOn: null,
        acceptance: null,
        contract: sampleContract({ assumed: ['advance_allowed'] }),
      }),
      deliverableLines: [samplePart({ issueDate: null, days: null })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 4 : le livrable L-09 est facturé (3 250,00 € HT) ; le registre le note non livré. Le marché M-2026-014 ne prévoit pas de facturer avant la livraison.',
            en: 'Line 4: deliverable L-09 is billed (€3,250.00); the register has it as not delivered. Contract M-2026-014 does not provide for billing before delivery.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Sur votre ligne 4, le livrable L-09 est facturé ; le registre le note non livré.',
            en: 'Invoice F-2026-101. On your line 4, deliverable L-09 is billed; the register has it as not delivered.',
          },
          question: {
            fr: 'Le livrable a-t-il été remis à une autre date, ou une clause prévoit-elle un acompte ?',
            en: 'Was the deliverable handed over on another date, or does a clause provide for a part payment?',
          },
          amountAtStake: '3250.00',
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le marché prévoit une avance', en: 'The contract provides for an advance' },
    facts: {
      deliverableFact: sampleDeliverable({
        delivered: false,
        deliveredOn: null,
        contract: sampleContract({ advanceAllowed: true }),
      }),
      deliverableLines: [samplePart()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Livré le jour de la facture', en: 'Delivered on the day of the invoice' },
    facts: {
      deliverableFact: sampleDeliverable({ deliveredOn: '2026-10-02' }),
      deliverableLines: [samplePart()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Rien de facturé, ou une facture rejetée', en: 'Nothing billed, or a rejected invoice' },
    facts: {
      deliverableFact: sampleDeliverable({ delivered: false, deliveredOn: null }),
      deliverableLines: [samplePart({ state: 'rejected' })],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: "Le registre ne dit pas si c'est livré",
      en: 'The register does not say whether it was delivered',
    },
    facts: {
      deliverableFact: sampleDeliverable({ delivered: null, deliveredOn: null }),
      deliverableLines: [samplePart()],
    },
    expect: { outcome: 'incomplete', missing: ['delivered'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Livré sans date', en: 'Delivered without a date' },
    facts: {
      deliverableFact: sampleDeliverable({ deliveredOn: null }),
      deliverableLines: [samplePart()],
    },
    expect: { outcome: 'incomplete', missing: ['delivered_on'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Une facture sans date', en: 'An invoice without a date' },
    facts: { deliverableFact: sampleDeliverable(), deliverableLines: [samplePart({ issueDate: null })] },
    expect: { outcome: 'incomplete', missing: ['issue_date'] },
  },
];
