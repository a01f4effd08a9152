import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDeliverable, samplePart } from '../sample-facts.js';

const pending = { acceptance: 'pending', decidedOn: null } as const;

export const cases: RuleCase<'deliverable'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Ajourné et facturé', en: 'Adjourned and billed' },
    facts: {
      deliverableFact: sampleDeliverable({ acceptance: 'adjourned' }),
      deliverableLines: [samplePart()],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 4 (5,00 j, 3 250,00 € HT) : le livrable L-09 a été ajourné le 1er oct. 2026.',
            en: 'Line 4 (5.00 d, €3,250.00): deliverable L-09 was sent back for correction on 1 Oct 2026.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 4 porte sur le livrable L-09, qui a été ajourné le 1er oct. 2026.',
            en: 'Invoice F-2026-101. Your line 4 is for deliverable L-09, which was sent back for correction on 1 Oct 2026.',
          },
          question: {
            fr: 'Une nouvelle version a-t-elle été remise ou admise depuis cette décision ?',
            en: 'Has a new version been handed over or accepted since that decision?',
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
    name: { fr: 'Refusé, sans date de décision', en: 'Rejected, without a date of decision' },
    facts: {
      deliverableFact: sampleDeliverable({ acceptance: 'rejected', decidedOn: null }),
      deliverableLines: [samplePart({ how: 'only-candidate' })],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 4 (5,00 j, 3 250,00 € HT) : le livrable L-09 est refusé.',
            en: 'Line 4 (5.00 d, €3,250.00): deliverable L-09 is rejected.',
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 4 porte sur le livrable L-09, qui est refusé.',
            en: 'Invoice F-2026-101. Your line 4 is for deliverable L-09, which is rejected.',
          },
          question: {
            fr: 'Une nouvelle version a-t-elle été remise ou admise depuis cette décision ?',
            en: 'Has a new version been handed over or accepted since that decision?',
          },
          amountAtStake: '3250.00',
          daysUnsupported: '5.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: { fr: 'Le délai de décision court encore', en: 'The delay to decide still runs' },
    facts: { deliverableFact: sampleDeliverable(pending), deliverableLines: [samplePart()] },
    asOf: '2026-10-27',
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 4 (5,00 j, 3 250,00 € HT) : le livrable L-09 n'est pas encore admis ; sans décision, il le sera le 28 oct. 2026.",
            en: 'Line 4 (5.00 d, €3,250.00): deliverable L-09 is not accepted yet; without a decision it will be on 28 Oct 2026.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 4 porte sur le livrable L-09, qui n'est pas encore admis ; sans décision, il le sera le 28 oct. 2026.",
            en: 'Invoice F-2026-101. Your line 4 is for deliverable L-09, which is not accepted yet; without a decision it will be on 28 Oct 2026.',
          },
          question: {
            fr: "La facture peut-elle attendre l'admission, ou une décision d'admission vous a-t-elle été notifiée ?",
            en: 'Can the invoice wait for acceptance, or were you notified of a decision to accept?',
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
      fr: 'Le délai court encore, et les avances ne sont pas précisées : une question',
      en: 'The delay still runs, and advances are not stated: a question',
    },
    facts: {
      deliverableFact: sampleDeliverable({
        ...pending,
        contract: sampleContract({ assumed: ['advance_allowed'] }),
      }),
      deliverableLines: [samplePart()],
    },
    asOf: '2026-10-27',
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Ligne 4 (5,00 j, 3 250,00 € HT) : le livrable L-09 n'est pas encore admis ; sans décision, il le sera le 28 oct. 2026.",
            en: 'Line 4 (5.00 d, €3,250.00): deliverable L-09 is not accepted yet; without a decision it will be on 28 Oct 2026.',
          },
          supplierMessage: {
            fr: "Facture F-2026-101. Votre ligne 4 porte sur le livrable L-09, qui n'est pas encore admis ; sans décision, il le sera le 28 oct. 2026.",
            en: 'Invoice F-2026-101. Your line 4 is for deliverable L-09, which is not accepted yet; without a decision it will be on 28 Oct 2026.',
          },
          question: {
            fr: "La facture peut-elle attendre l'admission, ou une décision d'admission vous a-t-elle été notifiée ?",
            en: 'Can the invoice wait for acceptance, or were you notified of a decision to accept?',
          },
          amountAtStake: '3250.00',
          daysUnsupported: '5.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Admis avec réserves', en: 'Accepted with reserves' },
    facts: {
      deliverableFact: sampleDeliverable({ acceptance: 'accepted_with_reserves' }),
      deliverableLines: [samplePart()],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'En attente, sur un marché qui admet de facturer avant la livraison',
      en: 'Pending, on a contract that allows billing before delivery',
    },
    facts: {
      deliverableFact: sampleDeliverable({ ...pending, contract: sampleContract({ advanceAllowed: true }) }),
      deliverableLines: [samplePart()],
    },
    asOf: '2026-10-05',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Admis tacitement ce jour même', en: 'Accepted tacitly on this very day' },
    facts: { deliverableFact: sampleDeliverable(pending), deliverableLines: [samplePart()] },
    asOf: '2026-10-28',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Rien de facturé', en: 'Nothing billed' },
    facts: { deliverableFact: sampleDeliverable({ acceptance: 'rejected' }), deliverableLines: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: "Le registre ne dit rien de l'admission", en: 'The register says nothing of acceptance' },
    facts: {
      deliverableFact: sampleDeliverable({ acceptance: null }),
      deliverableLines: [samplePart()],
    },
    expect: { outcome: 'incomplete', missing: ['acceptance'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'En attente, sans date ni délai', en: 'Pending, with neither date nor delay' },
    facts: {
      deliverableFact: sampleDeliverable({
        ...pending,
        deliveredOn: null,
        contract: sampleContract({ acceptanceDays: null }),
      }),
      deliverableLines: [samplePart()],
    },
    expect: { outcome: 'incomplete', missing: ['delivered_on', 'acceptance_days'] },
  },
];
