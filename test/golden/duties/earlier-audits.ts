import { describe, expect, test } from '@jest/globals';
import { auditStore } from '../../../server/db/audit/audit-store.js';
import { inOrganisation } from '../../../server/db/connection.js';
import { clientOf } from '../../../server/db/raw-client.js';
import { openAuditFindings } from '../../../server/db/read/result/audit-result.js';
import type { Finding } from '../../../server/domain/finding.js';
import { catalogue } from '../../../server/rules/catalogue.js';
import { runAudit } from '../../../server/usecases/run-audit.js';
import { register } from '../../support/audit-dossier.js';
import { openScreens, type Screens } from '../../support/screens.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';

/** A1 asks of F-1 from the first audit on. */
const FILES = {
  'register/contracts.csv': register(CONTRACT),
  'register/people.csv': register({
    contract_ref: CONTRACT.contract_ref,
    person_key: 'p1',
    name: 'Camille Exemple',
  }),
  'invoices/all.csv': register(
    camilleDays(3, { invoice_number: 'F-1', net: '1600' }),
    camilleDays(3, { invoice_number: 'F-2', period_start: '2026-08-01', period_end: '2026-08-31' }),
  ),
};

async function auditOn({ db, orgId }: Screens, asOf: string): Promise<Finding[]> {
  const faults: unknown[] = [];
  const auditId = await runAudit(auditStore(db), {
    orgId,
    asOf,
    rules: catalogue,
    onFault: ({ error }) => faults.push(error),
  });
  expect(faults).toEqual([]);
  return inOrganisation(db, orgId, async (trx) => {
    const found: Finding[] = [];
    const { findings } = await openAuditFindings(await clientOf(trx), auditId);
    for await (const finding of findings()) found.push(finding);
    return found;
  });
}

const waiting = (findings: readonly Finding[]): [string | undefined, unknown][] =>
  findings
    .filter(({ code }) => code === 'X6')
    .map(({ subject, values }) => [
      subject.invoice,
      (values.findings as { code: string; firstShownOn: string }[]).map(
        ({ code, firstShownOn }) => `${code} ${firstShownOn}`,
      ),
    ]);

describe('X6: a finding without a decision', () => {
  test('is recalled from the eleventh day after the audit that showed it first, until it is decided', async () => {
    const screens = await openScreens(FILES, '2026-10-20');
    const first = (await screens.result()).findings;
    expect(first.filter(({ code }) => code === 'X6')).toEqual([]);
    const a1 = first.find(({ code }) => code === 'A1');
    const t3 = first.filter(({ code }) => code === 'T3').map(({ id }) => id);
    expect(a1?.subject.invoice).toBe('F-1');

    expect(waiting(await auditOn(screens, '2026-10-30'))).toEqual([]);
    const eleventh = waiting(await auditOn(screens, '2026-10-31'));
    expect(eleventh).toEqual([
      ['F-1', ['A1 2026-10-20', 'T3 2026-10-20']],
      ['F-2', ['T3 2026-10-20']],
    ]);
    // What X6 itself says is a duty of the buyer: it does not ask about itself.
    expect(waiting(await auditOn(screens, '2026-11-30'))).toEqual(eleventh);

    await screens.receive({
      ...FILES,
      'register/decisions.csv': register(
        ...[a1?.id ?? '', ...t3.slice(0, 1)].map((finding_id) => ({
          finding_id,
          decision: 'accepted',
          decided_by: 'Claude Exemple',
          decided_on: '2026-12-01',
        })),
      ),
    });
    expect(waiting(await auditOn(screens, '2026-12-02'))).toHaveLength(1);
  });
});
