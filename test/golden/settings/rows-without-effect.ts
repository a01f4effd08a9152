import { expect, test } from '@jest/globals';
import { auditDossier, csv, onlyRules } from '../../support/audit-dossier.js';
import { TWO_FINDINGS, TWO_FINDINGS_AS_OF } from '../../support/two-findings-dossier.js';

const HEADER = ['key', 'contract_ref', 'value', 'valid_from'];

/** What is told of these rows, and what is found with them. */
async function told(...rows: string[][]) {
  const { result } = await auditDossier(
    { ...TWO_FINDINGS, 'register/settings.csv': csv(HEADER, ...rows) },
    TWO_FINDINGS_AS_OF,
    { rules: onlyRules('T1', 'I5') },
  );
  const problems = result.documents.flatMap(({ problems: all }) => all);
  return {
    problems: problems.map(({ code, at, seen }) => [code, at.file, at.line, seen]),
    codes: result.findings.map(({ code }) => code),
  };
}

const FILE = 'register/settings.csv';

test('a row that sets nothing is told at its place, and the others count', async () => {
  const { problems, codes } = await told(
    ['tolerance', '', '1', ''],
    ['T1.tolerance', '', '1', ''],
    ['T1.toleranceDays', '', '2,5', ''],
    ['I5.enabled', '', 'maybe', ''],
    ['T1.toleranceDays', '', '2', '2026-01-01'],
  );
  expect(problems).toEqual([
    ['setting-unknown', FILE, 2, 'tolerance'],
    ['setting-unknown', FILE, 3, 'T1.tolerance'],
    ['setting-value', FILE, 4, '2,5'],
    ['setting-value', FILE, 5, 'maybe'],
  ]);
  expect(codes).toEqual(['I5']);
});

test('a setting of an unread date or contract never counts for everything', async () => {
  const { problems, codes } = await told(
    ['T1.toleranceDays', '', '2', '01/02/2026'],
    ['T1.enabled', 'M'.repeat(5000), 'no', ''],
    ['T11.budgetShare', 'M-2026-01', '0.2', ''],
    ['T11.budgetShare', '', '0.2', ''],
  );
  expect(problems.map(([code, , line]) => [code, line])).toEqual([
    ['date-not-iso', 2],
    ['text-too-long', 3],
    ['setting-unplaced', 2],
    ['setting-unplaced', 3],
    ['setting-for-all', 4],
  ]);
  expect(codes).toEqual(['I5', 'T1']);
});

test('a value that the facts do not reach, or a contract for a rule about a person, has no effect', async () => {
  const { problems } = await told(
    ['D2.daysApart', '', '400', ''],
    ['D2.daysApart', '', '366', '2026-01-01'],
    ['C4.daysPerDate', 'M-2026-014', '2', ''],
    ['C4.daysPerDate', '', '2', ''],
  );
  expect(problems).toEqual([
    ['setting-beyond', FILE, 2, '400'],
    ['setting-for-all', FILE, 4, undefined],
  ]);
});

test('settings of a contract that the dossier has not are told at the first of them, and change nothing', async () => {
  const { problems, codes } = await told(
    ['T1.toleranceDays', 'M-2026-015', '2', ''],
    ['I5.enabled', 'm 2026 015', 'no', ''],
    ['I5.enabled', 'M-2026-016', 'no', ''],
  );
  expect(problems).toEqual([
    ['setting-contract-unknown', FILE, 2, 'M-2026-015'],
    ['setting-contract-unknown', FILE, 4, 'M-2026-016'],
  ]);
  expect(codes).toEqual(['I5', 'T1']);
});

test('two values of one setting from one day: neither counts', async () => {
  const { problems, codes } = await told(
    ['T1.toleranceDays', '', '2', '2026-01-01'],
    ['t1.tolerancedays', '', '3', '2026-01-01'],
  );
  expect(problems).toEqual([['repeated-row', FILE, 3, undefined]]);
  expect(codes).toEqual(['I5', 'T1']);
});

test('a thousand rows that set nothing are fifty sentences and a number', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [`Z${at}.x`, '', '1', '']);
  const { problems } = await told(...rows);
  expect([problems.length, problems.at(-1)?.[0]]).toEqual([51, 'more-settings']);
});
