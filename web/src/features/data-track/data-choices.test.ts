import { expect, test } from '@jest/globals';
import { ACCOUNT_NAMES, CLASS_NAMES, declarationsAsked, isSensitive, keyOf } from './data-choices.js';

test('declarations in force of AI use, unless all are wanted', () => {
  expect(declarationsAsked({ data: 'personal' })).toEqual({
    data: 'personal',
    state: 'in-force',
    use: 'used',
  });
  expect(declarationsAsked({ use: 'all', account: 'consumer', after: 'x' })).toEqual({
    account: 'consumer',
    after: 'x',
    state: 'in-force',
  });
});

test('a value of a register has its words, or is shown as written', () => {
  expect(keyOf(ACCOUNT_NAMES, 'enterprise')).toBe('accountEnterprise');
  expect(keyOf(CLASS_NAMES, 'toString')).toBeUndefined();
  expect(keyOf(CLASS_NAMES, 'health')).toBeUndefined();
});

test('personal and confidential data stand out', () => {
  expect(Object.keys(CLASS_NAMES).filter(isSensitive)).toEqual(['personal', 'confidential']);
});
