import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { importStore } from '../../server/db/import/import-store.js';
import { openUpload } from '../../server/dossier/open-upload.js';
import { openSandbox, type Sandbox } from '../../server/sandbox/sandbox.js';
import { importDocuments } from '../../server/usecases/import-documents.js';
import type { DossierFiles } from './audit-dossier.js';
import { writeZip } from './zip-dossier.js';

/** Its children read all that a test file drops: starting them for each drop takes longer than reading. */
let sandbox: Sandbox | undefined;
afterAll(() => sandbox?.close());

/** Drops files, and zips of files, into an organisation as an upload does. Returns what was left aside. */
export async function dropFiles(
  database: Database,
  orgId: string,
  dropped: Readonly<Record<string, string | Uint8Array | DossierFiles>>,
): Promise<string[]> {
  const bring = async (folder: string) => {
    const files = [];
    for (const [index, [name, content]] of Object.entries(dropped).entries()) {
      const path = join(folder, `${index}.received`);
      if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
      else await writeZip(path, content);
      files.push({ name, path, byteLength: 1, part: 'any' as const });
    }
    return files;
  };
  sandbox ??= openSandbox({ limits: { filesPerChild: 10_000 } });
  const upload = await openUpload(bring, new AbortController().signal, sandbox.limits, sandbox);
  try {
    const { reader, files } = upload;
    await importDocuments({ reader, store: importStore(database) }, { orgId, files });
    return upload.notices.map(({ code, at }) => `${code} ${at.file}`);
  } finally {
    await upload.close();
  }
}

/** A document as it stands, with what was read of it. */
export interface DocumentNow {
  file: string;
  kind: string;
  format: string;
  status: string;
  inside: string | null;
  duplicateOf: string | null;
  problems: string[];
  invoices: string[];
  /** Days of its timesheet, and the contracts that they are tied to. */
  days: string | null;
  contracts: string[];
}

/** All documents of an organisation, by the bytes of their names. */
export function documentsNow(database: Database, orgId: string): Promise<DocumentNow[]> {
  return inOrganisation(database, orgId, async (trx) => {
    const { rows } = await trx.raw<{ rows: DocumentNow[] }>(
      `SELECT d.file, d.kind, d.format, d.status, c.file AS inside, o.file AS "duplicateOf",
              ARRAY(SELECT p ->> 'code' FROM jsonb_array_elements(d.problems) WITH ORDINALITY AS e (p, n) ORDER BY n) AS problems,
              ARRAY(SELECT i.number FROM invoice i WHERE i.document_id = d.id ORDER BY i.number) AS invoices,
              (SELECT trim_scale(sum(s.quantity))::text FROM timesheet_entry s WHERE s.document_id = d.id) AS days,
              ARRAY(SELECT DISTINCT coalesce(k.contract_ref, 'none') FROM timesheet_entry s LEFT JOIN contract k ON k.id = s.contract_id
                    WHERE s.document_id = d.id ORDER BY 1) AS contracts
       FROM document d
       LEFT JOIN document c ON c.id = d.inside
       LEFT JOIN document o ON o.id = d.duplicate_of
       WHERE d.org_id = ?
       ORDER BY d.file COLLATE "C", d.id`,
      [orgId],
    );
    return rows;
  });
}
