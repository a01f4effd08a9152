import type { EmployedPerson } from '../../rules/facts/employer.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ContractCharges } from '../../rules/facts/contract-charges.js';
import type { LongPresence } from '../../rules/facts/long-presence.js';
import type { SupplierOrder } from '../../rules/facts/supplier-order.js';
import type { ReferenceFacts } from './reference-facts.js';
import { orNull, place, sourceOf, text, type Row } from './row.js';

/** Rows of the questions about people, orders and charges of a contract as the types that rules read. */

type Place = Parameters<typeof place>[0];

/** Places built in SQL, of rows that may have none. */
const places = (...found: unknown[]): SourceRef[] =>
  found.flatMap((one) => (one ?? []) as Place | Place[]).map(place);

/** A person whom an invoice bills, with its employer. */
export const toEmployedPerson = (row: Row): EmployedPerson => ({
  personKey: orNull(row, 'personKey'),
  personName: orNull(row, 'personName'),
  guessed: row.guessed === true,
  employers: row.employers as string[],
  employerName: orNull(row, 'employerName'),
  isHolder: (row.isHolder ?? null) as boolean | null,
  firstWorkDate: orNull(row, 'firstWorkDate'),
  lastWorkDate: orNull(row, 'lastWorkDate'),
  datedBy: row.datedBy as EmployedPerson['datedBy'],
  isRegistered: row.isRegistered === true,
  acceptedOn: orNull(row, 'acceptedOn'),
  declaredOn: orNull(row, 'declaredOn'),
  contractHasRegister: row.contractHasRegister === true,
  hasRegister: row.hasRegister === true,
  sources: places(row.places, row.registerPlace),
});

/** An order of a contractor. */
export const toSupplierOrder = (row: Row): SupplierOrder => ({
  contractRef: text(row, 'contractRef'),
  orderRef: text(row, 'orderRef'),
  orderedOn: orNull(row, 'orderedOn'),
  amount: orNull(row, 'amount'),
  currency: text(row, 'currency'),
  cpvDivision: orNull(row, 'cpvDivision'),
  signatureLimit: orNull(row, 'signatureLimit'),
  source: sourceOf(row),
});

/** A stretch of work of a person for a contractor. */
export const toLongPresence = (row: Row): LongPresence => ({
  supplierKey: text(row, 'supplierKey'),
  supplierName: text(row, 'supplierName'),
  from: text(row, 'from'),
  to: text(row, 'to'),
  days: text(row, 'days'),
  hasUnknownDays: row.hasUnknownDays === true,
  contracts: row.contracts as string[],
  contractCount: row.contractCount as number,
  hasDeliverables: row.hasDeliverables === true,
  sources: places(row.places),
});

/** What a contract of a contractor bills, and whose days it takes. */
export function toContractCharges(row: Row, reference: ReferenceFacts): ContractCharges {
  const contract = reference.contract(text(row, 'contractId'));
  if (contract === null) throw new Error('charges of a contract that is not in the register');
  return {
    contract,
    billed: row.billed as ContractCharges['billed'],
    people: row.people as ContractCharges['people'],
  };
}
