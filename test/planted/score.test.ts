import { expect, test } from '@jest/globals';
import type { Finding } from '../../server/domain/finding.js';
import type { ObservedAnswer } from '../support/observed-rules.js';
import { scoreOf } from './score.js';

const finding = (code: string, subject: Finding['subject'], over: Partial<Finding> = {}): Finding => ({
  id: 'x',
  rule: 'line-example',
  code,
  version: 1,
  class: 'fact',
  confidence: 'firm',
  visible: true,
  topic: 'arithmetic',
  audience: ['buyer'],
  mayInterruptPayment: false,
  subject,
  related: [],
  amountAtStake: null,
  daysUnsupported: null,
  message: { fr: 'Ligne 1.', en: 'Line 1.' },
  supplierMessage: null,
  question: { fr: 'Pourquoi ?', en: 'Why?' },
  values: {},
  allocations: [],
  evidence: [],
  supplierEvidence: [],
  ...over,
});
const answer = (code: string, invoice: string, outcome: ObservedAnswer['outcome']): ObservedAnswer => ({
  code,
  subject: { invoice },
  outcome,
  missing: outcome === 'incomplete' ? ['net'] : [],
});

const sown = {
  planted: [
    {
      code: 'A1',
      at: { invoice: 'F-1' },
      beside: [{ code: 'R1', at: { invoice: 'F-1' }, why: 'one price' }],
    },
  ],
  twins: [{ code: 'A1', at: { invoice: 'F-2' } }],
};
const nothing = { missed: [], wronged: [], unplannedFacts: [], unplannedQuestions: [] };

test('a case found, a twin left alone and what is said beside make a perfect score', () => {
  const findings = [finding('A1', { invoice: 'F-1', line: '1' }), finding('R1', { invoice: 'F-1' })];
  expect(scoreOf(sown, findings, [answer('A1', 'F-2', 'clean')])).toEqual(nothing);
});

test('a case that only another subject or another rule speaks of is missed, and told with what was answered', () => {
  const findings = [finding('A2', { invoice: 'F-1' }, { visible: false })];
  const answers = [answer('A1', 'F-1', 'incomplete'), answer('A1', 'F-2', 'clean')];
  expect(scoreOf(sown, findings, answers)).toEqual({
    ...nothing,
    missed: ['A1 {"invoice":"F-1"} incomplete net'],
  });
});

test.each([
  ['flagged', 'flagged'],
  ['incomplete', 'incomplete net'],
] as const)('a twin that is %s is wronged', (outcome, told) => {
  const findings = [finding('A1', { invoice: 'F-1' })];
  expect(scoreOf(sown, findings, [answer('A1', 'F-2', outcome)]).wronged).toEqual([
    `A1 {"invoice":"F-2"} ${told}`,
  ]);
});

test('a twin that nobody asked about is wronged: its keys are not those of a subject', () => {
  const { wronged } = scoreOf(sown, [finding('A1', { invoice: 'F-1' })], []);
  expect(wronged).toEqual(['A1 {"invoice":"F-2"} was not asked about by these keys']);
});

test('a twin clean of one line and asked about for another is wronged', () => {
  const findings = [finding('A1', { invoice: 'F-1' }), finding('A1', { invoice: 'F-2', line: '3' })];
  const answers = [answer('A1', 'F-2', 'clean'), answer('A1', 'F-2', 'flagged')];
  expect(scoreOf(sown, findings, answers).wronged).toHaveLength(1);
});

test('what nobody planted is told apart: facts, questions; what is not shown does not count', () => {
  const findings = [
    finding('A1', { invoice: 'F-1' }),
    finding('T1', { invoice: 'F-9' }),
    finding('T1', { invoice: 'F-8' }, { class: 'question' }),
    finding('T7', { invoice: 'F-7' }, { class: 'weak', visible: false }),
  ];
  expect(scoreOf(sown, findings, [answer('A1', 'F-2', 'clean')])).toEqual({
    ...nothing,
    unplannedFacts: ['T1 {"invoice":"F-9"} Line 1.'],
    unplannedQuestions: ['T1 {"invoice":"F-8"} Line 1.'],
  });
});
