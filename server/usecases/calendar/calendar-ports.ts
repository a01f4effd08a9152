import type { CivilDate } from '../../domain/civil-date.js';
import type { OwnDays } from '../../domain/working-calendar.js';

/** Own days as a person writes them. */
export interface WrittenDays {
  kind: OwnDays['kind'];
  from: CivilDate;
  to: CivilDate;
  label: string;
  /** Zone of holidays, and reference of the contract, that they are about; null: all of them. */
  place: string | null;
  contract: string | null;
}

/** Own days as kept. */
export interface KeptDays extends Omit<WrittenDays, 'contract'> {
  contractRef: string | null;
  contractKey: string | null;
}

/** What the journal says of days. */
export type ToldDays = Pick<WrittenDays, 'kind' | 'from' | 'to' | 'label'>;

/** A row, and when it was written, ISO 8601. */
export interface WrittenRow {
  id: string;
  setAt: string;
}

/** The calendar of one organisation, inside its transaction. */
export interface OwnDaysStore {
  /** Nobody else changes the calendar until the transaction ends. */
  hold(): Promise<void>;
  /** Was the row written at another time than `seen`? False when there is no such row. */
  isNewer(id: string, seen: string): Promise<boolean>;
  hasContract(contractKey: string): Promise<boolean>;
  /** The row that says the same of the same days, whatever its label; null when there is none. */
  same(days: KeptDays): Promise<string | null>;
  add(days: KeptDays, by: string): Promise<WrittenRow>;
  /** Null when there is no such row. */
  change(id: string, days: KeptDays, by: string): Promise<WrittenRow | null>;
  /** What the row said; null when there is none. */
  remove(id: string): Promise<ToldDays | null>;
}
