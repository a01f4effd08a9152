import { expect, test } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import { auditDossier, onlyRules, register } from '../../support/audit-dossier.js';
import { TWO_FINDINGS, TWO_FINDINGS_AS_OF } from '../../support/two-findings-dossier.js';

type Setting = Record<string, string>;

/** The dossier with a T1 (five days billed, three recorded) and an I5, judged with these settings. */
async function audited(asOf: string, ...settings: Setting[]): Promise<AuditResult> {
  const own = settings.length === 0 ? {} : { 'register/settings.csv': register(...settings) };
  const { result } = await auditDossier({ ...TWO_FINDINGS, ...own }, asOf, { rules: onlyRules('T1', 'I5') });
  const problems = result.documents.flatMap(({ problems: all }) => all);
  // A contract that the dossier has not is told, and changes nothing here.
  expect(problems.filter(({ code }) => code !== 'setting-contract-unknown')).toEqual([]);
  return result;
}

const codes = ({ findings }: AuditResult): string[] => findings.map(({ code }) => code);
const asked = ({ rules }: AuditResult, wanted: string) => {
  const { flagged, clean, notApplicable, incomplete, notAsked } =
    rules.find(({ code }) => code === wanted) ?? {};
  return { flagged, clean, notApplicable, incomplete, notAsked };
};
const T1 = { key: 'T1.toleranceDays', contract_ref: '', value: '2', valid_from: '2026-11-01' };

test('one threshold changes what its rule finds, and nothing else', async () => {
  const before = await audited(TWO_FINDINGS_AS_OF);
  const after = await audited(TWO_FINDINGS_AS_OF, T1);
  expect([codes(before), codes(after)]).toEqual([['I5', 'T1'], ['I5']]);
  expect(after.findings).toEqual(before.findings.filter(({ code }) => code === 'I5'));
  expect(after.rules.filter(({ code }) => code === 'I5')).toEqual(
    before.rules.filter(({ code }) => code === 'I5'),
  );
});

test('a setting counts from its day on, and the last one in force counts', async () => {
  const later = { ...T1, value: '0.5', valid_from: '2026-11-15' };
  expect(codes(await audited('2026-10-31', T1, later))).toEqual(['I5', 'T1']);
  expect(codes(await audited('2026-11-14', later, T1))).toEqual(['I5']);
  expect(codes(await audited('2026-11-15', later, T1))).toEqual(['I5', 'T1']);
  expect(codes(await audited('2026-10-31', { ...T1, valid_from: '' }))).toEqual(['I5']);
});

test('that of the contract comes before that of the organisation; the finding says what it was judged with', async () => {
  const own = { ...T1, contract_ref: 'm 2026-014', value: '1.50', valid_from: '2026-01-01' };
  const { findings } = await audited(TWO_FINDINGS_AS_OF, T1, own);
  expect(findings.map(({ code, values }) => [code, values.parameters])).toEqual([
    ['I5', undefined],
    ['T1', { toleranceDays: { value: '1.5', from: 'contract', validFrom: '2026-01-01' } }],
  ]);
  const other = { ...own, contract_ref: 'M-2026-015' };
  expect(codes(await audited(TWO_FINDINGS_AS_OF, T1, other))).toEqual(['I5']);
});

test('a rule that is switched off is not asked, and is never counted as clean', async () => {
  const off = { key: 't1.enabled', contract_ref: '', value: 'non', valid_from: '2026-01-01' };
  const result = await audited(TWO_FINDINGS_AS_OF, off);
  expect(codes(result)).toEqual(['I5']);
  const none = { flagged: 0, clean: 0, notApplicable: 0, incomplete: 0 };
  expect(asked(result, 'T1')).toEqual({ ...none, notAsked: 2 });
  const on = { ...off, contract_ref: 'M-2026-014', value: 'yes' };
  const again = await audited(TWO_FINDINGS_AS_OF, off, on);
  expect([codes(again), asked(again, 'T1')]).toEqual([
    ['I5', 'T1'],
    { ...none, flagged: 1, clean: 1, notAsked: undefined },
  ]);
});
