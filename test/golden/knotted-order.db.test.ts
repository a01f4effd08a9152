import { describe, expect, test } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { auditDossier, register } from '../support/audit-dossier.js';
import { auditJson, emptyOrganisation } from '../support/import-in-parts.js';
import { KNOTTED_AS_OF, KNOTTED_DOSSIER } from '../support/knotted-dossier.js';
import { camilleDays, CONTRACT } from './golden-contract.js';
import { TEAM, timesheet, weekdays } from './golden-days.js';
import { openParts, ORDER_TIMEOUT, resultAfter, shuffledInto } from './import-orders.js';

describe('files that change what the others mean', () => {
  const prepared = Promise.all([auditDossier(KNOTTED_DOSSIER, KNOTTED_AS_OF), openParts(KNOTTED_DOSSIER)]);

  test.each([
    [9, 4],
    [5, 3],
    [7, 8],
  ])(
    'give in %i imports what the command says of them at once (order %i)',
    async (parts, seed) => {
      const [{ json }, dossier] = await prepared;
      const imports = shuffledInto(dossier.paths, parts, seed);
      expect(await resultAfter(dossier, imports, KNOTTED_AS_OF)).toBe(json);
    },
    ORDER_TIMEOUT,
  );
});

test('of two timesheets as good for a day, the first by its name counts, whichever came first', async () => {
  const dates = weekdays('2026-09-01', 5);
  const dossier = await openParts({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': TEAM,
    'invoices/F-1.csv': register(camilleDays(5, { invoice_number: 'F-1' })),
    'timesheets/a.csv': timesheet('P-0412', dates),
    'timesheets/b.csv': timesheet('P-0412', dates, { quantity: '0.5' }),
  });
  const first = dossier.paths.filter((path) => path.endsWith('b.csv'));
  const others = dossier.paths.filter((path) => !first.includes(path));
  expect([first.length, others.length]).toEqual([1, 4]);
  const once = await resultAfter(dossier, [dossier.paths], KNOTTED_AS_OF);
  expect(await resultAfter(dossier, [first, others], KNOTTED_AS_OF)).toBe(once);
  const { findings } = JSON.parse(once) as AuditResult;
  expect(findings.filter(({ code }) => code === 'T1')).toEqual([]);
});

test('two files of one name and other bytes, of two imports, both live', async () => {
  const orgId = await emptyOrganisation();
  for (const invoice_number of ['F-1', 'F-2']) {
    const dossier = await openParts({ 'invoices/facture.csv': register(camilleDays(2, { invoice_number })) });
    await dossier.importFiles(orgId, dossier.paths);
  }
  const result = JSON.parse(await auditJson(orgId, KNOTTED_AS_OF)) as AuditResult;
  expect(result.documents.map(({ file, status }) => [file, status])).toEqual([
    ['invoices/facture.csv', 'read'],
    ['invoices/facture.csv', 'read'],
  ]);
  expect(result.invoices.map(({ number }) => number)).toEqual(['F-1', 'F-2']);
});
