import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import type { KeptSetting } from '../../domain/rule-settings.js';
import type { Row } from './row.js';
import { sqlFile } from './sql-file.js';

const settingsSql = sqlFile(import.meta.url, './facts/rule-settings.sql');

/**
 * What is set of rules, from registers and from the service, in the order in which they take over from each other.
 * @param by what begins later is left out; null: nothing is
 */
export async function ruleSettings(client: Client, by: CivilDate | null): Promise<(KeptSetting & Row)[]> {
  const { rows } = await client.query<KeptSetting & Row>(settingsSql, [by]);
  return rows;
}
