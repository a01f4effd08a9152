import type { CivilDate } from './civil-date.js';
import { exact, toDecimal } from './decimal.js';
import type { ParameterType } from './format/parameter-format.js';

/** What a setting may hold: a threshold in its unit, or yes and no. */
export type SettingType = ParameterType | 'switch';

/** The parameter that says whether a rule is asked at all; every rule has it. */
export const SWITCH = 'enabled';

/** Code of a rule → its parameters and what each holds. */
export type SettingVocabulary = ReadonlyMap<string, Readonly<Record<string, SettingType>>>;

/** A parameter of a rule, such as `P1.warning`. */
export interface SettingKey {
  code: string;
  parameter: string;
  type: SettingType;
}

/**
 * A setting as it is kept: `contractKey` null is the whole organisation, `validFrom` null has no beginning. A `value` of null is
 * back to what counts without it: for a contract that of the organisation, for the organisation the default of the rule.
 */
export interface KeptSetting {
  key: string;
  contractKey: string | null;
  value: string | null;
  validFrom: CivilDate | null;
}

/** A value that stands in for the default of a rule: `yes` or `no` of a switch, else an exact decimal. */
export interface SettingInForce extends SettingKey {
  contractKey: string | null;
  value: string;
  validFrom: CivilDate | null;
}

/** The parameter that a key such as `P1.warning` names, capitals set aside; null when it names none. */
export function settingKey(vocabulary: SettingVocabulary, key: string): SettingKey | null {
  const [code = '', parameter = '', ...rest] = key.trim().split('.');
  const parameters = vocabulary.get(code.toUpperCase());
  if (parameters === undefined || rest.length > 0) return null;
  const name = Object.keys(parameters).find((one) => one.toLowerCase() === parameter.toLowerCase());
  const type = name === undefined ? undefined : parameters[name];
  return name === undefined || type === undefined
    ? null
    : { code: code.toUpperCase(), parameter: name, type };
}

/** A count may be of days or months added to a date, which must stay one. */
const MOST_COUNTED = 10_000;

const DECIMAL = /^\d{1,12}(\.\d{1,6})?$/;
const YES_NO: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['yes', 'yes'],
  ['oui', 'yes'],
  ['no', 'no'],
  ['non', 'no'],
]);

/**
 * A value of that type in its one spelling: `yes` or `no`; a decimal of at most 12 digits and 6 decimals, not negative, a
 * share at most 1, days and a ratio above 0, a count whole and from 1 to 10,000. Null when it is none.
 */
export function settingValue(type: SettingType, text: string): string | null {
  const value = text.trim();
  if (type === 'switch') return YES_NO.get(value.toLowerCase()) ?? null;
  if (!DECIMAL.test(value)) return null;
  const number = exact(value);
  if (type === 'share' && number.gt(1)) return null;
  // Others are divided by days and by ratios.
  if ((type === 'ratio' || type === 'days') && number.eq(0)) return null;
  if (type === 'count' && !(number.eq(number.round(0)) && number.gte(1) && number.lte(MOST_COUNTED)))
    return null;
  return toDecimal(number);
}

/** A value as it is kept, in its one spelling; null for back to the default, undefined when it holds none. */
export function keptValue(type: SettingType, value: string | null): string | null | undefined {
  return value === null ? null : (settingValue(type, value) ?? undefined);
}

/** What a setting is one of: a parameter, and a contract or the whole organisation. */
export const settingPlace = ({ code, parameter }: SettingKey, contractKey: string | null): string =>
  `${code}.${parameter}\n${contractKey ?? ''}`;

/** Whether a rule is shown all that it asks about with that value of its parameter. */
export type SettingReach = (key: SettingKey, value: string) => boolean;

/** What may be set of rules, and with which values they can be asked. */
export interface SettingBounds {
  vocabulary: SettingVocabulary;
  isReached: SettingReach;
}

/** Why a setting changes nothing: it holds no value of its parameter, or one that the facts of the rule do not reach. */
export type WithoutEffect = 'unusable' | 'beyond';

/** Why what is kept of a parameter changes nothing; null where it may count. What was written before a check existed is judged too. */
export function withoutEffect(
  isReached: SettingReach,
  named: SettingKey,
  text: string | null,
): WithoutEffect | null {
  const value = keptValue(named.type, text);
  if (value === undefined) return 'unusable';
  return value === null || isReached(named, value) ? null : 'beyond';
}

/**
 * The settings that count: of each parameter and scope the last of `kept`, which come in the order in which they take over
 * from each other. Those that name no parameter of today, hold no value of it, or one that its facts do not reach, change
 * nothing.
 */
export function settingsThatCount(
  { vocabulary, isReached }: SettingBounds,
  kept: readonly KeptSetting[],
): SettingInForce[] {
  const last = new Map<string, SettingInForce>();
  for (const { key, contractKey, value: text, validFrom } of kept) {
    const named = settingKey(vocabulary, key);
    if (named === null || withoutEffect(isReached, named, text) !== null) continue;
    const value = keptValue(named.type, text) ?? null;
    const place = settingPlace(named, contractKey);
    if (value === null) last.delete(place);
    else last.set(place, { ...named, contractKey, value, validFrom });
  }
  return [...last.values()];
}
