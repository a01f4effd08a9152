import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONTRACT } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import {
  carrying,
  carryingOrganisations,
  OTHER,
  sheet,
  SUPPLIER,
} from '../../../test/support/carrying-organisations.js';
import { openWorkerDatabase } from '../../../test/support/database.js';
import { ublCarrying } from '../../../test/support/ubl-carrying.js';
import type { Database } from '../connection.js';

let database: Database;
beforeAll(async () => {
  database = await openWorkerDatabase();
});
afterAll(() => database.close());

const { organisation, drop, counted, told, query } = carryingOrganisations(() => database);

describe('an attached timesheet that speaks of a contract of somebody else', () => {
  const WORKER = { person_key: 'B1', name: 'Camille Exemple', contract_ref: 'M-2026-02' };
  const elsewhere = carrying(
    'F-2',
    sheet('2026-09-04', 'M-2026-02') + 'Camille Exemple,M-2026-01,2026-09-05,1,day\n',
  );

  test('counts for its own contracts alone; an unknown reference is told in the same words', async () => {
    const orgId = await organisation();
    await drop(orgId, {
      'F-2.xml': elsewhere,
      'F-3.xml': carrying('F-3', sheet('2026-09-04', 'M-NOWHERE')),
      'F-4.xml': carrying('F-4', sheet('2026-09-08', 'M-2026-01')),
    });
    expect((await counted(orgId)).filter((one) => one.includes('cra'))).toEqual([
      'F-2.xml/cra.csv 2 M-2026-01 none',
      'F-3.xml/cra.csv 1 none',
      'F-4.xml/cra.csv 1 M-2026-01',
    ]);
    const sentences = await query<{ file: string; status: string; said: string }>(
      orgId,
      `SELECT file, status, problems -> 0 -> 'message' ->> 'en' AS said FROM document WHERE inside IS NOT NULL ORDER BY file`,
    );
    const said = (ref: string): string =>
      `1 line of this attachment names a contract or an order that the register does not give to the contractor of the invoice (${ref}); it does not count. Correct the reference or complete the register; if the sheet must count as it is, drop it on its own.`;
    expect(sentences).toEqual([
      { file: 'F-2.xml/cra.csv', status: 'read-with-problems', said: said('M-2026-02') },
      { file: 'F-3.xml/cra.csv', status: 'read-with-problems', said: said('M-NOWHERE') },
      { file: 'F-4.xml/cra.csv', status: 'read', said: null },
    ]);
  });

  test('counts once it is dropped on its own, or once the register gives its contract to the contractor', async () => {
    const dropped = await organisation();
    const content = sheet('2026-09-04', 'M-2026-02');
    await drop(dropped, { 'F-2.xml': carrying('F-2', content) });
    await drop(dropped, { 'zz-cra.csv': content });
    expect((await counted(dropped)).at(-1)).toBe('zz-cra.csv 1 M-2026-02');

    const registered = await organisation();
    const late = carrying('F-2', sheet('2026-09-04', 'M-LATE'));
    await drop(registered, { 'F-2.xml': late });
    expect(await told(registered)).toEqual([
      'F-2.xml read',
      'F-2.xml/cra.csv read-with-problems attached-sheet-contract',
    ]);
    await drop(registered, {
      'register/contracts.csv': register(CONTRACT, { ...CONTRACT, contract_ref: 'M-LATE' }),
    });
    expect(await told(registered)).toEqual(['F-2.xml read', 'F-2.xml/cra.csv read']);
    expect((await counted(registered)).at(-1)).toBe('F-2.xml/cra.csv 1 M-LATE');
  });

  test('counts where its own invoice is on that contract, or where the register of timesheets says so', async () => {
    const orgId = await organisation();
    const member = ublCarrying({
      number: 'F-5',
      files: [{ name: 'cra.csv', content: sheet('2026-09-09', 'M-2026-02') }],
      contract: 'M-2026-02',
      ...SUPPLIER,
    });
    const line = { contract_ref: 'M-2026-02', file: 'F-2.xml/cra.csv' };
    await drop(orgId, { 'F-5.xml': member, 'F-2.xml': elsewhere, 'timesheets.csv': register(line) });
    expect((await counted(orgId)).filter((one) => one.includes('cra'))).toEqual([
      'F-2.xml/cra.csv 2 M-2026-01 M-2026-02',
      'F-5.xml/cra.csv 1 M-2026-02',
    ]);
  });

  test('neither takes the only contract of a person of another contractor, nor gives a key to its people', async () => {
    const orgId = await organisation();
    const keyed = (contract: string): string =>
      `person_key,person,contract_ref,date,quantity,unit\nB9,Camille Exemple,${contract},2026-09-10,1,day\n`;
    await drop(orgId, {
      'team.csv': register(WORKER, { person_key: 'B2', name: 'Lou Modèle', contract_ref: 'M-2026-02' }),
      // Under invoices of two contracts: nothing but the person could say which contract it is of.
      'F-1.xml': carrying('F-1', keyed('').replace('B9', 'B1')),
      'F-6.xml': carrying('F-6', keyed('').replace('B9', 'B1'), 'M-SAME'),
      'F-7.xml': carrying('F-7', keyed('M-2026-02').replace('Camille Exemple', 'Dominique Ailleurs')),
      'G-1.xml': ublCarrying({
        number: 'G-1',
        files: [],
        contract: 'M-2026-02',
        person: 'Dominique Ailleurs',
        ...OTHER,
      }),
    });
    expect((await counted(orgId)).filter((one) => one.includes('cra'))).toEqual([
      'F-1.xml/cra.csv 1 none',
      'F-7.xml/cra.csv 1 none',
    ]);
    expect(
      await query(orgId, `SELECT person_key FROM line_tie WHERE org_id = ? AND person_key = 'B9'`, orgId),
    ).toEqual([]);
  });

  test('is not taken for another file of its bare name in the register of timesheets', async () => {
    const orgId = await organisation();
    const approved = { file: 'cra.csv', contract_ref: 'M-2026-01', approved_on: '2026-10-01' };
    await drop(orgId, {
      'timesheets.csv': register(approved, { ...approved, file: 'F-2.xml/cra.csv' }),
      'F-1.xml': carrying('F-1', sheet('2026-09-11')),
      'envoi/F-2.xml': carrying('F-2', sheet('2026-09-14')),
    });
    const states = await query(
      orgId,
      `SELECT d.file, s.approval_state AS state FROM timesheet_entry s JOIN document d ON d.id = s.document_id ORDER BY d.file`,
    );
    expect(states).toEqual([
      { file: 'F-1.xml/cra.csv', state: null },
      { file: 'envoi/F-2.xml/cra.csv', state: 'approved' },
    ]);
  });
});
