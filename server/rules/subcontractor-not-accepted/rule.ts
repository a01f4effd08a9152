import { addDays, type CivilDate } from '../../domain/civil-date.js';
import type { EmployedPerson } from '../facts/employer.js';
import type { InvoiceFact } from '../facts/invoice.js';
import { isCreditNote, isCurrent, invoiceSubject } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { guessed } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type OtherEmployer, type Values } from './messages.js';

/** A finding names so many people and counts the others. */
const NAMED = 20;

/**
 * People of another firm than those that hold the contract: is it declared as a subcontractor, and was it accepted before the
 * work? Silence of the buyer for `silence` days after the request is an acceptance. Without the day of the request, work
 * before the recorded acceptance is asked and never stated: silence may have accepted earlier. So is a firm that the register
 * does not list where it lists nobody for this contract.
 */
export const rule = defineRule({
  id: 'subcontractor-not-accepted',
  code: 'P5',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'contract',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'employedPeople'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {
    silence: {
      type: 'count',
      default: '21',
      origin: {
        fr: 'code de la commande publique, article R2193-7 : 21 jours de silence valent acceptation',
        en: 'French public procurement code, article R2193-7: 21 days of silence are an acceptance',
      },
      describe: {
        fr: 'Jours de silence après la demande qui valent acceptation du sous-traitant',
        en: 'Days of silence after the request that accept the subcontractor',
      },
    },
  },
  messages,
  check({ invoiceFact: { invoice }, employedPeople: people }, params, { asOf }) {
    const silence = Number(limitOf(params, 'silence'));
    if (!isCurrent(invoice) || isCreditNote(invoice)) return { outcome: 'notApplicable' };
    if (invoice.contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (people.length === 0) return { outcome: 'notApplicable' };
    const judged = people.map((person) => ({ person, verdict: judge(person, silence, asOf) }));
    const asked = judged.flatMap(({ person, verdict }) =>
      verdict.is === 'asked' ? [{ person, ...verdict }] : [],
    );
    if (asked.length > 0) return { outcome: 'flagged', findings: [draft(invoice, asked)] };
    const missing = judged.flatMap(({ verdict }) => (verdict.is === 'unknown' ? [verdict.missing] : []));
    return missing.length === 0
      ? { outcome: 'clean' }
      : { outcome: 'incomplete', missing: [...new Set(missing)].sort() };
  },
});

type Asked = {
  is: 'asked';
  why: OtherEmployer['why'];
  /** Two documents contradict each other, and nothing unknown could settle it. */
  isStated: boolean;
  acceptedOn: CivilDate | null;
};
type Verdict = { is: 'covered' } | { is: 'unknown'; missing: string } | Asked;

const unknown = (missing: string): Verdict => ({ is: 'unknown', missing });

function judge(person: EmployedPerson, silence: number, asOf: CivilDate): Verdict {
  if (person.personKey === null) return unknown('person_key');
  if (person.employers.length !== 1) return unknown('employer_siret');
  if (person.isHolder === true) return { is: 'covered' };
  if (!person.isRegistered) {
    if (!person.hasRegister) return unknown('subcontractors');
    if (person.isHolder === null) return unknown('supplier_siret');
    return { is: 'asked', why: 'notListed', isStated: person.contractHasRegister, acceptedOn: null };
  }
  const silent = person.declaredOn === null ? null : addDays(person.declaredOn, silence);
  const [from] = [person.acceptedOn, silent].filter((day) => day !== null).sort();
  if (from === undefined) return unknown('accepted_on');
  const { firstWorkDate: first, lastWorkDate: last } = person;
  if (first === null || last === null) return unknown('period_start');
  if (first >= from) return { is: 'covered' };
  if (person.datedBy === 'period' && last >= from) return unknown('timesheet');
  const why = from > asOf ? 'pending' : 'workedBefore';
  return { is: 'asked', why, isStated: person.declaredOn !== null, acceptedOn: from };
}

function draft(
  invoice: InvoiceFact['invoice'],
  asked: readonly (Asked & { person: EmployedPerson })[],
): FindingDraft<Values> {
  const named = asked.slice(0, NAMED);
  return {
    subject: invoiceSubject(invoice),
    values: {
      contract: invoice.contract?.ref ?? '',
      people: named.map(({ person, why, acceptedOn }) => ({
        personKey: person.personKey ?? '',
        person: person.personName,
        employer: person.employerName,
        siren: person.employers[0] ?? '',
        why,
        acceptedOn,
        firstWorkDate: person.firstWorkDate,
      })),
      others: asked.length - named.length,
    },
    allocations: [],
    evidence: [invoice.source, ...named.flatMap(({ person }) => person.sources)],
    class: asked.every(({ isStated }) => isStated) ? 'fact' : 'question',
    assumed: [
      ...(asked.some(({ person }) => person.guessed) ? ['person_key'] : []),
      ...guessed(invoice.contractHow, 'contract_ref'),
    ],
  };
}
