import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * What lists read of an audit, written once at its end (server/db/audit/settle-screens.sql): a page is then a walk along an
 * index, whatever the size of the organisation. Orders by money use whole cents: comparisons of numeric are not leakproof,
 * and their indexes would go unused under the policies.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The visible findings of an audit, and to whom they are shown.
    CREATE TABLE shown_finding (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      revision_id bigint NOT NULL,
      finding_id bigint NOT NULL,
      code text NOT NULL, class text NOT NULL, topic text NOT NULL,
      audience text[] NOT NULL,
      -- For somebody of the buyer who sees prices; for the contractors that it addresses.
      to_buyer boolean NOT NULL, to_supplier boolean NOT NULL,
      -- Amount at stake in hundredths, 0 where there is none: for order only.
      stake_order bigint NOT NULL,
      PRIMARY KEY (org_id, audit_id, revision_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id)
    );
    CREATE INDEX shown_finding_by_stake ON shown_finding (org_id, audit_id, stake_order, finding_id);
    CREATE INDEX shown_finding_by_topic ON shown_finding (org_id, audit_id, topic, stake_order, finding_id);

    -- What each of them is about: its subject, what it is related to, the lines that it puts in question.
    CREATE TABLE finding_subject (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      revision_id bigint NOT NULL,
      supplier_id bigint, contract_id bigint, invoice_id bigint, line_id bigint,
      -- Its own subject, not what it is related to.
      main boolean NOT NULL,
      -- This supplier is the one it speaks to, or one of them.
      addressed boolean NOT NULL,
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id)
    );
    CREATE INDEX finding_subject_by_revision ON finding_subject (org_id, audit_id, revision_id);
    CREATE INDEX finding_subject_by_invoice ON finding_subject (org_id, audit_id, invoice_id);
    CREATE INDEX finding_subject_by_supplier ON finding_subject (org_id, audit_id, supplier_id);
    CREATE INDEX finding_subject_by_contract ON finding_subject (org_id, audit_id, contract_id);

    -- Each euro and each day once, on the line that bills it (line 0: the invoice as a whole), as one side sees them: the
    -- buyer all visible findings, the contractor those that speak to it.
    CREATE TABLE line_stake (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      side text NOT NULL CHECK (side IN ('buyer', 'supplier')),
      invoice_id bigint NOT NULL,
      line_id bigint NOT NULL,
      amount numeric, days numeric, rung text,
      PRIMARY KEY (org_id, audit_id, side, invoice_id, line_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id)
    );

    -- The same for each invoice that the audit saw.
    CREATE TABLE invoice_stake (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      side text NOT NULL CHECK (side IN ('buyer', 'supplier')),
      invoice_id bigint NOT NULL,
      at_stake numeric NOT NULL,
      stake_order bigint NOT NULL,
      facts integer NOT NULL, questions integer NOT NULL,
      billed_days numeric, supported_days numeric,
      PRIMARY KEY (org_id, audit_id, side, invoice_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id)
    );
    CREATE INDEX invoice_stake_by_stake ON invoice_stake (org_id, audit_id, side, stake_order, invoice_id);

    -- Lines that an audit weighed, by contract (0: none) and supplier (0: unknown).
    CREATE TABLE contract_lines (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      contract_id bigint NOT NULL,
      supplier_id bigint NOT NULL,
      -- Lines of invoices that count and bill; those with an effort range that is firm enough to ask.
      lines bigint NOT NULL, with_effort bigint NOT NULL,
      PRIMARY KEY (org_id, audit_id, contract_id, supplier_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id)
    );

    CREATE INDEX audit_done ON audit (org_id, id) WHERE state = 'done';
    -- CASE, not coalesce: that one counts as leaky, whatever is inside.
    CREATE INDEX invoice_by_due_date ON invoice (org_id, (CASE WHEN due_date IS NULL THEN 'infinity'::date ELSE due_date END), id);
    CREATE INDEX invoice_by_issue_date
      ON invoice (org_id, (CASE WHEN issue_date IS NULL THEN '-infinity'::date ELSE issue_date END), id);
    CREATE INDEX invoice_of_supplier ON invoice (org_id, supplier_id, id);
    CREATE INDEX invoice_by_search ON invoice (org_id, number_key COLLATE "C");
    CREATE INDEX document_by_import ON document (org_id, import_id, id);
    CREATE INDEX document_by_status ON document (org_id, status, id);
    CREATE INDEX contract_in_order ON contract (org_id, contract_ref COLLATE "C", id);
    CREATE INDEX ai_declaration_by_signature ON ai_declaration (org_id, signed_at, id);
  `);
  for (const table of TABLES) await protectTable(knex, table);
  for (const table of REGISTERS)
    await knex.raw(`CREATE INDEX ${table}_by_document ON ${table} (org_id, document_id)`);
}

const TABLES = ['shown_finding', 'finding_subject', 'line_stake', 'invoice_stake', 'contract_lines'];

/** Tables of the registers: how many rows a document holds is asked for each document of a page. */
const REGISTERS = [
  'contract',
  'rate',
  'team_member',
  'subcontractor',
  'purchase_order',
  'work_unit',
  'deliverable',
  'link',
  'ai_declaration',
  'ai_policy_row',
  'timesheet_register',
  'invoice_event',
  'absence',
  'closure',
  'review',
  'answer',
  'decision',
  'setting',
];

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX ${REGISTERS.map((table) => `${table}_by_document`).join(', ')};
    DROP INDEX ai_declaration_by_signature, contract_in_order, document_by_status, document_by_import, invoice_by_search,
               invoice_of_supplier, invoice_by_issue_date, invoice_by_due_date, audit_done;
    DROP TABLE ${[...TABLES].reverse().join(', ')};
  `);
}
