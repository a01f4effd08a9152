import { SWITCH, type SettingType, type SettingVocabulary } from '../domain/rule-settings.js';
import type { Rule } from './rule.js';

/** What may be set of these rules: their parameters, and whether they are asked. */
export function settingVocabulary(rules: readonly Rule[]): SettingVocabulary {
  return new Map(
    rules.map(({ code, params }) => [
      code,
      {
        [SWITCH]: 'switch',
        ...Object.fromEntries(
          Object.entries(params).map(([name, { type }]): [string, SettingType] => [name, type]),
        ),
      },
    ]),
  );
}
