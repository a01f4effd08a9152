import type { InvoiceHead } from '../facts/contract.js';
import type { BilledDeliverable } from '../facts/duty.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

/** Delivered on 12 October, accepted by silence on 11 November. */
const deliverable = (over: Partial<BilledDeliverable> = {}): BilledDeliverable => ({
  ref: 'L-09',
  delivered: true,
  deliveredOn: '2026-10-12',
  acceptance: 'pending',
  how: 'given',
  source: { file: 'register/deliverables.csv', line: 3 },
  ...over,
});
const facts = (billedDeliverables: BilledDeliverable[], invoice: Partial<InvoiceHead> = {}) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice) }),
  billedDeliverables,
});
const BEFORE = {
  fr: 'Qui notifie une décision avant ce jour ?',
  en: 'Who notifies a decision before that day?',
};
const AFTER = {
  fr: "Une décision a-t-elle été notifiée avant le jour de l'admission tacite ?",
  en: 'Was a decision notified before the day of tacit acceptance?',
};
const ONE = {
  fr: 'Facture F-2026-101, sans décision enregistrée sur le livrable : L-09 (livré le 12 oct. 2026, admission tacite le 11 nov. 2026).',
  en: 'Invoice F-2026-101, no decision recorded on the deliverable: L-09 (delivered on 12 Oct 2026, tacit acceptance on 11 Nov 2026).',
};
const flagged = (
  message: { fr: string; en: string },
  own: 'fact' | 'question',
  question = own === 'fact' ? AFTER : BEFORE,
): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message,
      supplierMessage: null,
      question,
      amountAtStake: null,
      daysUnsupported: null,
      class: own,
      visible: true,
    },
  ],
});

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Le délai est passé', en: 'The period is over' },
    facts: facts([deliverable()]),
    asOf: '2026-11-16',
    expect: flagged(ONE, 'fact'),
  },
  {
    kind: 'flagged',
    name: { fr: 'Deux livrables, un autre est refusé', en: 'Two deliverables, another one is refused' },
    facts: facts([
      deliverable(),
      deliverable({ ref: 'L-10', deliveredOn: '2026-10-20' }),
      deliverable({ ref: 'L-11', acceptance: 'rejected' }),
    ]),
    asOf: '2026-11-10',
    expect: flagged(
      {
        fr: 'Facture F-2026-101, sans décision enregistrée sur 2 livrables : L-09 (livré le 12 oct. 2026, admission tacite le 11 nov. 2026) et L-10 (livré le 20 oct. 2026, admission tacite le 19 nov. 2026).',
        en: 'Invoice F-2026-101, no decision recorded on 2 deliverables: L-09 (delivered on 12 Oct 2026, tacit acceptance on 11 Nov 2026) and L-10 (delivered on 20 Oct 2026, tacit acceptance on 19 Nov 2026).',
      },
      'question',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Livrable déduit : une question', en: 'Inferred deliverable: a question' },
    facts: facts([deliverable({ how: 'only-candidate' })]),
    asOf: '2026-11-16',
    expect: flagged(ONE, 'question', AFTER),
  },
  {
    kind: 'innocent',
    name: { fr: 'Admis dans le délai', en: 'Accepted within the period' },
    facts: facts([deliverable({ acceptance: 'accepted' })]),
    asOf: '2026-11-16',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Ajourné : à livrer de nouveau', en: 'Adjourned: to be delivered again' },
    facts: facts([deliverable({ acceptance: 'adjourned' })]),
    asOf: '2026-11-16',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Onze jours avant', en: 'Eleven days before' },
    facts: facts([deliverable()]),
    asOf: '2026-10-31',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Dix jours avant', en: 'Ten days before' },
    facts: facts([deliverable()]),
    asOf: '2026-11-01',
    expect: flagged(ONE, 'question'),
  },
  {
    kind: 'threshold',
    name: { fr: 'Le jour même', en: 'On the day' },
    facts: facts([deliverable()]),
    asOf: '2026-11-11',
    expect: flagged(ONE, 'fact'),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Pas encore livré', en: 'Not delivered yet' },
    facts: facts([deliverable({ delivered: false, deliveredOn: null })]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucun livrable facturé', en: 'No deliverable billed' },
    facts: facts([]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Décision non connue', en: 'Decision not known' },
    facts: facts([deliverable({ acceptance: null })]),
    expect: { outcome: 'incomplete', missing: ['acceptance'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Ni livraison ni délai', en: 'Neither delivery nor period' },
    facts: facts([deliverable({ deliveredOn: null })], {
      contract: sampleContract({ acceptanceDays: null }),
    }),
    expect: { outcome: 'incomplete', missing: ['delivered_on', 'acceptance_days'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Marché inconnu', en: 'Contract unknown' },
    facts: facts([deliverable()], { contract: null, contractHow: 'none' }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
