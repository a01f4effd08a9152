import { expect, test } from '@jest/globals';
import { documentStatus, gaveNothing } from './document-status.js';
import type { Problem } from './problem.js';

const problem = (asks: boolean): Problem => ({
  code: 'x',
  severity: 'warning',
  at: { file: 'a' },
  message: { fr: 'x', en: 'x' },
  ...(asks ? { asks } : {}),
});

test.each([
  [false, [], 'read'],
  [false, [problem(false)], 'read-with-problems'],
  [false, [problem(false), problem(true)], 'needs-answer'],
  [true, [problem(true)], 'refused'],
] as const)('refused %s, problems %j', (refused, problems, status) => {
  expect(documentStatus({ refused, problems })).toBe(status);
});

const error: Problem = { ...problem(false), severity: 'error' };
const warning = problem(false);

test('an invoice or a timesheet of which errors left nothing gave nothing', () => {
  expect(gaveNothing({ kind: 'invoice', kept: 0, problems: [warning, error] })).toBe(true);
  expect(gaveNothing({ kind: 'timesheet', kept: 0, problems: [error] })).toBe(true);
});

test('something kept, no error, a question or another kind of document: it is not refused for it', () => {
  expect(gaveNothing({ kind: 'invoice', kept: 1, problems: [error] })).toBe(false);
  expect(gaveNothing({ kind: 'invoice', kept: 0, problems: [warning] })).toBe(false);
  expect(gaveNothing({ kind: 'timesheet', kept: 0, problems: [error, problem(true)] })).toBe(false);
  expect(gaveNothing({ kind: 'register', kept: 0, problems: [error] })).toBe(false);
});
