import { describe, expect, test } from '@jest/globals';
import { DEMO_AS_OF, demoFiles } from '../../../scripts/demo/dossier.js';
import { auditStore } from '../../../server/db/audit/audit-store.js';
import { inOrganisation } from '../../../server/db/connection.js';
import { clientOf } from '../../../server/db/raw-client.js';
import { inputsOf, type InputRow } from '../../../server/db/read/finding-inputs.js';
import type { Finding } from '../../../server/domain/finding.js';
import { catalogue } from '../../../server/rules/catalogue.js';
import { ruleInVersion } from '../../../server/rules/earlier-versions.js';
import { replayFinding } from '../../../server/rules/replay-finding.js';
import type { Rule } from '../../../server/rules/rule.js';
import { replayRevision } from '../../../server/usecases/replay-revision.js';
import { runAudit } from '../../../server/usecases/run-audit.js';
import type { DossierFiles } from '../../support/audit-dossier.js';
import { contractorOf, FINANCE } from '../../support/screens.js';
import { asked, found, theDemonstration } from '../the-demonstration.js';

interface Kept {
  content: Finding;
  input: InputRow | null;
}

/** Everything that any audit wrote, shown or not. */
const keptRevisions = (): Promise<{ code: string; outcome: string }[]> => {
  const { db, orgId } = theDemonstration().screens;
  return inOrganisation(db, orgId, async (trx) => {
    const client = await clientOf(trx);
    const { rows } = await client.query<Kept>(
      `SELECT r.content, CASE WHEN i.judged IS NOT NULL
                              THEN json_build_object('judged', i.judged, 'names', i.names, 'pieces', i.pieces) END AS input
       FROM finding_revision r
       LEFT JOIN finding_input i ON i.org_id = r.org_id AND i.content_id = left(r.content_hash, 32)::uuid
       ORDER BY r.id`,
    );
    const replays: { code: string; outcome: string }[] = [];
    for (const { content, input } of rows) {
      const rule = ruleInVersion(content.code, content.version);
      const outcome =
        rule === undefined || input === null
          ? 'not kept'
          : replayFinding(rule, content, await inputsOf(client, input)).outcome;
      replays.push({ code: content.code, outcome });
    }
    return replays;
  });
};

/** An invoice that was received already: nothing comes without one. */
async function anInvoice(): Promise<DossierFiles> {
  const [invoice] = (await demoFiles()).filter(({ path }) => path.startsWith('invoices/'));
  if (invoice === undefined) throw new RangeError('the demonstration has invoices');
  return { [invoice.path]: invoice.content };
}

/** Audits with one rule in another version, and today's again afterwards. */
async function auditWith(changed: Rule, then: () => Promise<void>): Promise<void> {
  const { db, orgId } = theDemonstration().screens;
  const audit = (rules: readonly Rule[]): Promise<string> =>
    runAudit(auditStore(db), { orgId, asOf: DEMO_AS_OF, rules });
  await audit(catalogue.map((rule) => (rule.code === changed.code ? changed : rule)));
  try {
    await then();
  } finally {
    await audit(catalogue);
  }
}

describe('findings asked again with what is kept of their facts', () => {
  test('every finding of the demonstration, shown or not, is found again word for word', async () => {
    const replays = await keptRevisions();
    expect(new Set(replays.map(({ code }) => code)).size).toBeGreaterThan(60);
    expect(replays.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  });

  test('a finding said by another version is a revision of the same one: its decisions stay with it', async () => {
    const { screens } = theDemonstration();
    const { db, orgId, reads } = screens;
    const finding = asked(await found(FINANCE), 'T1');
    const key = finding?.id ?? '';
    const decisions = (): Promise<number> =>
      inOrganisation(db, orgId, async (trx) => {
        const { rows } = await (
          await clientOf(trx)
        ).query<{ n: number }>(
          `SELECT count(*)::int AS n FROM decision d JOIN finding f ON f.org_id = d.org_id AND f.key = d.finding_id
           JOIN finding_revision r ON r.org_id = f.org_id AND r.finding_id = f.id
           JOIN audit_finding a ON a.org_id = r.org_id AND a.revision_id = r.id
           WHERE f.key = $1 AND a.audit_id = (SELECT max(id) FROM audit)`,
          [key],
        );
        return rows[0]?.n ?? 0;
      });
    await screens.receive({
      ...(await anInvoice()),
      'register/decisions-of-today.csv': `finding_id,decision\n${key},confirmed\n`,
    });
    const [one] = (await reads.findingRevisions(orgId, FINANCE, key)) ?? [];
    expect(one).toMatchObject({ reasons: ['first'], current: true, asOf: DEMO_AS_OF });
    const today = catalogue.find(({ code }) => code === 'T1');
    const former = ruleInVersion('T1', 1);
    if (today === undefined || former === undefined) throw new RangeError('T1 has two versions');

    // Its tolerance is another one too.
    const { toleranceDays } = former.params;
    if (toleranceDays === undefined) throw new RangeError('T1 tolerates some days');
    const params = { ...former.params, toleranceDays: { ...toleranceDays, default: '0.3' } };
    await auditWith({ ...former, params }, async () => {
      const revisions = (await reads.findingRevisions(orgId, FINANCE, key)) ?? [];
      expect(revisions.map(({ reasons, current }) => ({ reasons, current }))).toEqual([
        { reasons: ['first'], current: false },
        { reasons: ['rule', 'parameters'], current: true },
      ]);
      expect(await decisions()).toBe(1);
      const query = { orgId, sight: FINANCE, key };
      expect(await replayRevision(reads, { ...query, revisionId: null })).toMatchObject({
        asOf: DEMO_AS_OF,
        then: { outcome: 'same', version: 1 },
        today: { version: today.version },
      });
      expect(await replayRevision(reads, { ...query, revisionId: one?.id ?? '' })).toMatchObject({
        then: { outcome: 'same', version: today.version },
        today: null,
      });
      expect(await replayRevision(reads, { ...query, revisionId: '999999999' })).toBeNull();
      // The contractor reads the sentences that were addressed to it, another one nothing.
      const supplierId = finding?.about.supplier?.id ?? '';
      const own = await reads.findingRevisions(orgId, contractorOf(supplierId), key);
      expect(own?.map(({ content }) => content.supplierMessage)).toEqual(
        revisions.map(({ content }) => content.supplierMessage),
      );
      const { nebuline, brumeval } = theDemonstration();
      const other = nebuline.supplierId === supplierId ? brumeval : nebuline;
      expect(await reads.findingRevisions(orgId, other, key)).toBeNull();
    });
    expect(await decisions()).toBe(1);
    expect((await keptRevisions()).filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  });
});
