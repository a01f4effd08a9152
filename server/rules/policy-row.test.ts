import { describe, expect, test } from '@jest/globals';
import type { PolicyRow } from './facts/declaration.js';
import { policyDays, policyFor } from './policy-row.js';

const row = (tool: string, over: Partial<PolicyRow> = {}): PolicyRow => ({
  contractRef: null,
  validFrom: '2026-01-01',
  validTo: null,
  tool,
  synonyms: [],
  allowed: true,
  maxDataClass: null,
  regions: [],
  source: { file: 'register/ai_policy.csv', line: 2 },
  ...over,
});
const use = (tool: string | null, contractRef = 'M-1') => ({ tool, provider: null, contractRef });

describe('the row that counts', () => {
  test('contract before organisation, even when the organisation names the tool', () => {
    const general = row('ChatGPT');
    const any = row('*', { contractRef: 'M-1', allowed: false });
    expect(policyFor([general, any], use('ChatGPT'), '2026-09-02')).toEqual({ kind: 'row', row: any });
    expect(policyFor([general, any], use('ChatGPT', 'M-2'), '2026-09-02')).toEqual({
      kind: 'row',
      row: general,
    });
  });

  test('named tool before the star, synonyms included', () => {
    const named = row('Le Chat', { synonyms: ['Mistral Chat'] });
    const star = row('*', { allowed: false });
    expect(policyFor([star, named], use('mistral chat'), '2026-09-02')).toEqual({ kind: 'row', row: named });
    expect(policyFor([star, named], use('Gemini'), '2026-09-02')).toEqual({ kind: 'row', row: star });
  });

  test('in force on the day of the work, the newest of equals first', () => {
    const old = row('Gemini', { validTo: '2026-08-31' });
    const now = row('Gemini', { validFrom: '2026-09-01', allowed: false });
    expect(policyFor([old, now], use('Gemini'), '2026-08-31')).toEqual({ kind: 'row', row: old });
    expect(policyFor([old, now], use('Gemini'), '2026-09-01')).toEqual({ kind: 'row', row: now });
    const open = row('Gemini');
    expect(policyFor([open, now], use('Gemini'), '2026-09-01')).toEqual({ kind: 'row', row: now });
  });

  test('of two rows that began on one day and differ, nothing tells which counts', () => {
    const [yes, no] = [row('Gemini'), row('Gemini', { allowed: false })];
    expect(policyFor([yes, no], use('Gemini'), '2026-09-02')).toEqual({ kind: 'unknown' });
    const other = row('Gemini', { source: { file: 'register/ai_policy.csv', line: 9 } });
    expect(policyFor([yes, other], use('Gemini'), '2026-09-02')).toEqual({ kind: 'row', row: yes });
    const later = row('Gemini', { validFrom: '2026-09-01', allowed: false });
    expect(policyFor([yes, no, later], use('Gemini'), '2026-09-02')).toEqual({ kind: 'row', row: later });
  });

  test("the tool's own name before another name that a row gives it", () => {
    const own = row('ChatGPT', { allowed: false });
    const wide = row('ChatGPT Enterprise', { synonyms: ['ChatGPT'], validFrom: '2026-06-01' });
    expect(policyFor([own, wide], use('ChatGPT'), '2026-09-02')).toEqual({ kind: 'row', row: own });
    expect(policyFor([wide], use('ChatGPT'), '2026-09-02')).toEqual({ kind: 'row', row: wide });
  });

  test('a tool no row names is not allowed where any row names one, and unknown otherwise', () => {
    expect(policyFor([row('Le Chat')], use('Gemini'), '2026-09-02').kind).toBe('not-named');
    expect(policyFor([], use('Gemini'), '2026-09-02').kind).toBe('unknown');
    expect(policyFor([row('Gemini', { validTo: '2026-02-01' })], use('Gemini'), '2026-09-02').kind).toBe(
      'unknown',
    );
    expect(policyFor([row('Gemini', { contractRef: 'M-2' })], use('Gemini'), '2026-09-02').kind).toBe(
      'unknown',
    );
  });

  test('a declaration without a tool is unknown where tools are named, and falls under the star', () => {
    expect(policyFor([row('Le Chat')], use(null), '2026-09-02').kind).toBe('unknown');
    const star = row('*');
    expect(policyFor([star], use(null), '2026-09-02')).toEqual({ kind: 'row', row: star });
  });
});

test('the days on which the policy may change inside a period', () => {
  const rows = [
    row('A', { validTo: '2026-09-10' }),
    row('B', { validFrom: '2026-09-11' }),
    row('C', { validFrom: '2026-09-15', validTo: '2026-12-31' }),
    row('D', { validFrom: '2026-10-01' }),
  ];
  expect(policyDays(rows, '2026-09-01', '2026-09-30')).toEqual(['2026-09-01', '2026-09-11', '2026-09-15']);
  expect(policyDays(rows, '2026-09-11', '2026-09-11')).toEqual(['2026-09-11']);
});
