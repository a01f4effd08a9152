import { describe, expect, test } from '@jest/globals';
import { sampleDeclaration } from './sample-facts.js';
import { sampleTrace, tracedFile } from './sample-traces.js';
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
      // One part says at least half: the widest range goes so far.
      shareHigh: '0.5',
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

  test('a part without AI beside a use whose share nobody told says as little as that use: no share, never a share of nothing', () => {
    const none = sampleDeclaration({ aiUse: 'none', tools: [], shareLow: null, shareHigh: null });
    const untold = sampleDeclaration({ shareLow: null, shareHigh: null });
    const atLeast = sampleDeclaration({ shareLow: '0.3', shareHigh: null });
    expect(aiStatement([none, untold])).toMatchObject({ state: 'used', shareLow: null, shareHigh: null });
    expect(aiStatement([none, atLeast])).toMatchObject({ state: 'used', shareLow: '0', shareHigh: '0.3' });
    expect(aiStatement([atLeast])).toMatchObject({ shareLow: '0.3', shareHigh: null });
  });

  describe('stated by a delivered file', () => {
    const said = { rule: 'code.declared', strength: 'declaration', stated: true } as const;
    const stating = tracedFile([sampleTrace(said)]);

    test('is a use without a share where nothing is signed', () => {
      expect(aiStatement([], [stating])).toEqual({
        state: 'used',
        family: null,
        shareLow: null,
        shareHigh: null,
        humanReview: null,
        reviewDays: null,
      });
    });

    test('leaves a signed declaration as it stands, of no use as well as of some', () => {
      const none = sampleDeclaration({ aiUse: 'none' });
      expect(aiStatement([none], [stating])).toEqual({ state: 'none' });
      expect(aiStatement([sampleDeclaration()], [stating])).toEqual(aiStatement([sampleDeclaration()]));
    });

    test('is neither a mark that a product left nor a statement that is only quoted', () => {
      const quoted = sampleTrace({ ...said, strength: 'info', mention: 'quoted' });
      expect(aiStatement([], [tracedFile([sampleTrace(), quoted])])).toEqual({ state: 'not_declared' });
    });
  });
});
