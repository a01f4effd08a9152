import { expect, test } from '@jest/globals';
import { documentStatus } from './document-status.js';
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
