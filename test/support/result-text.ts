import type { Client } from 'pg';
import { openAuditResult } from '../../server/db/read/result/audit-result.js';
import { resultJson } from '../../server/exports/result-json.js';

/** The result of an audit as a command writes it: JSON, one value a line. */
export async function resultText(client: Client, auditId: string): Promise<string> {
  let text = '';
  for await (const piece of resultJson(await openAuditResult(client, auditId))) text += piece;
  return text;
}
