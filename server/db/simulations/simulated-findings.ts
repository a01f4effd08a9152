import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import type { FoundFinding, AuditedRule } from '../../usecases/audit-ports.js';
import type { Side } from '../../usecases/simulations/simulation-ports.js';
import { demoteFindings, measureRules, type RuleMeasure } from '../audit/flag-budgets.js';
import { FoundFindings } from '../audit/found-findings.js';
import { settleScreens } from '../audit/settle-screens.js';
import { sqlFile } from '../read/sql-file.js';
import { refreshStatistics } from '../refresh-statistics.js';

const layCompanySql = sqlFile(import.meta.url, './lay-company.sql');
const SIMULATED = 'simulated_found';
const STORED = ['finding', 'finding_revision', 'finding_line', 'audit_finding'];

/** Where the findings of a side stand while they are compared: audits that no organisation has. */
export const AUDIT_OF: Readonly<Record<Side, string>> = { now: '-1', simulated: '-2' };

/** What a rule finds as it stands and as it is tried out, settled by the statements that settle an audit. */
export class SimulatedFindings {
  private readonly found: Readonly<Record<Side, FoundFindings>>;

  constructor(
    private readonly client: Client,
    orgId: string,
  ) {
    this.found = {
      now: new FoundFindings(client, orgId, null),
      simulated: new FoundFindings(client, orgId, null, SIMULATED),
    };
  }

  add(side: Side, found: FoundFinding): Promise<void> {
    return this.found[side].add(found);
  }

  /** All are known. */
  async allKnown(): Promise<void> {
    await this.found.now.allKnown();
    await this.found.simulated.allKnown();
  }

  /**
   * Settles one side into the tables that stand in for those of an audit: the one as it stands first. Weak findings are shown beside
   * what the other rules ask in the current audit.
   * @returns how often the rule asked
   */
  async settle(
    side: Side,
    rule: AuditedRule,
    { recentAfter, auditId }: { recentAfter: CivilDate; auditId: string | null },
  ): Promise<RuleMeasure> {
    const { client } = this;
    if (side === 'simulated') await this.bringSimulated();
    const measure = (await measureRules(client, [rule], recentAfter)).get(rule.code);
    if (measure === undefined) throw new Error(`${rule.code} was not measured`);
    if (measure.tooLoud) await demoteFindings(client, [rule.code]);
    if (auditId !== null) await client.query(layCompanySql, [auditId, rule.rule]);
    await this.found.now.close();
    await client.query('DELETE FROM found WHERE rule <> $1', [rule.rule]);
    await client.query(`SELECT set_config('app.audit_id', $1, true)`, [AUDIT_OF[side]]);
    await this.found.now.store();
    await refreshStatistics(client, STORED);
    await settleScreens(client);
    return measure;
  }

  /** The findings of the other side take the place of those that are settled, with all that was laid out for these. */
  private async bringSimulated(): Promise<void> {
    for (const table of ['found', 'new_revision', 'named_invoice', 'borne'])
      await this.client.query(`DELETE FROM ${table}`);
    await this.client.query(`INSERT INTO found SELECT * FROM ${SIMULATED}`);
    await this.client.query('ANALYZE found');
  }
}
