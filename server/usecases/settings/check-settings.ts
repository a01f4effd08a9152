import type { Problem } from '../../domain/problem.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import { settingKey, settingValue, type SettingVocabulary } from '../../domain/rule-settings.js';
import type { SourceRef } from '../../domain/source-ref.js';
import {
  moreSettings,
  settingBeyondFacts,
  settingForAll,
  settingUnknown,
  settingUnplaced,
  settingValueUnusable,
} from '../../importers/native-registers/setting-problems.js';
import { ruleOf } from '../../rules/catalogue.js';
import { beyondFacts } from '../../rules/fact-reach.js';
import { isOfBudget } from '../../rules/flag-budgets.js';
import type { Rule } from '../../rules/rule.js';
import { isSetByContract } from '../../rules/setting-vocabulary.js';

/** Rows told one by one: what is beyond is a number. */
const MOST_TOLD = 50;

/**
 * Checks the rows of the register `settings` of one file against what may be set of today's rules. A row that names no
 * setting, holds no value that its rule can be asked with, names a contract that cannot have one of its own, or whose contract or
 * date could not be read, is left out with one problem.
 */
export class SettingsCheck {
  private leftOut = 0;

  constructor(
    private readonly vocabulary: SettingVocabulary,
    private readonly file: string,
  ) {}

  /** The rows that count, written as the settings are named, and the problems of the others. */
  take(rows: readonly RegisterRow[]): { rows: RegisterRow[]; problems: Problem[] } {
    const kept: RegisterRow[] = [];
    const problems: Problem[] = [];
    for (const row of rows) {
      // Told already: other rows give it another value.
      if (row.values.value == null) continue;
      const checked = this.checked(row);
      if ('row' in checked) kept.push(checked.row);
      else if ((this.leftOut += 1) <= MOST_TOLD) problems.push(checked.problem);
    }
    return { rows: kept, problems };
  }

  /** What is told at the end of the file. */
  rest(): Problem[] {
    const count = this.leftOut - MOST_TOLD;
    return count > 0 ? [moreSettings.make({ file: this.file }, { count })] : [];
  }

  private checked(row: RegisterRow): { row: RegisterRow } | { problem: Problem } {
    const { key: written, value: text } = row.values;
    const at = this.placeOf(row);
    const named = settingKey(this.vocabulary, written ?? '');
    if (named === null) {
      const keys = this.keysOf(written ?? '');
      return { problem: settingUnknown.make(at, { keys }, written ?? '') };
    }
    const key = `${named.code}.${named.parameter}`;
    const columns = ['contract_ref', 'valid_from'].filter((column) => row.unusable?.includes(column));
    if (columns.length > 0) return { problem: settingUnplaced.make(at, { key, columns }) };
    const rule = ruleOf(named.code);
    if (row.values.contract_ref && rule !== undefined && !isSetForContracts(rule, named.parameter))
      return { problem: settingForAll.make(at, { key }) };
    const value = settingValue(named.type, text ?? '');
    if (value === null)
      return { problem: settingValueUnusable.make(at, { key, type: named.type }, text ?? '') };
    const beyond = rule === undefined ? null : beyondFacts(rule, named.parameter, value);
    if (beyond !== null) return { problem: settingBeyondFacts.make(at, { key, why: beyond }, text ?? '') };
    return { row: { ...row, values: { ...row.values, key, value } } };
  }

  private keysOf(written: string): string[] {
    const code = written.split('.')[0]?.trim().toUpperCase() ?? '';
    return Object.keys(this.vocabulary.get(code) ?? {}).map((name) => `${code}.${name}`);
  }

  private placeOf({ row, sheet }: RegisterRow): SourceRef {
    return sheet === undefined ? { file: this.file, line: row } : { file: this.file, sheet, line: row };
  }
}

const isSetForContracts = (rule: Rule, parameter: string): boolean =>
  isSetByContract(rule) && !isOfBudget(parameter);
