import { describe, expect, test } from '@jest/globals';
import { declarationGaps, type DeclaredFields } from './declaration-gaps.js';

const FULL: DeclaredFields = {
  aiUse: 'used',
  deliverableRef: 'L-01',
  invoiceNumber: null,
  periodStart: null,
  periodEnd: null,
  tools: [
    {
      tool: 'Assistant',
      accountType: 'enterprise',
      hostingRegion: 'EU',
      dataClasses: ['public'],
      trainingReuse: 'no',
    },
  ],
  stages: ['first_draft'],
  shareLow: '0.2',
  shareHigh: '0.4',
  humanReview: 'full',
  humanHours: '12',
  daysSavedLow: '0',
  daysSavedHigh: '1',
};
const NOTHING = { needed: [], open: [] };

describe('what a declaration leaves open', () => {
  test('nothing, when all is said', () => {
    expect(declarationGaps(FULL, 'with_hours')).toEqual(NOTHING);
  });

  test('no use has little to say', () => {
    const none: DeclaredFields = { ...FULL, aiUse: 'none', tools: [], stages: [], humanHours: null };
    expect(declarationGaps({ ...none, shareLow: null, shareHigh: null }, 'with_hours')).toEqual(NOTHING);
  });

  test('hours are needed where the contract asks for them, open elsewhere', () => {
    const silent = { ...FULL, humanHours: null };
    expect(declarationGaps(silent, 'with_hours')).toEqual({ needed: ['human_hours'], open: [] });
    for (const asked of ['yes', 'no', null] as const)
      expect(declarationGaps(silent, asked)).toEqual({ needed: [], open: ['human_hours'] });
  });

  test('every answer that was left out, in the order of the form', () => {
    const tool = {
      tool: null,
      accountType: null,
      hostingRegion: 'unknown',
      dataClasses: [],
      trainingReuse: 'unknown',
    };
    const silent: DeclaredFields = {
      ...FULL,
      deliverableRef: null,
      tools: [tool],
      stages: [],
      shareLow: null,
      shareHigh: null,
      humanReview: null,
      daysSavedLow: null,
      daysSavedHigh: null,
    };
    expect(declarationGaps(silent, 'yes').open).toEqual([
      'period_start',
      'tool',
      'account_type',
      'hosting_region',
      'data_classes',
      'training_reuse',
      'stages',
      'share_low',
      'human_review',
      'days_saved_low',
    ]);
  });

  test('of what a reader is not told, nothing is said', () => {
    const { aiUse, deliverableRef, invoiceNumber, periodStart, periodEnd, stages } = FULL;
    const told = { aiUse, deliverableRef, invoiceNumber, periodStart, periodEnd, stages };
    expect(declarationGaps({ ...told, tools: [{ tool: 'Assistant' }] }, 'with_hours')).toEqual(NOTHING);
  });

  test('one end of a share is a share', () => {
    expect(declarationGaps({ ...FULL, shareLow: null }, 'yes')).toEqual(NOTHING);
  });
});
