import { describe, expect, test } from '@jest/globals';
import { sampleDeclaration } from './sample-facts.js';
import { aiStatement } from './ai-statement.js';

describe("the contractor's word on AI", () => {
  test('silence is a state of its own', () => {
    expect(aiStatement([])).toEqual({ state: 'not_declared' });
    expect(aiStatement([sampleDeclaration({ aiUse: 'none' })])).toEqual({ state: 'none' });
  });

  test('several declarations become the widest range and the fullest review', () => {
    const light = sampleDeclaration({
      shareLow: '0.2',
      shareHigh: '0.3',
      humanReview: 'light',
      reviewDays: '1',
    });
    const full = sampleDeclaration({
      shareLow: '0.5',
      shareHigh: null,
      humanReview: 'full',
      reviewDays: '0.5',
    });
    expect(aiStatement([light, full])).toEqual({
      state: 'used',
      family: 'text_draft',
      shareLow: '0.2',
      shareHigh: '0.3',
      humanReview: 'full',
      reviewDays: '1.5',
    });
  });

  test('a part without AI lowers the share to zero', () => {
    const none = sampleDeclaration({ aiUse: 'none', tools: [], shareLow: null, shareHigh: null });
    expect(aiStatement([none, sampleDeclaration()])).toMatchObject({
      state: 'used',
      shareLow: '0',
      shareHigh: '0.6',
    });
  });
});
