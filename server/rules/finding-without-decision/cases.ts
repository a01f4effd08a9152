import type { InvoiceHead } from '../facts/contract.js';
import type { EarlierFindings } from '../facts/duty.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

/** Audits and decisions are the organisation's own records: they say everything, or there was no audit. */
export const absentKinds = {
  incomplete:
    'What earlier audits showed and what was decided are records of Déclic itself; nothing is missing.',
};

const facts = (earlier: Partial<EarlierFindings>, invoice: Partial<InvoiceHead> = {}) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice) }),
  earlierFindings: { firstAuditOn: '2026-10-02', open: [], ...earlier },
});
const open = (code: string, firstShownOn: string) => ({
  finding: `${code}-0123456789abcdef`,
  code,
  firstShownOn,
});
const flagged = (fr: string, en: string): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message: { fr: `Facture F-2026-101 : ${fr}.`, en: `Invoice F-2026-101: ${en}.` },
      supplierMessage: null,
      question: {
        fr: 'Qui décide de la suite à donner, et quand ?',
        en: 'Who decides what follows, and when?',
      },
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question',
      visible: true,
    },
  ],
});

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Deux constats attendent', en: 'Two findings wait' },
    facts: facts({ open: [open('A1', '2026-10-02'), open('T1', '2026-10-19')] }),
    asOf: '2026-11-16',
    expect: flagged(
      '2 constats du contrôle précédent sans décision depuis plus de 10 jours : A1 (depuis le 2 oct. 2026) et T1 (depuis le 19 oct. 2026)',
      '2 findings of the previous audit without a decision for more than 10 days: A1 (since 2 Oct 2026) and T1 (since 19 Oct 2026)',
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'Tout est décidé', en: 'Everything is decided' },
    facts: facts({ open: [] }),
    asOf: '2026-11-16',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Dix jours', en: 'Ten days' },
    facts: facts({ open: [open('A1', '2026-11-06')] }),
    asOf: '2026-11-16',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Onze jours', en: 'Eleven days' },
    facts: facts({ open: [open('A1', '2026-11-05')] }),
    asOf: '2026-11-16',
    expect: flagged(
      '1 constat du contrôle précédent sans décision depuis plus de 10 jours : A1 (depuis le 5 nov. 2026)',
      '1 finding of the previous audit without a decision for more than 10 days: A1 (since 5 Nov 2026)',
    ),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Le premier contrôle', en: 'The first audit' },
    facts: facts({ firstAuditOn: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Le premier contrôle, refait le jour même', en: 'The first audit, run again on its day' },
    facts: facts({ firstAuditOn: '2026-11-16', open: [open('A1', '2026-11-16')] }),
    asOf: '2026-11-16',
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture annulée', en: 'A cancelled invoice' },
    facts: facts({ open: [open('A1', '2026-10-02')] }, { state: 'cancelled' }),
    expect: { outcome: 'notApplicable' },
  },
];
