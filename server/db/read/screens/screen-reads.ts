import type { Client } from 'pg';
import type { ScreenReads } from '../../../usecases/reads/screen-reads.js';
import type { Sight } from '../../../usecases/reads/sight.js';
import { isWhole } from '../../../usecases/reads/simulation-reads.js';
import { inOrganisation, type Database } from '../../connection.js';
import { clientOf } from '../../raw-client.js';
import { auditDetail, auditPage, auditRow } from './audits.js';
import { calendarYear, hasHolidays } from './calendar.js';
import { contractDetail, contractPage } from './contracts.js';
import { declarationTarget, declarationTargets } from './declaration-targets.js';
import { declarationDetail, declarationPage, lastDeclaredUse } from './declarations.js';
import { deliverableEvidence } from './deliverable-evidence.js';
import { openDocuments } from './document-sight.js';
import { documentDetail, documentPage } from './documents.js';
import { entityChoices, supplierChoices } from './filters.js';
import { findingRevisions, replayableRevision } from './finding-history.js';
import { findingPage } from './findings.js';
import { importDetail, importPage } from './imports.js';
import { interruptions } from './interruptions.js';
import { invoiceDetail } from './invoice-detail.js';
import { invoicePage } from './invoice-pages.js';
import { invoiceSummaries } from './invoice-summaries.js';
import { keptColumns } from './kept-columns.js';
import { ruleFaults } from './rule-faults.js';
import { ruleMeasures } from './rule-measures.js';
import { learningInSight } from './learning.js';
import { policyRows } from './policy-rows.js';
import { ruleSettingsInSight } from './rule-settings.js';
import { simulatedFindingPage, simulationLists, simulationOf, simulationsOf } from './simulations.js';
import { singleClickPage } from './single-click.js';
import { stakeTotals } from './stakes.js';
import { todayView } from './today.js';
import { currentAuditOf, idOf, viewerOf, type Viewer } from './viewer.js';

/** Reads for screens, from PostgreSQL. Each is one transaction. */
export function screenReads(database: Database): ScreenReads {
  const within = <T>(orgId: string, work: (client: Client) => Promise<T>): Promise<T> =>
    inOrganisation(database, orgId, async (trx) => work(await clientOf(trx)));
  const seen = <T>(
    orgId: string,
    sight: Sight,
    work: (client: Client, viewer: Viewer) => Promise<T>,
  ): Promise<T> => within(orgId, async (client) => work(client, await viewerOf(client, sight)));

  return {
    invoices: (orgId, sight, list, page) =>
      seen(orgId, sight, async (client, viewer) => {
        const { items, next } = await invoicePage(client, viewer, list, page);
        return { items: await invoiceSummaries(client, viewer, items), next };
      }),
    invoice: (orgId, sight, id) => seen(orgId, sight, (client, viewer) => invoiceDetail(client, viewer, id)),
    findings: (orgId, sight, filter, page) =>
      seen(orgId, sight, (client, viewer) => findingPage(client, viewer, filter, page)),
    finding: (orgId, sight, key) =>
      seen(orgId, sight, async (client, viewer) => {
        const { items } = await findingPage(client, viewer, { key }, { after: null, limit: 1 });
        return items[0] ?? null;
      }),
    findingRevisions: (orgId, sight, key) =>
      seen(orgId, sight, (client, viewer) => findingRevisions(client, viewer, key)),
    replayableRevision: (orgId, sight, key, revisionId) =>
      seen(orgId, sight, (client, viewer) => replayableRevision(client, viewer, key, revisionId)),
    documents: (orgId, sight, filter, page) =>
      seen(orgId, sight, (client, viewer) => documentPage(client, viewer, filter, page)),
    document: (orgId, sight, id) =>
      seen(orgId, sight, (client, viewer) => documentDetail(client, viewer, id)),
    mayOpenDocument: (orgId, sight, id) =>
      seen(
        orgId,
        sight,
        async (client, viewer) => (await openDocuments(client, viewer, [idOf(id)])).size === 1,
      ),
    keptColumns: (orgId, sight) => seen(orgId, sight, keptColumns),
    imports: (orgId, sight, page) => seen(orgId, sight, (client, viewer) => importPage(client, viewer, page)),
    import: (orgId, sight, id) => seen(orgId, sight, (client, viewer) => importDetail(client, viewer, id)),
    singleClick: (orgId, sight, filter, page) =>
      seen(orgId, sight, (client, viewer) => singleClickPage(client, viewer, filter, page)),
    stakeTotals: (orgId, sight, filter) =>
      seen(orgId, sight, (client, viewer) => stakeTotals(client, viewer, filter)),
    today: (orgId, sight, today) => seen(orgId, sight, (client, viewer) => todayView(client, viewer, today)),
    contracts: (orgId, sight, filter, page) =>
      seen(orgId, sight, (client, viewer) => contractPage(client, viewer, filter, page)),
    contract: (orgId, sight, id) =>
      seen(orgId, sight, (client, viewer) => contractDetail(client, viewer, id)),
    deliverableEvidence: (orgId, sight, id) =>
      seen(orgId, sight, (client, viewer) => deliverableEvidence(client, viewer, id)),
    declarations: (orgId, sight, filter, page) =>
      seen(orgId, sight, (client, viewer) => declarationPage(client, viewer, filter, page)),
    declaration: (orgId, sight, ref, contractId) =>
      seen(orgId, sight, (client, viewer) =>
        declarationDetail(client, viewer, { ref, ...(contractId === undefined ? {} : { contractId }) }),
      ),
    declarationTargets: (orgId, sight, today) =>
      seen(orgId, sight, (client, viewer) => declarationTargets(client, viewer, today)),
    lastDeclaredUse: (orgId, sight, contractId) =>
      seen(orgId, sight, (client, viewer) => lastDeclaredUse(client, viewer, contractId)),
    declarationTarget: (orgId, sight, today, id) =>
      seen(orgId, sight, (client, viewer) => declarationTarget(client, viewer, today, id)),
    calendar: (orgId, sight, asked) =>
      seen(orgId, sight, (client, viewer) => calendarYear(client, viewer, asked)),
    hasHolidays,
    interruptions: (orgId) => within(orgId, interruptions),
    ruleFaults: (orgId) => within(orgId, ruleFaults),
    ruleMeasures: (orgId, sight) => seen(orgId, sight, ruleMeasures),
    learning: (orgId, sight) => seen(orgId, sight, learningInSight),
    aiPolicy: (orgId, sight, on) => seen(orgId, sight, (client, viewer) => policyRows(client, viewer, on)),
    ruleSettings: (orgId, sight, on) =>
      seen(orgId, sight, (client, viewer) => ruleSettingsInSight(client, viewer, on)),
    simulations: (orgId, sight, code) => within(orgId, (client) => simulationsOf(client, sight, code)),
    simulation: (orgId, sight, id) => within(orgId, (client) => simulationOf(client, sight, id)),
    simulatedFindings: (orgId, sight, id, list) =>
      within(orgId, (client) => simulatedFindingPage(client, sight, id, list)),
    withSimulation: (orgId, sight, id, use) =>
      within(orgId, async (client) => {
        const view = await simulationOf(client, sight, id);
        if (view === null || !isWhole(view)) return undefined;
        return use(view, simulationLists(client, id));
      }),
    audits: (orgId, page) => within(orgId, (client) => auditPage(client, page)),
    audit: (orgId, sight, id) => seen(orgId, sight, (client, viewer) => auditDetail(client, viewer, id)),
    currentAudit: (orgId) =>
      within(orgId, async (client) => {
        const current = await currentAuditOf(client);
        return current === null ? null : auditRow(client, current.id);
      }),
    supplierChoices: (orgId, sight, q) =>
      seen(orgId, sight, (client, viewer) => supplierChoices(client, viewer, q)),
    entityChoices: (orgId, sight) => seen(orgId, sight, entityChoices),
  };
}
