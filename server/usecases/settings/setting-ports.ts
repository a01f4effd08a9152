import type { CivilDate } from '../../domain/civil-date.js';
import type { KeptSetting } from '../../domain/rule-settings.js';

/** A setting as an administrator writes it. */
export interface WrittenSetting extends KeptSetting {
  /** Reference of the contract as its register writes it; null: the whole organisation. */
  contractRef: string | null;
  validFrom: CivilDate;
  reason: string;
}

/** A row that was written, and when, ISO 8601. */
export interface SettingRow {
  id: string;
  setAt: string;
}

/** What is set of rules in one organisation, inside its transaction. Rows are added, never changed. */
export interface RuleSettingStore {
  /** Nobody else sets anything until the transaction ends. */
  hold(): Promise<void>;
  /** All that begins by that day, from files and from the service, in the order in which they take over from each other. */
  inForce(day: CivilDate): Promise<readonly KeptSetting[]>;
  /** The row of the service that was written last for this key and contract; null when there is none. */
  last(key: string, contractKey: string | null): Promise<string | null>;
  /** Reference of a contract as its register writes it; null when the organisation has none of this key. */
  contractRef(contractKey: string): Promise<string | null>;
  add(written: WrittenSetting, by: string): Promise<SettingRow>;
}
