import { isDepartmentName } from '../../domain/department-name.js';
import { personNameKey } from '../../domain/names.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { InvoiceEvent, SignedAct } from '../facts/duty.js';
import { invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { wholeInvoice } from '../payment-clock.js';
import { defineRule } from '../rule.js';
import { messages, type Act } from './messages.js';

/** Names that a sentence gives. */
const SHOWN = 20;

interface Signature {
  act: Act;
  key: string;
  by: string;
  source: SourceRef;
}

/**
 * X7: one name both vouches for the work (attests the service, approves the timesheet) and settles it (decides on a finding,
 * pays). Names are compared, and a name is not a person: it is a question. One department on both sides says nothing of who
 * acted.
 */
export const rule = defineRule({
  id: 'agent-attests-and-pays',
  code: 'X7',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'buyer_duty',
  audience: ['buyer'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'invoiceEvents', 'signedActs'],
  params: {},
  messages,
  check({ invoiceFact: { invoice }, invoiceEvents, signedActs }, _params, { asOf }) {
    if (!isCurrent(invoice) || isCreditNote(invoice)) return { outcome: 'notApplicable' };
    const events = invoiceEvents.filter(({ on }) => on <= asOf);
    const acts = signedActs.filter(({ on }) => on === null || on <= asOf);
    const isSettled = events.some(({ event }) => event === 'paid');
    if (!isSettled && !acts.some(({ act }) => act === 'decision')) return { outcome: 'notApplicable' };
    const signatures = [...events.flatMap(ofEvent), ...acts.map(ofAct)];
    const shared = bothSides(signatures);
    const names = shared.filter((key) => !isDepartmentName(key));
    if (names.length === 0) {
      const missing = shared.length > 0 ? ['service_done_by', 'paid_by'] : missingNames(events, signatures);
      return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
    }
    const own = signatures.filter(({ key }) => names.includes(key));
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          values: {
            invoice: invoice.ref,
            agents: names.slice(0, SHOWN).map((key) => {
              const theirs = own.filter((one) => one.key === key);
              return {
                name: theirs[0]?.by ?? '',
                acts: ORDER.filter((act) => theirs.some((one) => one.act === act)),
              };
            }),
          },
          allocations: wholeInvoice(invoice),
          evidence: [invoice.source, ...own.slice(0, SHOWN).map(({ source }) => source)],
        },
      ],
    };
  },
});

const ORDER: readonly Act[] = ['service_done', 'timesheet', 'decision', 'paid'];
const VOUCHES: readonly Act[] = ['service_done', 'timesheet'];

function ofEvent({ event, by, source }: InvoiceEvent): Signature[] {
  if (by === null || (event !== 'service_done' && event !== 'paid')) return [];
  return [{ act: event, key: personNameKey(by), by, source }];
}

const ofAct = ({ act, by, source }: SignedAct): Signature => ({ act, key: personNameKey(by), by, source });

/** Names that stand on both sides, in alphabetical order. */
function bothSides(signatures: readonly Signature[]): string[] {
  const vouching = new Set(signatures.filter(({ act }) => VOUCHES.includes(act)).map(({ key }) => key));
  const settling = signatures.filter(({ act }) => !VOUCHES.includes(act)).map(({ key }) => key);
  return [...new Set(settling.filter((key) => key !== '' && vouching.has(key)))].sort();
}

/** Which name is missing to compare: that of a payment or an attestation that names nobody, or any attestation at all. */
function missingNames(events: readonly InvoiceEvent[], signatures: readonly Signature[]): string[] {
  const isNameless = (kind: InvoiceEvent['event']): boolean =>
    events.some(({ event, by }) => event === kind && by === null);
  const isVouched = signatures.some(({ act }) => VOUCHES.includes(act));
  return [
    ...(isNameless('service_done') || !isVouched ? ['service_done_by'] : []),
    ...(isNameless('paid') ? ['paid_by'] : []),
  ];
}
