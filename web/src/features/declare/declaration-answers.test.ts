import { expect, test } from '@jest/globals';
import { missingToSign, NOTHING, readHours } from './declaration-answers.js';

test('a signature needs an answer, a name, and hours that are hours; nothing else', () => {
  const answers = { ...NOTHING, aiUse: 'us', humanHours: '14,5', signedBy: 'Ada Modèle' };
  expect(missingToSign(answers)).toEqual([]);
  expect(missingToSign({ ...answers, aiUse: 'unsure', humanHours: '7h3O', signedBy: ' ' })).toEqual([
    'aiUse',
    'humanHours',
    'signedBy',
  ]);
  expect(missingToSign({ ...answers, humanHours: '' })).toEqual([]);
});

test('hours are read as they are typed', () => {
  expect(['14', '14,5', '1 204.25', '-3', '7h'].map(readHours)).toEqual([
    '14',
    '14.5',
    '1204.25',
    null,
    null,
  ]);
});
