import { describe, expect, test } from '@jest/globals';
import { WrongCursor } from '../../../server/usecases/reads/page.js';
import { DPO, FINANCE, managerOf } from '../../support/screens.js';
import { ALL, BRUMEVAL_CONTRACT, theDemonstration } from '../the-demonstration.js';

describe('audits, and the cursors of lists', () => {
  test('audits: the current one, its rules and totals for whoever sees the whole organisation', async () => {
    const { screens, result, brumeval } = theDemonstration();
    const { reads, orgId } = screens;
    const current = await reads.currentAudit(orgId);
    expect((await reads.audits(orgId, ALL)).items).toEqual([current]);
    const audit = await reads.audit(orgId, FINANCE, current?.id ?? '');
    const onData = ({ code }: { code: string }): boolean => code === 'I4' || code === 'I13';
    expect(audit?.rules).toEqual(result.rules.filter((one) => !onData(one)));
    expect(audit?.totals).toEqual(result.totals);
    const forDpo = await reads.audit(orgId, DPO, current?.id ?? '');
    expect(forDpo?.rules).toEqual(result.rules.filter(onData));
    expect(forDpo?.totals).toBeNull();
    expect(await reads.audit(orgId, brumeval, current?.id ?? '')).toBeNull();
    expect(await reads.audit(orgId, managerOf([BRUMEVAL_CONTRACT]), current?.id ?? '')).toBeNull();
  });

  test.each([
    'x',
    Buffer.from('["findings","1","2"]').toString('base64url'),
    Buffer.from(`["invoices dueDate","' OR true","2"]`).toString('base64url'),
    Buffer.from('["invoices dueDate","2026-01-01"]').toString('base64url'),
  ])('a cursor that is not one of the list is refused: %s', async (after) => {
    const { screens } = theDemonstration();
    const list = { filter: {}, sort: 'dueDate' as const };
    const page = screens.reads.invoices(screens.orgId, FINANCE, list, { after, limit: 5 });
    await expect(page).rejects.toThrow(WrongCursor);
  });
});
