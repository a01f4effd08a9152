import { describe, expect, test } from '@jest/globals';
import { missingToSign, readHours, toRequest, type Answers } from './declaration-answers.js';

const answers: Answers = {
  aiUse: 'us',
  subcontractor: 'Sous-traitant Inventé',
  tools: ['AssistantFictif', ' '],
  accounts: ['enterpriseEu'],
  stages: ['first_draft', 'research'],
  share: 'over80',
  review: 'full',
  humanHours: '14,5',
  daysSaved: 'over5',
  dataClasses: ['public'],
  trainingReuse: 'no',
  priorApprovalRef: '',
  signedBy: ' Ada Modèle ',
};

describe('a declaration', () => {
  test('is sent with its ranges, and nothing for what was not answered', () => {
    expect(toRequest('deliverable:9', answers)).toEqual({
      target: 'deliverable:9',
      aiUse: 'used',
      tools: [{ tool: 'AssistantFictif', provider: null, accountType: 'enterprise', hostingRegion: 'EU' }],
      stages: ['research', 'first_draft'],
      shareLow: '0.8',
      shareHigh: '1',
      humanReview: 'full',
      humanHours: '14.5',
      daysSavedLow: '5',
      daysSavedHigh: null,
      dataClasses: ['public'],
      trainingReuse: 'no',
      priorApprovalRef: null,
      subcontractor: null,
      signedBy: 'Ada Modèle',
    });
  });

  test('of no use keeps the hours only, whatever was entered before', () => {
    const none = toRequest('line:3', { ...answers, aiUse: 'none' });
    expect(none).toMatchObject({ aiUse: 'none', tools: [], stages: [], shareLow: null, humanHours: '14.5' });
    expect([none.daysSavedLow, none.humanReview, none.trainingReuse]).toEqual([null, null, null]);
  });

  test('needs an answer, a name, and hours that are hours; nothing else', () => {
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
});
