import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as keepCitations from '../../../migrations/20261126_65_keep_citations.js';
import { CONTRACT, invoiceLine } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { dropFiles } from '../../../test/support/drop-files.js';
import { inOrganisation, openDatabase } from '../connection.js';
import { createOrganisation } from '../organisation.js';

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());

const bill = (invoice_number: string, issue_date: string, net: string, over: Record<string, string> = {}) =>
  register(invoiceLine({ invoice_number, issue_date, quantity: '1', unit_price: net, net, ...over }));
const credit = (invoice_number: string, preceding_invoice: string): string =>
  bill(invoice_number, '2026-10-05', '-100', { type_code: '381', preceding_invoice });

test('what was imported before cites what the next import finds it to cite', async () => {
  const orgId = await createOrganisation(made.db, 'before');
  // Sessions of an import keep views of the table, which is dropped here.
  const importing = await openDatabase({ connection: made.connectionString });
  await dropFiles(importing, orgId, {
    'contracts.csv': register(CONTRACT),
    'old.csv': bill('F-1', '2026-09-01', '2500'),
    // Of the same number, later, and gives back.
    'negative.csv': bill('F-1', '2026-09-10', '-500'),
    'credit.csv': credit('A-1', 'F-1'),
    'corrected.csv': bill('K-1', '2026-09-01', '-200', { type_code: '384' }),
    'credit-of-corrected.csv': credit('A-2', 'K-1'),
  });
  // Some readers find no totals: lines alone say that it gives back.
  await inOrganisation(made.db, orgId, (trx) => trx('invoice').update({ total_without_vat: null }));
  await dropFiles(importing, orgId, { 'other.csv': bill('F-2', '2026-09-02', '100') });
  await importing.close();
  const settled = await citations(orgId);
  expect(settled).toEqual(['A-1 F-1 old.csv', 'A-2 K-1 corrected.csv']);
  for (const totals of ['stated', 'absent']) {
    if (totals === 'stated')
      await inOrganisation(made.db, orgId, (trx) =>
        trx.raw(
          'UPDATE invoice i SET total_without_vat = (SELECT sum(net) FROM invoice_line l WHERE l.invoice_id = i.id)',
        ),
      );
    else await inOrganisation(made.db, orgId, (trx) => trx('invoice').update({ total_without_vat: null }));
    await made.db.knex.transaction(async (trx) => {
      await keepCitations.down(trx);
      await keepCitations.up(trx);
    });
    expect(await citations(orgId)).toEqual(settled);
  }
});

/** Each citation, with the file of what it cites. */
const citations = (orgId: string): Promise<string[]> =>
  inOrganisation(made.db, orgId, async (trx) => {
    const { rows } = await trx.raw<{ rows: { said: string }[] }>(
      `SELECT concat_ws(' ', i.number, o.number, d.file) AS said
       FROM citation c
       JOIN invoice i ON i.id = c.invoice_id
       JOIN invoice o ON o.id = c.cited_id
       JOIN document d ON d.id = o.document_id
       ORDER BY 1`,
    );
    return rows.map(({ said }) => said);
  });
