import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { catalogue } from '../../server/rules/catalogue.js';

const ADR = path.join(import.meta.dirname, '../../docs/adr/0022-checks-of-the-research-left-out.md');

/** Family → how many checks the research has in it, numbered from 1. */
const RESEARCH = { A: 7, D: 6, R: 8, C: 8, T: 15, P: 8, L: 8, I: 12, X: 7 };

test('every check of the research is a rule, or is left out with its reason', () => {
  const codes = Object.entries(RESEARCH).flatMap(([family, count]) =>
    Array.from({ length: count }, (_, index) => `${family}${index + 1}`),
  );
  const reasons = new Map(
    [...readFileSync(ADR, 'utf8').matchAll(/^\| ([A-Z]\d+) +\|[^|]*\|([^|]*)\|$/gm)].map(
      ([, code, reason]) => [code, reason?.trim()],
    ),
  );
  const rules = new Set(catalogue.map(({ code }) => code));
  expect(codes.filter((code) => !rules.has(code))).toEqual([...reasons.keys()]);
  expect([...reasons].filter(([, reason]) => (reason ?? '').length < 20)).toEqual([]);
  expect(catalogue.length).toBeGreaterThanOrEqual(60);
});
