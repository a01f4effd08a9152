import type { InvoiceHead } from '../facts/contract.js';
import type { InvoiceEvent, SignedAct } from '../facts/duty.js';
import type { RuleCase } from '../rule.js';
import { sampleEvent, sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const attested = (by: string | null) => sampleEvent({ event: 'service_done', on: '2026-10-06', by });
const paid = (by: string | null) => sampleEvent({ event: 'paid', on: '2026-10-30', by });
const signed = (act: SignedAct['act'], by: string, on: string | null = '2026-10-08'): SignedAct => ({
  act,
  by,
  on,
  source: { file: 'register/timesheets.csv', line: 2 },
});
const facts = (
  invoiceEvents: InvoiceEvent[],
  signedActs: SignedAct[] = [],
  invoice: Partial<InvoiceHead> = {},
) => ({
  invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice(invoice) }),
  invoiceEvents,
  signedActs,
});
const flagged = (fr: string, en: string): RuleCase['expect'] => ({
  outcome: 'flagged',
  findings: [
    {
      message: { fr: `Facture F-2026-101 : ${fr}.`, en: `Invoice F-2026-101: ${en}.` },
      supplierMessage: null,
      question: {
        fr: 'Deux personnes différentes ont-elles fait ces actes ?',
        en: 'Did two different people perform these acts?',
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
    name: { fr: 'Le même agent atteste, approuve et paie', en: 'The same agent attests, approves and pays' },
    facts: facts(
      [attested('Dominique Modèle'), paid('MODELE Dominique')],
      [signed('timesheet', 'dominique modèle')],
    ),
    expect: flagged(
      "un seul nom, « Dominique Modèle », pour l'attestation du service fait, l'approbation de la feuille de temps et le paiement",
      'one name, “Dominique Modèle”, for the attestation of the service, the approval of the timesheet and the payment',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Celle qui approuve la feuille décide du constat', en: 'Whoever approves the sheet decides' },
    facts: facts([], [signed('timesheet', 'Claude Exemple'), signed('decision', 'Claude Exemple')]),
    expect: flagged(
      "un seul nom, « Claude Exemple », pour l'approbation de la feuille de temps et la décision sur un constat",
      'one name, “Claude Exemple”, for the approval of the timesheet and the decision on a finding',
    ),
  },
  {
    kind: 'innocent',
    name: { fr: "L'une atteste et approuve, l'autre paie", en: 'One attests and approves, the other pays' },
    facts: facts(
      [attested('Dominique Modèle'), paid('Claude Exemple')],
      [signed('timesheet', 'Dominique Modèle')],
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Celle qui paie décide aussi', en: 'Whoever pays also decides' },
    facts: facts(
      [attested('Dominique Modèle'), paid('Claude Exemple')],
      [signed('decision', 'Claude Exemple', null)],
    ),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un prénom de moins : un autre nom', en: 'One first name less: another name' },
    facts: facts([attested('Modèle'), paid('Dominique Modèle')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Deux services', en: 'Two departments' },
    facts: facts([attested('Direction du numérique'), paid('Direction des finances')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Un seul service des deux côtés', en: 'One department on both sides' },
    facts: facts([attested('Direction des finances'), paid('Direction des finances')]),
    expect: { outcome: 'incomplete', missing: ['service_done_by', 'paid_by'] },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Ni paiement ni décision', en: 'Neither payment nor decision' },
    facts: facts([attested('Dominique Modèle')]),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Le paiement ne nomme personne', en: 'The payment names nobody' },
    facts: facts([attested('Dominique Modèle'), paid(null)]),
    expect: { outcome: 'incomplete', missing: ['paid_by'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Rien ne dit qui atteste', en: 'Nothing says who attests' },
    facts: facts([paid('Claude Exemple')]),
    expect: { outcome: 'incomplete', missing: ['service_done_by'] },
  },
];
