import { EVER, NEVER } from '../declaration-scope.js';
import type { ContractFact } from '../facts/contract.js';
import type { BilledLine } from '../facts/line.js';

/**
 * Does the line bill work? Travel, licences and other goods are none to declare, and a train ticket may be counted in pieces:
 * a piece is work for sure where it bills a deliverable, and is assumed to be where the price is not by time or somebody is
 * named.
 */
export function workOf(
  line: BilledLine,
  { priceForm }: ContractFact,
): 'work' | 'assumed' | 'unknown' | 'none' {
  const sure = line.links.filter(({ how }) => how !== 'only-candidate');
  if (sure.some(({ deliverableRef }) => deliverableRef !== null)) return 'work';
  if (line.billedUnit === 'other') return 'none';
  // A vehicle is hired by the day as well: a text that says days or a lump sum does not say that it is work.
  if (line.billedUnit !== null) return line.unitHow === 'wording' ? 'assumed' : 'work';
  if (priceForm === 'fixed' || priceForm === 'work_units') return 'assumed';
  const named = sure.some(
    (link) => link.personKey !== null || link.personName !== null || link.profile !== null,
  );
  return named ? 'assumed' : 'unknown';
}

/**
 * The part of the work that the clause binds: the days from its notification on. The day of an invoice or of a signature is no
 * day of work: a line without its period lies between the start of its contract and its invoice, unless it may be billed in
 * advance.
 */
export function boundWork(
  { periodStart, periodEnd, invoice }: BilledLine,
  { aiPolicyNotifiedOn: notifiedOn, unreadLimits, startDate, advanceAllowed }: ContractFact,
): 'all' | 'part' | 'none' | 'unknown' {
  if (notifiedOn === null) return 'all';
  const begins = unreadLimits.includes('start_date') ? EVER : startDate;
  if ((periodEnd ?? (advanceAllowed ? null : invoice.issueDate) ?? NEVER) < notifiedOn) return 'none';
  if ((periodStart ?? begins) >= notifiedOn) return 'all';
  return periodStart === null || periodEnd === null ? 'unknown' : 'part';
}
