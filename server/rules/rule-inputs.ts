import type { CivilDate } from '../domain/civil-date.js';
import type { Decimal } from '../domain/decimal.js';
import type { SetParameter } from './ready-rules.js';

/** What a rule is judged with, the same for all subjects of a contract in one audit. */
export interface JudgedWith {
  asOf: CivilDate;
  /** Every parameter of the rule with its value. */
  params: Record<string, Decimal>;
  /** Those of them that were set, with since when and for what. */
  parameters: Readonly<Record<string, SetParameter>>;
  /** Its facts might ground an interruption of the payment delay, as counsel had decided. */
  mayInterrupt: boolean;
}

/** All that a rule was given of one subject: with its version, enough to find again what it found. */
export interface RuleInputs {
  /** The facts that it declared, by name. */
  facts: Readonly<Record<string, unknown>>;
  judged: JudgedWith;
}
