import { expect, test } from '@jest/globals';
import { completeFinding } from '../complete-finding.js';
import { defaultParams } from '../ready-rules.js';
import { sampleContract, sampleDeclaration, sampleDeliverable, samplePart } from '../sample-facts.js';
import { version2 } from './version-2.js';

// What it found before is found again: its sentences, its values, the tables of its time.
test('version 2 says what it said, of files and contractors nothing', () => {
  const facts = {
    deliverableFact: sampleDeliverable({ contract: sampleContract({ hoursPerDay: '7' }), quotedDays: '5' }),
    deliverableLines: [samplePart({ days: '15' }), samplePart({ days: '10', line: '5' })],
    deliverableDeclarations: [sampleDeclaration()],
    comparables: [],
  };
  const answer = version2.check(facts, defaultParams(version2), { asOf: '2026-11-24' });
  if (answer.outcome !== 'flagged') throw new Error(answer.outcome);
  const [draft] = answer.findings;
  if (draft === undefined) throw new Error('no finding');
  const { message, values, version } = completeFinding(version2, draft);
  expect(version).toBe(2);
  expect(answer).not.toHaveProperty('chance');
  expect(message.en.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Lines 4 and 5: 25.00 d billed for deliverable L-09 (Étude des parcours, 30 pages, AI use declared: 40 to 60% of the work). From the quote (5.00 d), half of such deliverables take under 4.0 d and nine in ten under 9.9 d; 14.55 d lie beyond, after a billing step of 0.50 d (€9,457.50). Fewer than 2 comparable jobs in 100 take as much.',
  );
  expect(values.range).toMatchObject({ priorVersion: '2026-1' });
  expect(Object.keys(values)).not.toContain('measured');
});
