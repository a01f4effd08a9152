import { expect, test } from '@jest/globals';
import { asksReviewDays, missingToSign, NOTHING, readTime } from './declaration-answers.js';

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

test('review days stop a signature only where they are asked', () => {
  const answers = { ...NOTHING, aiUse: 'us', reviewDays: '1 jour', signedBy: 'Ada Modèle' };
  for (const review of ['light', 'full', ''])
    expect(missingToSign({ ...answers, review })).toEqual(['reviewDays']);
  expect(missingToSign({ ...answers, review: 'none' })).toEqual([]);
  expect(missingToSign({ ...answers, review: 'full', aiUse: 'none' })).toEqual([]);
  expect([NOTHING, { ...NOTHING, review: 'full' }].map(asksReviewDays)).toEqual([false, true]);
});

test('hours are read as they are typed', () => {
  expect(['14', '14,5', '1 204.25', '-3', '7h'].map(readTime)).toEqual(['14', '14.5', '1204.25', null, null]);
});
