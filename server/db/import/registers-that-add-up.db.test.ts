import { expect, test } from '@jest/globals';
import { csv, register } from '../../../test/support/audit-dossier.js';
import { auditJson, emptyOrganisation, partsDatabase } from '../../../test/support/import-in-parts.js';
import { contracts, CONTRACTS, receive, rowsOf } from '../../../test/support/received-registers.js';
import { DPO } from '../../../test/support/screens.js';
import type { DeclarationView } from '../../usecases/reads/declaration-reads.js';
import { screenReads } from '../read/screens/screen-reads.js';
import type { AuditResult } from '../../domain/audit-result.js';

const TIMEOUT = 60_000;

test(
  'journals of one name add up: only a row about the same event of the same day is replaced',
  async () => {
    const orgId = await emptyOrganisation();
    const EVENTS = 'register/invoice_events.csv';
    const events = (...rows: string[][]): string =>
      csv(['invoice_number', 'supplier', 'event', 'on', 'by'], ...rows);
    await receive(orgId, {
      [EVENTS]: events(
        ['F-1', 'Forge', 'received', '2026-08-03', ''],
        ['F-1', 'Forge', 'paid', '2026-08-20', 'A'],
        ['F-2', 'Forge', 'cancelled', '2026-08-20', ''],
      ),
    });
    await receive(orgId, {
      [EVENTS]: events(
        ['F-1', 'FORGE', 'paid', '2026-08-20', 'B'],
        ['F-1', 'Forge', 'rejected', '2026-09-01', ''],
      ),
    });
    expect(await rowsOf(orgId, 'invoice_event', 'number_key', 'event', 'by')).toEqual([
      'F1 paid B',
      'F1 received ',
      'F1 rejected ',
      'F2 cancelled ',
    ]);
    const ABSENCES = 'register/absences.csv';
    const absences = (...rows: string[][]): string => csv(['person_key', 'date_from', 'date_to'], ...rows);
    await receive(orgId, {
      [ABSENCES]: absences(['P-1', '2026-08-03', '2026-08-07'], ['P-2', '2026-08-03', '2026-08-07']),
    });
    await receive(orgId, {
      [ABSENCES]: absences(['P-1', '2026-09-01', '2026-09-02'], ['P-2', '2026-08-03', '2026-08-04']),
    });
    expect(await rowsOf(orgId, 'absence', 'person_key', 'date_from', 'date_to')).toEqual([
      'P-1 2026-08-03 2026-08-07',
      'P-1 2026-09-01 2026-09-02',
      'P-2 2026-08-03 2026-08-04',
    ]);
  },
  TIMEOUT,
);

test(
  'declarations without a reference in files of two months are two declarations, each shown by its row',
  async () => {
    const orgId = await emptyOrganisation();
    const FILE = 'register/ai_declarations.csv';
    const declared = (deliverable: string, use: string, tool: string, hours: string, day: string): string =>
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
        ['', 'M-2026-01', deliverable, use, tool, hours, 'Camille Exemple', day],
      );
    await receive(orgId, {
      [CONTRACTS]: contracts({}),
      'register/deliverables.csv': csv(
        ['contract_ref', 'deliverable_ref', 'title', 'type'],
        ['M-2026-01', 'L-1', 'Un', 'document'],
        ['M-2026-01', 'L-7', 'Sept', 'document'],
      ),
      'invoices/camille.csv': csv(
        [
          'invoice_number',
          'issue_date',
          'supplier',
          'contract_ref',
          'line_id',
          'description',
          'quantity',
          'unit',
          'unit_price',
          'net',
        ],
        ['F-1', '2026-10-01', 'Cabinet Exemple', 'M-2026-01', '1', 'Étude', '2', 'day', '600', '1200'],
      ),
    });
    await receive(orgId, { [FILE]: declared('L-1', 'used', 'outil A', '6', '2026-08-31') });
    await receive(orgId, { [FILE]: declared('L-7', 'none', '', '90', '2026-09-30') });
    const reads = screenReads(await partsDatabase());
    const listed = async (): Promise<DeclarationView[]> =>
      (await reads.declarations(orgId, DPO, { inForce: true }, { after: null, limit: 50 })).items;
    const [september, august] = await listed();
    expect([september, august].map((one) => [one?.declarationRef, one?.deliverableRef, one?.aiUse])).toEqual([
      ['2', 'L-7', 'none'],
      ['2', 'L-1', 'used'],
    ]);
    expect(august?.declarationKey).toMatch(/^[0-9a-f]{12}:2$/);
    expect(await reads.declaration(orgId, DPO, august?.declarationKey ?? '')).toMatchObject({
      deliverableRef: 'L-1',
    });
    expect(await rowsOf(orgId, 'ai_declaration', 'declaration_ref', 'deliverable_ref')).toEqual([
      '2 L-1',
      '2 L-7',
    ]);
    const { deliverables } = JSON.parse(await auditJson(orgId, '2026-11-16')) as AuditResult;
    expect(deliverables.map((one) => [one.deliverableRef, one.aiDeclaration])).toEqual([
      ['L-1', 'used'],
      ['L-7', 'none'],
    ]);
    // What one without a reference is known by names it, and its row alone names none.
    const again = (ref: string, supersedes: string): string =>
      register({
        declaration_ref: ref,
        contract_ref: 'M-2026-01',
        deliverable_ref: 'L-1',
        ai_use: 'used',
        signed_by: 'Camille Exemple',
        signed_at: '2026-10-02',
        supersedes,
      });
    await receive(orgId, { 'register/ai_declarations-1.csv': again('D-1', '2') });
    expect((await listed()).map(({ declarationRef }) => declarationRef)).toEqual(['D-1', '2', '2']);
    await receive(orgId, { 'register/ai_declarations-2.csv': again('D-2', august?.declarationKey ?? '') });
    expect(
      (await listed()).map(({ deliverableRef, declarationRef }) => [declarationRef, deliverableRef]),
    ).toEqual([
      ['D-2', 'L-1'],
      ['D-1', 'L-1'],
      ['2', 'L-7'],
    ]);
  },
  TIMEOUT,
);
