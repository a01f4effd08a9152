import { expect, test } from '@jest/globals';
import { publishedProblems } from '../dossier/problem-catalogue.js';
import { reasonsByCode, whyNotMeasured } from './why-not-measured.js';

test.each([
  ['password-protected', 'encrypted'],
  ['archive-too-large', 'too-large'],
  ['xml-truncated', 'damaged'],
  ['time-limit', 'time-limit'],
  ['memory-limit', 'memory-limit'],
  ['empty-file', 'empty'],
  ['xml-doctype', 'refused'],
  ['internal-error', 'refused'],
] as const)('%s: %s', (code, reason) => {
  expect(whyNotMeasured({ code })).toBe(reason);
});

test('every code is a published one', async () => {
  const published = new Set((await publishedProblems()).map(({ code }) => code));
  expect(Object.keys(reasonsByCode).filter((code) => !published.has(code))).toEqual([]);
});
