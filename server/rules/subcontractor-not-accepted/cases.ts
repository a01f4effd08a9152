import type { EmployedPerson } from '../facts/employer.js';
import type { RuleCase } from '../rule.js';
import { sampleInvoice, sampleInvoiceFact } from '../sample-facts.js';

const person = (over: Partial<EmployedPerson> = {}): EmployedPerson => ({
  personKey: 'P-0412',
  personName: 'Camille Exemple',
  guessed: false,
  employers: ['900000001'],
  employerName: 'Studio Rivage',
  isHolder: false,
  firstWorkDate: '2026-09-07',
  lastWorkDate: '2026-09-30',
  datedBy: 'timesheet',
  isRegistered: true,
  acceptedOn: null,
  declaredOn: null,
  contractHasRegister: true,
  hasRegister: true,
  sources: [{ file: 'register/people.csv', line: 4 }],
  ...over,
});
const facts = (...employedPeople: EmployedPerson[]) => ({
  invoiceFact: sampleInvoiceFact(),
  employedPeople,
});
const ASKED = {
  question: {
    fr: "De quelle relation s'agit-il (sous-traitance, indépendant, entreprise du groupe), et à quelle date une demande d'acceptation (DC4) a-t-elle été remise ?",
    en: 'What is the relation (subcontracting, freelancer, firm of the same group), and on which date was a request for acceptance (DC4) handed in?',
  },
  amountAtStake: null,
  daysUnsupported: null,
};
/** The sentences of both readers about the same people. */
const said = (fr: string, en: string) => ({
  message: {
    fr: `Marché M-2026-014, personnes d'une autre entreprise que le titulaire : ${fr}.`,
    en: `Contract M-2026-014, people of another firm than the holder: ${en}.`,
  },
  supplierMessage: {
    fr: `Facture F-2026-101. Votre marché M-2026-014, personnes d'une autre entreprise que la vôtre : ${fr}.`,
    en: `Invoice F-2026-101. Your contract M-2026-014, people of another firm than yours: ${en}.`,
  },
});
const flagged = (fr: string, en: string, own: { class?: 'fact' | 'question' } = {}) => ({
  outcome: 'flagged' as const,
  findings: [{ ...said(fr, en), ...ASKED, ...own }],
});
const NOT_LISTED = {
  fr: 'Camille Exemple (P-0412), employeur Studio Rivage (SIREN 900000001), absent des sous-traitants inscrits au marché',
  en: 'Camille Exemple (P-0412), employer Studio Rivage (SIREN 900000001), not among the subcontractors registered for the contract',
};

export const cases: RuleCase<'invoice'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Une entreprise que la liste des sous-traitants du marché ne comporte pas',
      en: 'A firm that the list of subcontractors of the contract does not name',
    },
    facts: facts(person({ isRegistered: false }), person({ personKey: 'P-2', isHolder: true })),
    expect: flagged(NOT_LISTED.fr, NOT_LISTED.en, { class: 'fact' }),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Aucun sous-traitant inscrit pour ce marché : une question',
      en: 'No subcontractor registered for this contract: a question',
    },
    facts: facts(person({ isRegistered: false, contractHasRegister: false })),
    expect: flagged(NOT_LISTED.fr, NOT_LISTED.en, { class: 'question' }),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Acceptation connue, demande sans date : le silence a pu accepter plus tôt, une question',
      en: 'Known acceptance, undated request: silence may have accepted earlier, a question',
    },
    facts: facts(person({ acceptedOn: '2026-09-15' })),
    expect: flagged(
      'Camille Exemple (P-0412), employeur Studio Rivage (SIREN 900000001), sous-traitant accepté le 15 sept. 2026, travail dès le 7 sept. 2026',
      'Camille Exemple (P-0412), employer Studio Rivage (SIREN 900000001), subcontractor accepted on 15 Sept 2026, work from 7 Sept 2026',
      { class: 'question' },
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: "La demande est en attente et le travail a commencé ; deux personnes, dont une sans nom d'employeur",
      en: "The request is open and work has begun; two people, one without employer's name",
    },
    facts: facts(
      person({ declaredOn: '2026-09-05' }),
      person({
        personKey: 'P-0503',
        personName: null,
        employerName: null,
        employers: ['900000002'],
        isRegistered: false,
      }),
    ),
    asOf: '2026-09-20',
    expect: flagged(
      "Camille Exemple (P-0412), employeur Studio Rivage (SIREN 900000001), sous-traitant dont l'acceptation est attendue au plus tard le 26 sept. 2026, travail dès le 7 sept. 2026 ; P-0503, employeur SIREN 900000002, absent des sous-traitants inscrits au marché",
      'Camille Exemple (P-0412), employer Studio Rivage (SIREN 900000001), subcontractor whose acceptance is expected by 26 Sept 2026, work from 7 Sept 2026; P-0503, employer SIREN 900000002, not among the subcontractors registered for the contract',
      { class: 'fact' },
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: "La personne n'est que déduite : une question",
      en: 'The person is only inferred: a question',
    },
    facts: facts(person({ isRegistered: false, guessed: true })),
    expect: flagged(NOT_LISTED.fr, NOT_LISTED.en, { class: 'question' }),
  },
  {
    kind: 'innocent',
    name: { fr: 'Les salariés du titulaire', en: 'Staff of the holder' },
    facts: facts(person({ isHolder: true, isRegistered: false, hasRegister: false })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Accepté par le silence de l'acheteur, avant l'acte signé plus tard",
      en: 'Accepted by the silence of the buyer, before the act signed later',
    },
    facts: facts(person({ declaredOn: '2026-08-10', acceptedOn: '2026-09-20' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Travail le jour même de l’acceptation', en: 'Work on the very day of acceptance' },
    facts: facts(person({ acceptedOn: '2026-09-07' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Travail vingt et un jours après la demande : accepté',
      en: 'Work twenty-one days after the request: accepted',
    },
    facts: facts(person({ declaredOn: '2026-08-17' })),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Travail vingt jours après la demande : un jour trop tôt',
      en: 'Work twenty days after the request: one day too soon',
    },
    facts: facts(person({ declaredOn: '2026-08-18' })),
    asOf: '2026-10-01',
    expect: flagged(
      'Camille Exemple (P-0412), employeur Studio Rivage (SIREN 900000001), sous-traitant accepté le 8 sept. 2026, travail dès le 7 sept. 2026',
      'Camille Exemple (P-0412), employer Studio Rivage (SIREN 900000001), subcontractor accepted on 8 Sept 2026, work from 7 Sept 2026',
      { class: 'fact' },
    ),
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Personne n’est facturé', en: 'Nobody is billed' },
    facts: facts(),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une facture remplacée', en: 'A replaced invoice' },
    facts: {
      invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice({ state: 'replaced' }) }),
      employedPeople: [person({ isRegistered: false })],
    },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Employeur inconnu', en: 'Unknown employer' },
    facts: facts(person({ employers: [], employerName: null, isHolder: null })),
    expect: { outcome: 'incomplete', missing: ['employer_siret'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Deux employeurs sur la même période, et une ligne sans personne',
      en: 'Two employers over the same period, and a line that names nobody',
    },
    facts: facts(
      person({ employers: ['900000001', '900000002'] }),
      person({ personKey: null, personName: null, employers: [] }),
    ),
    expect: { outcome: 'incomplete', missing: ['employer_siret', 'person_key'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun registre des sous-traitants', en: 'No register of subcontractors' },
    facts: facts(person({ isRegistered: false, contractHasRegister: false, hasRegister: false })),
    expect: { outcome: 'incomplete', missing: ['subcontractors'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'SIREN du titulaire inconnu', en: 'Unknown SIREN of the holder' },
    facts: facts(person({ isRegistered: false, isHolder: null })),
    expect: { outcome: 'incomplete', missing: ['supplier_siret'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Sous-traitant inscrit sans date', en: 'Registered subcontractor without any date' },
    facts: facts(person()),
    expect: { outcome: 'incomplete', missing: ['accepted_on'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Accepté pendant la période facturée, sans feuille de temps',
      en: 'Accepted during the billed period, without a timesheet',
    },
    facts: facts(person({ acceptedOn: '2026-09-15', datedBy: 'period' })),
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Travail sans aucune date', en: 'Work without any date' },
    facts: facts(person({ acceptedOn: '2026-09-15', firstWorkDate: null, lastWorkDate: null })),
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
];
