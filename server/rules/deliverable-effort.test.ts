import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TABLES_IN_FORCE } from '../effort/tables-in-force.js';
import { effortOfDeliverable } from './deliverable-effort.js';
import { rule } from './deliverable-days-above-effort-range/rule.js';
import { defaultParams } from './ready-rules.js';
import { sampleContract, sampleDeclaration, sampleDeliverable, samplePart } from './sample-facts.js';
import { sampleFile, sampleTrace, tracedFile } from './sample-traces.js';

const ON = '2026-11-24';
const stating = tracedFile([
  sampleTrace({ rule: 'git.trailer', strength: 'strong', token: 'noreply@anthropic.com', stated: true }),
]);

/** A deliverable quoted and billed so many days, nothing signed of AI. */
const facts = (type: string, quotedDays: string, days: string, file = sampleFile()) => ({
  deliverableFact: sampleDeliverable({ type, quotedDays, contract: sampleContract({ hoursPerDay: '7' }) }),
  deliverableLines: [samplePart({ days })],
  deliverableDeclarations: [],
  comparables: [],
  deliverableFiles: [file],
});

describe('a delivered file that states AI use', () => {
  test('is what is declared of the deliverable where nothing is signed', () => {
    expect(effortOfDeliverable(facts('report', '5', '8', stating), ON).aiDeclaration).toBe('used');
    expect(effortOfDeliverable(facts('report', '5', '8'), ON).aiDeclaration).toBe('not_declared');
    const signed = { deliverableDeclarations: [sampleDeclaration({ aiUse: 'none' })] };
    expect(effortOfDeliverable({ ...facts('report', '5', '8', stating), ...signed }, ON).aiDeclaration).toBe(
      'none',
    );
  });

  test('never costs more than silence: the same range, the same days beyond it, the same question', () => {
    const days = (most: number) => fc.integer({ min: 1, max: most }).map((half) => String(half / 2));
    const types = fc.constantFrom(...Object.keys(TABLES_IN_FORCE.ai.familyByType), 'other');
    fc.assert(
      fc.property(types, days(80), days(600), (type, quoted, billed) => {
        const [silent, told] = [facts(type, quoted, billed), facts(type, quoted, billed, stating)];
        const [before, after] = [effortOfDeliverable(silent, ON), effortOfDeliverable(told, ON)];
        expect(after.estimate?.range.p50).toBe(before.estimate?.range.p50);
        expect(after.estimate?.range.p90).toBe(before.estimate?.range.p90);
        expect(after.assessment).toEqual(before.assessment);
        const asked = [silent, told].map((one) => rule.check(one, defaultParams(rule), { asOf: ON }).outcome);
        expect(asked[1]).toBe(asked[0]);
      }),
      { numRuns: 200 },
    );
  });

  test('is what question L4 says of the deliverable', () => {
    const answer = rule.check(facts('report', '5', '60', stating), defaultParams(rule), { asOf: ON });
    if (answer.outcome !== 'flagged') throw new Error(answer.outcome);
    expect(answer.findings[0]?.values.range).toMatchObject({
      ai: { state: 'used', shareLow: 0, shareHigh: 0.6 },
    });
  });
});
