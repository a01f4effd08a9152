import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { camilleDays, CONTRACT } from '../../../test/golden/golden-contract.js';
import { onlyRules, register } from '../../../test/support/audit-dossier.js';
import {
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import { runAudit } from '../../usecases/run-audit.js';
import { inOrganisation } from '../connection.js';
import { auditStore } from './audit-store.js';

const SETTINGS = 'register/settings.csv';

let dossier: PartedDossier;
let orgId: string;
beforeAll(async () => {
  dossier = await openInParts({
    'register/contracts.csv': register(CONTRACT),
    'invoices/all.csv': register(camilleDays(5, { invoice_number: 'F-1' })),
    [SETTINGS]: register(
      { key: 'P1.warning', contract_ref: '', value: '0.7', valid_from: '2026-01-01' },
      { key: 'P1.warning', contract_ref: 'M-2026-01', value: '0.6', valid_from: '2026-02-01' },
      { key: 'P1.warning', contract_ref: '', value: '0.5', valid_from: '2027-01-01' },
    ),
  });
  orgId = await emptyOrganisation();
  await dossier.importFiles(
    orgId,
    dossier.paths.filter((path) => path !== SETTINGS),
  );
}, 60_000);
afterAll(() => dossier.remove());

/** The audit and what it kept of P1. */
async function audited(): Promise<{ id: string; parameters: unknown }> {
  const db = await partsDatabase();
  const request = { orgId, asOf: '2026-11-16', rules: onlyRules('P1') };
  const id = await runAudit(auditStore(db), request);
  const [row] = await inOrganisation(db, orgId, (trx) =>
    trx<{ parameters: unknown; audit_id: string }>('audit_rule').where({ audit_id: id }).select('parameters'),
  );
  return { id, parameters: row?.parameters };
}

test('an audit keeps what it judged with; what is set makes another audit of it, though it finds the same', async () => {
  const before = await audited();
  expect(before.parameters).toEqual({
    organisation: { warning: { value: '0.85', from: 'default' } },
    contracts: {},
  });
  expect((await audited()).id).toBe(before.id);
  await dossier.importFiles(orgId, [SETTINGS]);
  const after = await audited();
  expect(after.id).not.toBe(before.id);
  expect(after.parameters).toEqual({
    organisation: { warning: { value: '0.7', from: 'organisation', validFrom: '2026-01-01' } },
    contracts: { M202601: { warning: { value: '0.6', from: 'contract', validFrom: '2026-02-01' } } },
  });
});

test('a contract that comes after its settings is no longer told as unknown', async () => {
  const db = await partsDatabase();
  const elsewhere = await emptyOrganisation();
  const toldOf = async (): Promise<string[]> => {
    const [row] = await inOrganisation(db, elsewhere, (trx) =>
      trx<{ file: string; problems: { code: string }[] }>('document')
        .where({ file: SETTINGS })
        .select('problems'),
    );
    return (row?.problems ?? []).map(({ code }) => code);
  };
  await dossier.importFiles(elsewhere, [SETTINGS]);
  expect(await toldOf()).toEqual(['setting-contract-unknown']);
  await dossier.importFiles(elsewhere, ['register/contracts.csv']);
  expect(await toldOf()).toEqual([]);
});

test('what was sent by somebody who does not see everything sets nothing', async () => {
  const db = await partsDatabase();
  await inOrganisation(db, orgId, (trx) =>
    trx('import').where({ org_id: orgId }).update({ partial_sight: true }),
  );
  expect((await audited()).parameters).toMatchObject({ organisation: { warning: { from: 'default' } } });
});

test('a row kept before its value was checked does not count where the facts do not reach it', async () => {
  const db = await partsDatabase();
  const elsewhere = await emptyOrganisation();
  await dossier.importFiles(elsewhere, ['register/contracts.csv', 'invoices/all.csv']);
  await inOrganisation(db, elsewhere, async (trx) => {
    const set = { org_id: elsewhere, reason: 'Avant', set_by: 1 };
    await trx('rule_setting').insert([
      { ...set, key: 'D2.daysApart', value: '60', valid_from: '2026-01-01' },
      { ...set, key: 'D2.daysApart', value: '400', valid_from: '2026-02-01' },
      { ...set, key: 'D2.seriesFrom', value: '22', valid_from: '2026-01-01' },
    ]);
  });
  const request = { orgId: elsewhere, asOf: '2026-11-16', rules: onlyRules('D2') };
  const id = await runAudit(auditStore(db), request);
  const [row] = await inOrganisation(db, elsewhere, (trx) =>
    trx<{ parameters: { organisation: object }; audit_id: string }>('audit_rule')
      .where({ audit_id: id })
      .select('parameters'),
  );
  expect(row?.parameters.organisation).toMatchObject({
    daysApart: { value: '60', from: 'organisation', validFrom: '2026-01-01' },
    seriesFrom: { from: 'default' },
  });
});
