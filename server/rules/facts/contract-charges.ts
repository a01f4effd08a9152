import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { ContractFact } from './contract.js';

/** What one contract of a contractor bills and whose days it takes, month by month. Months are named by their first day. */
export interface ContractCharges {
  contract: ContractFact;
  /** Current invoices less credit notes, without VAT; null when one of the month is not known in the contract's currency. */
  billed: { month: CivilDate; amount: Decimal | null }[];
  /** Days of people of this contract: recorded, else billed inside one month; null: nothing says in which month, or how many. */
  people: { personKey: string; personName: string; month: CivilDate; days: Decimal | null }[];
}
