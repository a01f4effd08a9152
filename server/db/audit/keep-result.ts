import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Client } from 'pg';
import { openAuditResult } from '../read/result/audit-result.js';
import { KEPT_SECTIONS } from '../read/result/kept-sections.js';

const compressed = promisify(gzip);
/** Characters of one part: it is compressed, and read again, as a whole. */
const PART_LENGTH = 1_000_000;

/**
 * Keeps the result of an audit as it is now, in the audit's transaction, once all it found is stored: what is imported later
 * changes what its documents say.
 */
export async function keepResult(client: Client, orgId: string, auditId: string): Promise<void> {
  const result = await openAuditResult(client, auditId);
  for (const section of KEPT_SECTIONS) {
    let partNo = 0;
    for await (const text of partsOf(result[section]())) {
      await client.query(
        'INSERT INTO audit_result_part (org_id, audit_id, section, part_no, bytes) VALUES ($1, $2, $3, $4, $5)',
        [orgId, auditId, section, partNo, await compressed(text)],
      );
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
