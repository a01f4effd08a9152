import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Client } from 'pg';
import { openAuditResult } from '../read/result/audit-result.js';
import { KEPT_SECTIONS, type KeptSection } from '../read/result/kept-sections.js';

const compressed = promisify(gzip);
/** Characters of one part: it is compressed, and read again, as a whole. */
const PART_LENGTH = 1_000_000;

interface ResultPart {
  section: KeptSection;
  partNo: number;
  bytes: Buffer;
}

/**
 * Keeps the result of an audit as it is now, in the audit's transaction, once all it found is stored: what is imported later
 * changes what its documents say.
 */
export async function keepResult(client: Client, orgId: string, auditId: string): Promise<void> {
  for await (const { section, partNo, bytes } of resultParts(client, auditId))
    await client.query(
      'INSERT INTO audit_result_part (org_id, audit_id, section, part_no, bytes) VALUES ($1, $2, $3, $4, $5)',
      [orgId, auditId, section, partNo, bytes],
    );
}

/** Whether the result that was kept of an audit is what would be kept of it now. */
export async function isResultUnchanged(client: Client, auditId: string): Promise<boolean> {
  let parts = 0;
  for await (const { section, partNo, bytes } of resultParts(client, auditId)) {
    const same = await client.query(
      'SELECT FROM audit_result_part WHERE audit_id = $1 AND section = $2 AND part_no = $3 AND bytes = $4',
      [auditId, section, partNo, bytes],
    );
    if (same.rowCount !== 1) return false;
    parts += 1;
  }
  const kept = await client.query('SELECT FROM audit_result_part WHERE audit_id = $1', [auditId]);
  return kept.rowCount === parts;
}

async function* resultParts(client: Client, auditId: string): AsyncGenerator<ResultPart, void> {
  const result = await openAuditResult(client, auditId);
  for (const section of KEPT_SECTIONS) {
    let partNo = 0;
    for await (const text of partsOf(result[section]())) {
      yield { section, partNo, bytes: await compressed(text) };
      partNo += 1;
    }
  }
}

/** Items as lines of JSON, many together. A section without any has one empty part: its result was kept all the same. */
async function* partsOf(items: AsyncIterable<unknown>): AsyncGenerator<string, void> {
  let text = '';
  let isFirst = true;
  for await (const item of items) {
    text += `${JSON.stringify(item)}\n`;
    if (text.length < PART_LENGTH) continue;
    yield text;
    text = '';
    isFirst = false;
  }
  if (text !== '' || isFirst) yield text;
}
