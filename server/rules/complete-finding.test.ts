import { describe, expect, test } from '@jest/globals';
import { completeFinding } from './complete-finding.js';
import { defineRule, type FindingDraft, type Rule } from './rule.js';

const rule: Rule = defineRule({
  id: 'line-example',
  code: 'A9',
  version: 3,
  since: '0.1.0',
  class: 'fact',
  topic: 'arithmetic',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine'],
  params: {},
  messages: {
    title: { fr: 'Exemple', en: 'Example' },
    method: { fr: 'x', en: 'x' },
    finding: {
      fr: (v: { line: string }) => `Ligne ${v.line} : à voir.`,
      en: (v) => `Line ${v.line}: to be seen.`,
    },
    supplier: { fr: (v) => `Votre ligne ${v.line}.`, en: (v) => `Your line ${v.line}.` },
    question: { fr: () => 'Pourquoi ?', en: () => 'Why?' },
    why: { fr: 'x', en: 'x' },
    innocent: [],
  },
  check: () => ({ outcome: 'clean' }),
});

function draft(over: Partial<FindingDraft> = {}): FindingDraft {
  return {
    subject: { invoice: 'F-1', line: '2' },
    values: { line: '2' },
    allocations: [
      { supplier: 's', invoice: 'F-1', line: '2', days: '1.005', amount: '650.125' },
      { supplier: 's', invoice: 'F-1', line: '3', days: null, amount: '10' },
    ],
    evidence: [{ file: 'a.xml' }, { file: 'a.xml' }, { file: 'b.csv', line: 2 }],
    ...over,
  };
}

describe('a completed finding', () => {
  test('sums its rounded allocations', () => {
    const finding = completeFinding(rule, draft());
    expect(finding.allocations.map((a) => [a.days, a.amount])).toEqual([
      ['1.01', '650.13'],
      [null, '10.00'],
    ]);
    expect(finding.amountAtStake).toBe('660.13');
    expect(finding.daysUnsupported).toBe('1.01');
  });

  test('has no amount when none can be computed, and keeps one that was given', () => {
    const unknown = [{ supplier: 's', invoice: 'F-1', line: '2', days: null, amount: null }];
    expect(completeFinding(rule, draft({ allocations: unknown })).amountAtStake).toBeNull();
    expect(completeFinding(rule, draft({ allocations: [] })).daysUnsupported).toBeNull();
    expect(completeFinding(rule, draft({ allocations: [], amountAtStake: '5' })).amountAtStake).toBe('5.00');
    expect(completeFinding(rule, draft({ amountAtStake: null })).amountAtStake).toBeNull();
  });

  test('is never a fact when it rests on an assumed value', () => {
    const firm = completeFinding(rule, draft());
    const assumed = completeFinding(rule, draft({ assumed: ['hours_per_day'], rung: 'contract' }));
    expect([firm.class, firm.confidence]).toEqual(['fact', 'firm']);
    expect([assumed.class, assumed.confidence]).toEqual(['question', 'indicative']);
    expect(assumed.values).toEqual({ line: '2', assumed: ['hours_per_day'], rung: 'contract' });
    expect(completeFinding(rule, draft({ confidence: 'indicative' })).class).toBe('question');
  });

  test('puts nothing in question when it is weak, and is not shown by itself', () => {
    const weak = completeFinding(rule, draft({ class: 'weak', visible: true, amountAtStake: '5' }));
    expect([weak.visible, weak.amountAtStake, weak.daysUnsupported]).toEqual([false, null, null]);
    expect(weak.allocations.map((one) => [one.line, one.days, one.amount])).toEqual([
      ['2', null, null],
      ['3', null, null],
    ]);
  });

  test('may be weaker than its rule and never stronger', () => {
    const weak = completeFinding(rule, draft({ class: 'weak' }));
    expect([weak.class, weak.visible]).toEqual(['weak', false]);
    expect(() => completeFinding({ ...rule, class: 'question' }, draft({ class: 'fact' }))).toThrow(
      /A9: a finding cannot be a fact/,
    );
  });

  test('writes its sentences with the spaces of each language', () => {
    const finding = completeFinding(rule, draft());
    expect(finding.message).toEqual({ fr: 'Ligne 2\u00a0: à voir.', en: 'Line 2: to be seen.' });
    expect(finding.question).toEqual({ fr: 'Pourquoi\u202f?', en: 'Why?' });
  });

  test('tells a contractor of which invoice it speaks, once', () => {
    const saying = (fr: string, en: string) => ({
      ...rule,
      messages: { ...rule.messages, supplier: { fr: () => fr, en: () => en } },
    });
    const named = saying('Votre facture F-1 : à voir.', 'Line 2 of F-1: to be seen.');
    expect(completeFinding(named, draft()).supplierMessage).toEqual({
      fr: 'Votre facture F-1\u00a0: à voir.',
      en: 'Line 2 of F-1: to be seen.',
    });
    const without = { ...draft(), subject: { contract: 'M-1' } };
    expect(completeFinding(rule, without).supplierMessage?.fr).toBe('Votre ligne 2.');
  });

  test('has no sentence for a contractor who is not to read it', () => {
    expect(completeFinding(rule, draft()).supplierMessage).toEqual({
      fr: 'Facture F-1. Votre ligne 2.',
      en: 'Invoice F-1. Your line 2.',
    });
    expect(completeFinding(rule, draft({ audience: ['dpo'] })).supplierMessage).toBeNull();
  });

  test('names each place once and shows the contractor all of them unless told otherwise', () => {
    const finding = completeFinding(rule, draft());
    expect(finding.evidence).toEqual([{ file: 'a.xml' }, { file: 'b.csv', line: 2 }]);
    expect(finding.supplierEvidence).toEqual(finding.evidence);
    expect(completeFinding(rule, draft({ supplierEvidence: [] })).supplierEvidence).toEqual([]);
  });
});
