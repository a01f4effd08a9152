import ExcelJS from 'exceljs';
import { describe, expect, test } from '@jest/globals';
import { camilleDays, CONTRACT } from '../../../test/golden/golden-contract.js';
import { csv, register } from '../../../test/support/audit-dossier.js';
import { auditJson, emptyOrganisation, partsDatabase } from '../../../test/support/import-in-parts.js';
import {
  contracts,
  CONTRACTS,
  documentsOf,
  INVOICE,
  receive,
  rowsOf,
} from '../../../test/support/received-registers.js';
import { inOrganisation } from '../connection.js';

const AS_OF = '2026-11-16';
const TIMEOUT = 60_000;

describe('a register sent again under its name', () => {
  test(
    'counts instead of the earlier one: one contract with its old id, and the result of the later file alone',
    async () => {
      const orgId = await emptyOrganisation();
      await receive(orgId, { [CONTRACTS]: contracts({}) });
      await receive(orgId, { [INVOICE]: register(camilleDays(5)) });
      const before = await rowsOf(orgId, 'contract', 'id', 'ceiling_amount');
      const [id] = before[0]?.split(' ') ?? [];
      const corrected = { [CONTRACTS]: contracts({ ceiling_amount: '1500' }) };
      await receive(orgId, corrected);
      expect(await rowsOf(orgId, 'contract', 'id', 'ceiling_amount')).toEqual([`${id ?? ''} 1500`]);
      expect(await rowsOf(orgId, 'invoice', 'contract_id', 'contract_how')).toEqual([`${id ?? ''} given`]);
      const [first, , last] = await documentsOf(orgId);
      expect(first).toEqual({ id: first?.id, status: 'superseded', superseded_by: last?.id });
      expect(last).toMatchObject({ status: 'read', superseded_by: null });

      const alone = await emptyOrganisation();
      await receive(alone, { ...corrected, [INVOICE]: register(camilleDays(5)) });
      expect(await auditJson(orgId, AS_OF)).toBe(await auditJson(alone, AS_OF));
    },
    TIMEOUT,
  );

  test(
    'lets go of the rows it no longer has, with what hung on them',
    async () => {
      const orgId = await emptyOrganisation();
      await receive(orgId, { [CONTRACTS]: contracts({}, { contract_ref: 'M-2026-02' }) });
      await receive(orgId, { [INVOICE]: register(camilleDays(5)) });
      await receive(orgId, { [CONTRACTS]: contracts({ contract_ref: 'M-2026-02' }) });
      expect(await rowsOf(orgId, 'contract', 'contract_ref')).toEqual(['M-2026-02']);
      expect(await rowsOf(orgId, 'invoice', 'contract_id')).toEqual(['']);
    },
    TIMEOUT,
  );

  test(
    'replaces nothing of a register that speaks of other things, or bears another name',
    async () => {
      const orgId = await emptyOrganisation();
      await receive(orgId, { [CONTRACTS]: contracts({}) });
      await receive(orgId, { [CONTRACTS]: contracts({ contract_ref: 'M-2026-09' }) });
      await receive(orgId, { 'register/marches.csv': contracts({ ceiling_amount: '1' }) });
      expect(await rowsOf(orgId, 'contract', 'contract_ref', 'ceiling_amount')).toEqual([
        'M-2026-01 1',
        'M-2026-01 400000',
        'M-2026-09 400000',
      ]);
      expect((await documentsOf(orgId)).map(({ status }) => status)).toEqual(['read', 'read', 'read']);
    },
    TIMEOUT,
  );

  test(
    'counts again when its bytes are received once more after a correction',
    async () => {
      const orgId = await emptyOrganisation();
      const first = { [CONTRACTS]: contracts({}) };
      await receive(orgId, first);
      const [id] = await rowsOf(orgId, 'contract', 'id');
      await receive(orgId, { [CONTRACTS]: contracts({ ceiling_amount: '1500' }) });
      await receive(orgId, first);
      expect(await rowsOf(orgId, 'contract', 'id', 'ceiling_amount')).toEqual([`${id ?? ''} 400000`]);
      const [one, two, again] = await documentsOf(orgId);
      expect([one?.status, two?.status, again?.status]).toEqual(['read', 'superseded', 'duplicate']);
      expect(two?.superseded_by).toBe(one?.id);
      // What was settled stays so.
      await receive(orgId, {
        'register/people.csv': csv(['contract_ref', 'person_key', 'name'], ['M-2026-01', 'P-1', 'Camille']),
      });
      expect(await rowsOf(orgId, 'contract', 'id', 'ceiling_amount')).toEqual([`${id ?? ''} 400000`]);
    },
    TIMEOUT,
  );
});

test(
  'a register that is read again after it replaced another still does, and its rows keep their ids',
  async () => {
    const orgId = await emptyOrganisation();
    await receive(orgId, { [CONTRACTS]: contracts({}) });
    const [id] = await rowsOf(orgId, 'contract', 'id');
    await receive(orgId, { [INVOICE]: register(camilleDays(5)) });
    const corrected = contracts({ ceiling_amount: '1500' });
    await receive(orgId, { [CONTRACTS]: corrected });
    const before = await documentsOf(orgId);
    // An answer about a document has it read again, whatever it says.
    await receive(orgId, {
      'register/answers.csv': csv(
        ['file', 'code', 'answer'],
        [CONTRACTS, 'ambiguous-number', 'decimal-point'],
      ),
    });
    const after = await inOrganisation(await partsDatabase(), orgId, (trx) =>
      trx('document').where({ org_id: orgId, file: CONTRACTS }).orderBy('id').pluck<object[]>('answers'),
    );
    expect(after).toEqual([{}, { 'ambiguous-number': 'decimal-point' }]);
    expect(await rowsOf(orgId, 'contract', 'id', 'ceiling_amount')).toEqual([`${id ?? ''} 1500`]);
    expect(await rowsOf(orgId, 'invoice', 'contract_id')).toEqual([id]);
    expect((await documentsOf(orgId)).slice(0, 3)).toEqual(before);
    expect(before.map(({ status }) => status)).toEqual(['superseded', 'read', 'read']);
  },
  TIMEOUT,
);

test(
  'a workbook sent again replaces the registers that it has, and leaves the others',
  async () => {
    const orgId = await emptyOrganisation();
    const people = [
      ['contract_ref', 'person_key', 'name'],
      ['M-2026-01', 'P-1', 'Camille Exemple'],
    ];
    const sheet = (change: Record<string, string>): string[][] => {
      const row = { ...CONTRACT, ...change };
      return [Object.keys(row), Object.values(row)];
    };
    await receive(orgId, { 'register/register.xlsx': await workbook({ contracts: sheet({}), people }) });
    await receive(orgId, {
      'register/register.xlsx': await workbook({ contracts: sheet({ ceiling_amount: '1500' }) }),
    });
    expect(await rowsOf(orgId, 'contract', 'ceiling_amount')).toEqual(['1500']);
    expect(await rowsOf(orgId, 'team_member', 'person_key')).toEqual(['P-1']);
    const [first, last] = await documentsOf(orgId);
    // It still counts in part.
    expect(first).toMatchObject({ status: 'read', superseded_by: last?.id });
  },
  TIMEOUT,
);

test(
  'declarations add up: only those of the same reference, or without one about the same thing, are replaced',
  async () => {
    const orgId = await emptyOrganisation();
    const declarations = (...rows: string[][]): string =>
      csv(
        [
          'declaration_ref',
          'contract_ref',
          'deliverable_ref',
          'ai_use',
          'tool',
          'human_hours',
          'signed_by',
          'signed_at',
        ],
        ...rows.map(([ref, deliverable, tool, hours]) => [
          ref ?? '',
          'M-2026-01',
          deliverable ?? '',
          'used',
          tool ?? '',
          hours ?? '',
          'Camille Exemple',
          '2026-09-30',
        ]),
      );
    const FILE = 'register/ai_declarations.csv';
    await receive(orgId, {
      [FILE]: declarations(
        ['D-1', 'L-1', 'outil', '6'],
        ['D-2', 'L-2', 'outil', '7'],
        ['D-2', 'L-2', 'autre outil', '7'],
        ['', 'L-5', 'outil', '9'],
      ),
    });
    await receive(orgId, {
      [FILE]: declarations(
        ['D-3', 'L-3', 'outil', '8'],
        ['D-2', 'L-2', 'outil', '70'],
        ['', 'L-5', 'outil', '90'],
        ['', 'L-6', 'outil', '1'],
      ),
    });
    expect(await rowsOf(orgId, 'ai_declaration', 'deliverable_ref', 'tool', 'human_hours')).toEqual([
      'L-1 outil 6',
      'L-2 outil 70',
      'L-3 outil 8',
      'L-5 outil 90',
      'L-6 outil 1',
    ]);
    const [first, last] = await documentsOf(orgId);
    expect(first).toMatchObject({ status: 'read', superseded_by: last?.id });
  },
  TIMEOUT,
);

test(
  'what a contractor signed in Déclic is replaced by no file of its name, only by a declaration that says so',
  async () => {
    const orgId = await emptyOrganisation();
    const FILE = 'register/ai_declarations-DE-1.csv';
    const signed = (human_hours: string): string =>
      register({
        declaration_ref: 'DE-1',
        contract_ref: 'M-2026-01',
        deliverable_ref: 'L-1',
        ai_use: 'used',
        human_hours,
        signed_by: 'Camille Exemple',
        signed_at: '2026-09-30',
      });
    await receive(orgId, { [FILE]: signed('6') });
    await inOrganisation(await partsDatabase(), orgId, (trx) =>
      trx('import').where({ org_id: orgId }).update({ kind: 'declaration' }),
    );
    await receive(orgId, { [FILE]: signed('60') });
    expect(await rowsOf(orgId, 'ai_declaration', 'human_hours')).toEqual(['6', '60']);
  },
  TIMEOUT,
);

/** A workbook of these sheets, each a table of cells. */
async function workbook(sheets: Readonly<Record<string, readonly string[][]>>): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) made.addWorksheet(name).addRows([...rows]);
  return new Uint8Array(await made.xlsx.writeBuffer());
}
