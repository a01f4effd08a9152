import { asksForDeclaration } from '../declaration-due.js';
import { workTime } from '../declaration-scope.js';
import type { BilledPart } from '../facts/billed-part.js';
import type { DeclarationSubject } from '../facts/declaration.js';

/**
 * Was the declaration due before it was signed? Where the contract asks for one, it is due with the first invoice of the work, and
 * only for work that began once the clause was notified. `unknown`: an invoice has no date, or nothing tells on which side of
 * the notification the work lies.
 */
export function dueByInvoice(
  subject: DeclarationSubject,
  parts: readonly BilledPart[],
): 'yes' | 'no' | 'unknown' {
  const { declaration, contract } = subject;
  if (contract === null || !asksForDeclaration(contract)) return 'no';
  const { aiPolicyNotifiedOn: notifiedOn } = contract;
  const work = workTime(subject);
  if (notifiedOn !== null && work.to < notifiedOn) return 'no';
  const first = declaration.firstSignedAt ?? declaration.signedAt;
  const [issued] = parts.flatMap(({ issueDate }) => issueDate ?? []).sort();
  if (issued === undefined || first <= issued) {
    return parts.some(({ issueDate }) => issueDate === null) ? 'unknown' : 'no';
  }
  return notifiedOn !== null && work.from < notifiedOn ? 'unknown' : 'yes';
}
