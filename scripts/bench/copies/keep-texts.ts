import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { inOrganisation, LARGE_WORK, type Database } from '../../../server/db/connection.js';
import { keepPrint } from '../../../server/db/import/print-rows.js';
import { clientOf } from '../../../server/db/raw-client.js';
import { refreshStatistics } from '../../../server/db/refresh-statistics.js';
import { printText } from '../../../server/evidence/prints/print-text.js';
import type { SownTexts } from './sown-texts.js';

const CHUNK = 500;
const PARAGRAPH = 60;

/** Seconds of each part of the build. */
export interface BuildFigures {
  printSeconds: number;
  storeSeconds: number;
}

/** Makes the print of each text and keeps it as an import does, with a deliverable that names its file. */
export async function keepTexts(
  database: Database,
  orgId: string,
  texts: SownTexts,
  progress: (done: number) => void,
): Promise<BuildFigures> {
  const figures = { printSeconds: 0, storeSeconds: 0 };
  const importId = await inOrganisation(database, orgId, async (trx) =>
    keepRegisters(await clientOf(trx), orgId, texts),
  );
  for (let from = 0; from < texts.count; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, texts.count - from) }, (_, index) => from + index);
    await inOrganisation(
      database,
      orgId,
      async (trx) => {
        const client = await clientOf(trx);
        const ids = await keepDocuments(client, { orgId, importId }, texts, numbers);
        for (const number of numbers)
          await keepOne(client, { orgId, documentId: ids[number - from] ?? '' }, texts, number, figures);
      },
      LARGE_WORK,
    );
    progress(from + numbers.length);
  }
  await inOrganisation(database, orgId, async (trx) => {
    const tables = [
      'text_print',
      'text_band',
      'text_sample',
      'deliverable',
      'deliverable_file',
      'document',
      'contract',
    ];
    await refreshStatistics(await clientOf(trx), tables);
  });
  return figures;
}

async function keepOne(
  client: Client,
  ids: { orgId: string; documentId: string },
  texts: SownTexts,
  number: number,
  figures: BuildFigures,
): Promise<void> {
  const { words } = texts.text(number);
  const blocks = Array.from({ length: Math.ceil(words.length / PARAGRAPH) }, (_, index) => ({
    role: 'body' as const,
    text: words.slice(index * PARAGRAPH, (index + 1) * PARAGRAPH).join(' '),
    at: { file: fileOf(number), path: `/word/document.xml/p[${index + 1}]` },
  }));
  const started = performance.now();
  const print = printText({
    measured: { reader: 'docx', versions: {} },
    blocks,
    links: [],
    metadata: [],
    commits: [],
    paths: [],
  });
  const printed = performance.now();
  if (print === null) throw new Error(`text ${number} has no print`);
  await keepPrint(client, ids, print);
  figures.printSeconds += (printed - started) / 1000;
  figures.storeSeconds += (performance.now() - printed) / 1000;
}

const fileOf = (number: number): string => `deliverables/${number}.docx`;

async function keepRegisters(client: Client, orgId: string, texts: SownTexts): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO import (org_id, state, files_total) VALUES ($1, 'done', 1) RETURNING id`,
    [orgId],
  );
  const importId = rows[0]?.id ?? '';
  await client.query(
    `INSERT INTO document (org_id, import_id, file, sha256, byte_length, kind, format, status)
     VALUES ($1, $2, 'register/contracts.csv', 'register', 1, 'register', 'native', 'read')`,
    [orgId, importId],
  );
  await client.query(
    `INSERT INTO supplier (org_id, key, name) SELECT $1, 'S-' || n, 'S-' || n FROM generate_series(0, $2::int - 1) n`,
    [orgId, texts.suppliers],
  );
  await client.query(
    `INSERT INTO contract (org_id, document_id, row_no, contract_ref, contract_key, supplier_name, supplier_id, start_date, price_form, ai_policy)
     SELECT $1, d.id, n + 1, 'C-' || n, 'C' || n, s.name, s.id, '2026-01-01', 'time', 'free'
     FROM generate_series(0, $2::int - 1) n
     JOIN supplier s ON s.key = 'S-' || n % $3::int
     JOIN document d ON d.file = 'register/contracts.csv'`,
    [orgId, texts.contracts, texts.suppliers],
  );
  return importId;
}

/** The documents of these texts, in their order, each named by a deliverable. */
async function keepDocuments(
  client: Client,
  { orgId, importId }: { orgId: string; importId: string },
  texts: SownTexts,
  numbers: readonly number[],
): Promise<string[]> {
  const sums = numbers.map((number) => createHash('sha256').update(String(number)).digest('hex'));
  const { rows } = await client.query<{ id: string }>(
    `WITH d AS (
       INSERT INTO document (org_id, import_id, file, sha256, byte_length, kind, format, status, part)
       SELECT $1, $2, 'deliverables/' || t.n || '.docx', t.sum, 20000, 'deliverable', 'docx', 'read', 'deliverables'
       FROM unnest($3::int[], $4::text[]) AS t (n, sum)
       RETURNING org_id, id, file
     ), k AS (
       INSERT INTO deliverable (org_id, document_id, row_no, contract_ref, contract_key, deliverable_ref, deliverable_key, title, type, file, delivered_on)
       SELECT d.org_id, d.id, t.n + 1, 'C-' || t.contract, 'C' || t.contract, 'L-' || t.n, 'L' || t.n, 'L', 'report', d.file,
              date '2026-01-01' + t.n / $6::int
       FROM unnest($3::int[], $5::int[]) AS t (n, contract)
       JOIN d ON d.file = 'deliverables/' || t.n || '.docx'
       RETURNING org_id, id, document_id
     )
     INSERT INTO deliverable_file (org_id, deliverable_id, named_id, document_id)
     SELECT org_id, id, document_id, document_id FROM k
     RETURNING document_id AS id`,
    [orgId, importId, numbers, sums, numbers.map(texts.contractOf), texts.contracts],
  );
  return rows.map(({ id }) => id).sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
}
