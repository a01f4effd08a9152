import { describe, expect, test } from '@jest/globals';
import type { SettingInForce } from '../domain/rule-settings.js';
import { catalogue, ruleOf } from './catalogue.js';
import { budgetParameters, flagBudget } from './flag-budgets.js';
import { ReadyRules } from './ready-rules.js';
import type { Rule } from './rule.js';
import { settingVocabulary } from './setting-vocabulary.js';

const ofCode = (code: string): Rule => {
  const rule = ruleOf(code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  return rule;
};
const set = (
  parameter: string,
  value: string,
  contractKey: string | null = null,
  code = 'T11',
): SettingInForce => ({ code, parameter, type: 'share', value, contractKey, validFrom: null });

describe('budgets of rules', () => {
  test('a rule that asks has one, whatever else it has; a fact and a weak signal have none', () => {
    for (const rule of catalogue) {
      expect({ code: rule.code, has: flagBudget(rule, []) !== null }).toEqual({
        code: rule.code,
        has: rule.class === 'question',
      });
      expect(Object.keys(rule.params).filter((name) => name in budgetParameters(rule))).toEqual([]);
    }
    expect(flagBudget(ofCode('T11'), [])).toEqual({ share: '0.1', invoices: 200 });
  });

  test('it is set like a parameter, for the whole organisation alone', () => {
    expect(settingVocabulary([ofCode('T11')]).get('T11')).toMatchObject({
      budgetShare: 'share',
      budgetInvoices: 'count',
    });
    expect(settingVocabulary([ofCode('A1')]).get('A1')).not.toHaveProperty('budgetShare');
    const settings = [
      set('budgetShare', '0.2'),
      set('budgetShare', '0.5', 'M1'),
      set('budgetInvoices', '50', null, 'T10'),
    ];
    expect(flagBudget(ofCode('T11'), settings)).toEqual({ share: '0.2', invoices: 200 });
  });

  test('no invoice is judged by it', () => {
    const rule = ofCode('T11');
    const ready = new ReadyRules([rule], [set('budgetShare', '0.2'), set('budgetShare', '0.5', 'M1')]);
    const [first] = ready.of(rule.per, {});
    expect(first).toMatchObject({ off: false, set: {} });
    expect(Object.keys(first?.params ?? {})).toEqual(Object.keys(rule.params));
    expect(ready.parametersOf(rule)).toEqual(new ReadyRules([rule], []).parametersOf(rule));
  });
});
