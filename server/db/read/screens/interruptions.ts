import type { Client } from 'pg';
import type { InterruptionDecision } from '../../../usecases/reads/interruption-reads.js';
import { sqlFile } from '../sql-file.js';

const interruptionsSql = sqlFile(import.meta.url, './interruptions.sql');

/** Decisions about rules and the payment delay, by rule. */
export async function interruptions(client: Client): Promise<Map<string, InterruptionDecision[]>> {
  const { rows } = await client.query<InterruptionDecision & { rule: string }>(interruptionsSql);
  const byRule = new Map<string, InterruptionDecision[]>();
  for (const { rule, ...decision } of rows) byRule.set(rule, [...(byRule.get(rule) ?? []), decision]);
  return byRule;
}
