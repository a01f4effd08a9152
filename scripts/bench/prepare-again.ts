import { inOrganisation, LARGE_WORK } from '../../server/db/connection.js';
import { clientOf } from '../../server/db/raw-client.js';
import { settlePrepared } from '../../server/db/read/prepared/prepare-facts.js';
import type { ImportedDatabase } from './imported-database.js';

/** Seconds that the last act of an import takes: facts are prepared for the audits to come. Done once more, on a copy. */
export function prepareAgain(imported: ImportedDatabase): Promise<number> {
  return imported.onCopy(async (copy) => {
    const started = performance.now();
    await inOrganisation(
      copy,
      imported.orgId,
      async (trx) => settlePrepared(await clientOf(trx), 1),
      LARGE_WORK,
    );
    return (performance.now() - started) / 1000;
  });
}
