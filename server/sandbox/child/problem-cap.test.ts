import { expect, test } from '@jest/globals';
import { defineProblem, type Problem } from '../../domain/problem.js';
import { ProblemCap } from './problem-cap.js';

const problem = (code: string, line: number): Problem =>
  defineProblem(code, 'error', () => ({ fr: code, en: code })).make({ file: 'a.csv', line }, {});

/** What a file with these problems tells under a limit of 20. */
function told(problems: readonly Problem[]): Problem[] {
  const cap = new ProblemCap('a.csv', 20);
  return [...problems.filter((one) => cap.admits(one)), ...cap.rest()];
}

const many = (count: number): Problem[] => Array.from({ length: count }, (_, at) => problem('bad', at + 1));

test('as many as the limit are all told', () => {
  expect(told(many(20)).map(({ at }) => at.line)).toEqual(many(20).map(({ at }) => at.line));
});

test('one more, and the last says how many are left out', () => {
  const problems = told(many(21));
  expect(problems).toHaveLength(20);
  expect(problems.at(-1)).toEqual({
    code: 'more-problems',
    severity: 'warning',
    at: { file: 'a.csv' },
    message: {
      fr: 'Ce fichier a 2 problèmes de plus, qui ne sont pas listés.',
      en: 'This file has 2 more problems, which are not listed.',
    },
  });
});

test('a kind that comes late is told before repetitions', () => {
  const problems = told([...many(1000), problem('late', 1001)]);
  expect(problems).toHaveLength(20);
  expect(problems.slice(-2).map(({ code }) => code)).toEqual(['late', 'more-problems']);
  expect(problems.at(-1)?.message.fr).toContain('982 problèmes');
});
