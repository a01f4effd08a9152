import type { Agent } from 'supertest';
import { makeLinkToken } from '../../server/usecases/people/link-token.js';
import { path } from '../support/api.js';
import { ANEMONE, BLEUET, COQUELICOT, type Firm } from './firms-dossier.js';
import { managersSimulation, SIMULATIONS, wholeSimulation } from './own-simulations.js';
import type { World } from './world.js';

/**
 * Whose an object is: `a` of the first contractor, `b` of the second, `aSigned` and `bSigned` what they signed in Déclic,
 * `shared` of both, `data` for the data-protection officer, `elsewhere` of the other organisation; or it is not there.
 */
export type Owner =
  'a' | 'b' | 'aSigned' | 'bSigned' | 'shared' | 'data' | 'elsewhere' | 'missing' | 'malformed';

/** Ids of one kind of object. */
export type Objects = Readonly<Partial<Record<Owner, string>>>;

/** Every kind of object that an operation may be asked about. */
export interface WorldObjects {
  accounts: Objects;
  audits: Objects;
  calendarDays: Objects;
  columns: Objects;
  contracts: Objects;
  declarations: Objects;
  deliverables: Objects;
  documents: Objects;
  findings: Objects;
  firms: Objects;
  imports: Objects;
  invitations: Objects;
  invoices: Objects;
  links: Objects;
  organisations: Objects;
  people: Objects;
  policies: Objects;
  rules: Objects;
  simulations: Objects;
  suppliers: Objects;
  targets: Objects;
}

/** Days in the calendar of every organisation, whose id is made of its own. */
export const OWN_DAYS = `
  INSERT INTO own_days (org_id, id, kind, date_from, date_to, label, set_by) OVERRIDING SYSTEM VALUE
  SELECT o.org_id, 900000 + o.org_id, 'closed', '2026-12-24', '2026-12-24', 'Fermeture', 0 FROM organisation o
  ON CONFLICT DO NOTHING`;
const ownDays = (orgId: string): string => String(BigInt(orgId) + 900_000n);

/** Answers about columns of a table of every firm, which name it; their id is made of the firm's own. */
export const KEPT_COLUMNS = `
  INSERT INTO column_mapping (org_id, id, document_id, supplier_id, fingerprint, table_kind, titles, answer, answered_at)
  OVERRIDING SYSTEM VALUE
  SELECT DISTINCT ON (i.supplier_id) i.org_id, 800000 + i.supplier_id, i.document_id, i.supplier_id, 'f', 'invoices', ARRAY[s.name],
         '@table=invoices; "' || s.name || '"=net', now()
  FROM invoice i JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
  ORDER BY i.supplier_id, i.document_id
  ON CONFLICT DO NOTHING`;
/** Something is set of every contract, which it names. */
const OWN_SETTINGS = `
  INSERT INTO rule_setting (org_id, key, contract_ref, contract_key, value, valid_from, reason, set_by)
  SELECT org_id, 'T1.enabled', contract_ref, contract_key, 'yes', '2026-01-01', contract_ref, 0 FROM contract;
  INSERT INTO ai_policy_setting (org_id, contract_ref, contract_key, valid_from, tool, synonyms, allowed, regions, reason, set_by)
  SELECT org_id, contract_ref, contract_key, '2026-01-01', contract_ref, '{}', true, '{}', contract_ref, 0 FROM contract`;

/** A row of the AI policy of every organisation, whose id is made of its own, neither corrected nor withdrawn. */
export const OWN_POLICY = `
  DELETE FROM ai_policy_setting WHERE replaces > 700000;
  INSERT INTO ai_policy_setting (org_id, id, valid_from, tool, synonyms, allowed, regions, reason, set_by) OVERRIDING SYSTEM VALUE
  SELECT o.org_id, 700000 + o.org_id, '2026-01-01', 'Outil commun', '{}', true, '{}', 'Décision', 0 FROM organisation o
  ON CONFLICT DO NOTHING`;
/** A deliverable of every contract, whose id is made of the contract's own, and what its file says, which names the firm. */
const OWN_DELIVERABLES = `
  INSERT INTO deliverable (org_id, id, document_id, row_no, contract_ref, contract_key, deliverable_ref, deliverable_key, title, type)
  OVERRIDING SYSTEM VALUE
  SELECT org_id, 600000 + id, document_id, row_no, contract_ref, contract_key, 'L-1', 'L1', contract_ref, 'report' FROM contract;
  INSERT INTO deliverable_file (org_id, deliverable_id, named_id, document_id)
  SELECT DISTINCT c.org_id, 600000 + c.id, i.document_id, i.document_id
  FROM contract c JOIN invoice i ON i.org_id = c.org_id AND i.contract_id = c.id;
  INSERT INTO document_evidence (org_id, document_id, role, measured, traces, extent, cited, traces_version, reading)
  SELECT DISTINCT c.org_id, i.document_id, 'report', '{"reader": "docx", "versions": {"docx": "1"}, "words": 1200}'::jsonb,
         jsonb_build_array(jsonb_build_object(
           'rule', 'chat.citation', 'strength', 'strong', 'token', 'filecite', 'at', jsonb_build_object('file', c.contract_ref),
           'excerpt', s.name, 'count', 1, 'mention', null, 'stated', false, 'shared', true)),
         '{"passages": 1, "blocks": 4}'::jsonb, '[]'::jsonb, '2026-1', '2026-1'
  FROM contract c
  JOIN invoice i ON i.org_id = c.org_id AND i.contract_id = c.id
  JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id`;
const ownDeliverable = (contractId: string): string => String(BigInt(contractId) + 600_000n);

const ownPolicy = (orgId: string): string => String(BigInt(orgId) + 700_000n);
const keptColumns = (supplierId: string): string => String(800_000 + Number(supplierId));

const NOWHERE = { missing: '999999999999', malformed: 'abc' };

/** The objects of the world, found in its database: what is tested does not say what it is tested with. */
export async function objectsOf(world: World): Promise<WorldObjects> {
  const { agents, orgId, otherOrgId, database } = world;
  const one = async (sql: string, ...bindings: string[]): Promise<string> => {
    const { rows } = await database.db.knex.raw<{ rows: { id: string }[] }>(sql, bindings);
    if (rows[0] === undefined) throw new Error(`nothing found by ${sql} with ${bindings.join(', ')}`);
    return rows[0].id;
  };
  const firms = { a: ANEMONE, b: BLEUET, elsewhere: COQUELICOT };
  const ofFirms = async (find: (firm: Firm) => Promise<string>): Promise<Objects> => ({
    a: await find(firms.a),
    b: await find(firms.b),
    elsewhere: await find(firms.elsewhere),
    ...NOWHERE,
  });
  const document = (org: string, file: string): Promise<string> =>
    one('SELECT id FROM document WHERE org_id = ? AND file = ?', org, file);
  const signed = ({ contract, declaration }: Firm, column: string): Promise<string> =>
    one(
      `SELECT a.${column} AS id FROM ai_declaration a WHERE contract_ref = ? AND declaration_ref <> ?`,
      contract,
      declaration,
    );
  const importOf = (documentId: string): Promise<string> =>
    one('SELECT import_id AS id FROM document WHERE id = ?', documentId);
  const audit = (org: string): Promise<string> =>
    one(`SELECT max(id) AS id FROM audit WHERE org_id = ? AND state = 'done'`, org);
  const finding = (org: string, code: string, name: string): Promise<string> =>
    one(
      `SELECT f.key AS id FROM finding f
       JOIN finding_revision r ON r.org_id = f.org_id AND r.finding_id = f.id
       WHERE f.org_id = ? AND f.key LIKE ? AND r.content::text LIKE ? ORDER BY f.key LIMIT 1`,
      org,
      `${code}-%`,
      `%${name}%`,
    );
  await database.db.knex.raw(OWN_DAYS);
  await database.db.knex.raw(KEPT_COLUMNS);
  await database.db.knex.raw(OWN_SETTINGS);
  await database.db.knex.raw(OWN_POLICY);
  await database.db.knex.raw(SIMULATIONS);
  await database.db.knex.raw(OWN_DELIVERABLES);
  const contract = (firm: Firm): Promise<string> =>
    one('SELECT id FROM contract WHERE contract_ref = ?', firm.contract);
  const supplier = ({ name }: Firm): Promise<string> => one('SELECT id FROM supplier WHERE name = ?', name);
  const aSigned = await signed(ANEMONE, 'document_id');
  const bSigned = await signed(BLEUET, 'document_id');
  const shared = await document(orgId, 'contracts.csv');
  const elsewhere = await document(otherOrgId, 'contracts.csv');
  return {
    accounts: {
      a: await one('SELECT account_id AS id FROM account WHERE email = ?', 'disabled@exemple.test'),
      elsewhere: await one(
        `SELECT account_id AS id FROM membership WHERE org_id = ? AND role = 'finance'`,
        otherOrgId,
      ),
      ...NOWHERE,
    },
    audits: { a: await audit(orgId), elsewhere: await audit(otherOrgId), ...NOWHERE },
    calendarDays: { a: ownDays(orgId), elsewhere: ownDays(otherOrgId), ...NOWHERE },
    columns: await ofFirms(async (firm) => keptColumns(await supplier(firm))),
    contracts: await ofFirms(contract),
    deliverables: await ofFirms(async (firm) => ownDeliverable(await contract(firm))),
    declarations: {
      a: ANEMONE.declaration,
      b: BLEUET.declaration,
      aSigned: await signed(ANEMONE, 'declaration_ref'),
      bSigned: await signed(BLEUET, 'declaration_ref'),
      elsewhere: COQUELICOT.declaration,
      missing: 'D-NONE',
      malformed: 'x'.repeat(201),
    },
    documents: {
      a: await document(orgId, `${ANEMONE.invoice}.csv`),
      b: await document(orgId, `${BLEUET.invoice}.csv`),
      aSigned,
      bSigned,
      shared,
      elsewhere,
      ...NOWHERE,
    },
    findings: {
      a: await finding(orgId, 'T1', ANEMONE.invoice),
      b: await finding(orgId, 'T1', BLEUET.invoice),
      shared: await finding(orgId, 'C4', 'P-07'),
      data: await finding(orgId, 'I4', ANEMONE.declaration),
      elsewhere: await finding(otherOrgId, 'T1', COQUELICOT.invoice),
      missing: 'T1-0000000000000000',
      malformed: 'x'.repeat(201),
    },
    firms: {
      a: ANEMONE.siret,
      b: BLEUET.siret,
      elsewhere: COQUELICOT.siret,
      missing: '90000000400011',
      malformed: '90000000400012',
    },
    imports: {
      aSigned: await importOf(aSigned),
      bSigned: await importOf(bSigned),
      shared: await importOf(shared),
      elsewhere: await importOf(elsewhere),
      ...NOWHERE,
    },
    invitations: {
      a: await invitation(agents.admin, 'invited@exemple.test'),
      elsewhere: await invitation(
        await world.api.person(otherOrgId, { role: 'admin' }),
        'invited-elsewhere@exemple.test',
      ),
      ...NOWHERE,
    },
    invoices: await ofFirms((firm) => one('SELECT id FROM invoice WHERE number = ?', firm.invoice)),
    links: { missing: makeLinkToken(orgId).token, malformed: 'abc' },
    organisations: { a: orgId, elsewhere: otherOrgId, ...NOWHERE },
    // Who has an access that is open; that of `accounts` is closed.
    people: {
      a: await one(`SELECT account_id AS id FROM membership WHERE org_id = ? AND role = 'dpo'`, orgId),
      elsewhere: await one(
        `SELECT account_id AS id FROM membership WHERE org_id = ? AND role = 'finance'`,
        otherOrgId,
      ),
      ...NOWHERE,
    },
    policies: { a: ownPolicy(orgId), elsewhere: ownPolicy(otherOrgId), ...NOWHERE },
    rules: { a: 'T1', missing: 'Z99', malformed: 'x'.repeat(11) },
    simulations: {
      a: managersSimulation(orgId),
      shared: wholeSimulation(orgId),
      elsewhere: wholeSimulation(otherOrgId),
      ...NOWHERE,
    },
    suppliers: await ofFirms(supplier),
    targets: {
      ...(await ofFirms(({ invoice }) =>
        one(
          `SELECT 'line:' || l.id AS id FROM invoice_line l JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
           WHERE i.number = ? ORDER BY l.id LIMIT 1`,
          invoice,
        ),
      )),
      missing: 'line:999999999999',
      malformed: 'line:abc',
    },
  };
}

async function invitation(admin: Agent, email: string): Promise<string> {
  const body = (await admin.post(path('/invitations')).send({ email, role: 'finance' }).expect(201))
    .body as unknown;
  return (body as { id: string }).id;
}
