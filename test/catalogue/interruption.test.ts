import { expect, test } from '@jest/globals';
import { completeFinding } from '../../server/rules/complete-finding.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { casesOf, runCase } from './run-case.js';

/**
 * The rules that report a document or a mention missing, wrong or inconsistent, as art. R2192-27 has it. A doubt about effort,
 * price or a calendar asks, and interrupts nothing; nor does a duty of the buyer.
 */
const WITH_A_BASIS = [
  ...['A1', 'A2', 'A3', 'A4', 'A5', 'D1', 'D4', 'R1', 'R2', 'R3', 'R4', 'C3', 'C5', 'C6', 'C8'],
  ...['T1', 'T3', 'T6', 'T15', 'P1', 'P2', 'P5', 'L1', 'L2', 'I1'],
];

test('the rules that may ground an interruption are those of the list', () => {
  const listed = catalogue.filter(({ code }) => WITH_A_BASIS.includes(code));
  const declared = catalogue.filter(({ groundsInterruption }) => groundsInterruption !== undefined);
  expect(declared.map(({ code }) => code)).toEqual(listed.map(({ code }) => code));
  for (const { groundsInterruption: basis } of declared) {
    expect([basis?.fr, basis?.en].every((text) => text?.includes('R2192-27'))).toBe(true);
  }
});

test('a finding may do so as a fact, once counsel said so of its rule', async () => {
  const outcomes = new Set<string>();
  for (const rule of catalogue) {
    const { cases } = await casesOf(rule);
    for (const example of cases) {
      const { answer } = runCase(rule, example);
      for (const draft of answer.outcome === 'flagged' ? answer.findings : []) {
        expect(completeFinding(rule, draft).mayInterruptPayment).toBe(false);
        const decided = completeFinding(rule, draft, { mayInterrupt: true });
        const isMarked = rule.groundsInterruption !== undefined && decided.class === 'fact';
        expect([rule.code, decided.mayInterruptPayment]).toEqual([rule.code, isMarked]);
        outcomes.add(`${decided.class} ${isMarked}`);
      }
    }
  }
  expect(outcomes).toEqual(expect.objectContaining(new Set(['fact true', 'fact false', 'question false'])));
});
