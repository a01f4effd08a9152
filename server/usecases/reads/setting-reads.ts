import type { CivilDate } from '../../domain/civil-date.js';
import type { SettingHistory } from '../../domain/setting-history.js';
import type { KeptSetting } from '../../domain/rule-settings.js';
import type { PlacedSource } from './brief.js';
import type { Sight } from './sight.js';

/** One entry of the history of a setting. */
export interface SettingEntry extends KeptSetting {
  contractRef: string | null;
  /** Row of the service; null: a row of a register, at `source`. */
  id: string | null;
  source: PlacedSource | null;
  /** Account, or what the register says; null where neither is known. */
  setBy: string | null;
  /** When it was written, or its file sent: an instant, ISO 8601. */
  setAt: string;
  reason: string | null;
}

/** What was ever set of one parameter, for the organisation or one contract. */
export interface SeenSetting extends SettingHistory<SettingEntry> {
  /** Null: the whole organisation. Its `id` is null where no contract has this reference. */
  contract: { id: string | null; contractRef: string } | null;
}

export interface SettingReads {
  /**
   * Everything set of rules with what counts on a day: of the organisation, and of the contracts in sight. What is set of a
   * contract that does not exist is for whoever sees all of them.
   */
  ruleSettings(orgId: string, sight: Sight, on: CivilDate): Promise<SeenSetting[]>;
}
