import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * Audits and findings. A finding's identity is (organisation, rule, subject); a new rule version or new inputs make a
 * revision; an audit points at the revisions it found, so that its result can be streamed again unchanged.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE audit (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      as_of date NOT NULL,
      rules jsonb NOT NULL,
      state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
      attempt integer NOT NULL DEFAULT 1,
      lease_until timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      finished_at timestamptz,
      PRIMARY KEY (org_id, id)
    );

    CREATE TABLE finding (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      -- Public id: from the rule and the subject's keys.
      key text NOT NULL,
      rule text NOT NULL,
      code text NOT NULL,
      -- The subject's keys in a fixed order: findings are listed by code, then by this.
      subject_key text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, id)
    );
    CREATE UNIQUE INDEX finding_by_key ON finding (org_id, key);

    CREATE TABLE finding_revision (
      org_id bigint NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      finding_id bigint NOT NULL,
      rule_version integer NOT NULL,
      -- Hash of content: the same finding found again writes nothing.
      content_hash text NOT NULL,
      class text NOT NULL,
      confidence text NOT NULL,
      visible boolean NOT NULL,
      topic text NOT NULL,
      amount_at_stake numeric,
      days_unsupported numeric,
      content jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, finding_id) REFERENCES finding (org_id, id)
    );
    CREATE UNIQUE INDEX finding_revision_by_content ON finding_revision (org_id, finding_id, content_hash);

    -- Days and money that a revision puts in question, line by line; the ladder's rung they rest on.
    CREATE TABLE finding_line (
      org_id bigint NOT NULL,
      revision_id bigint NOT NULL,
      ordinal integer NOT NULL,
      supplier_key text, invoice_ref text NOT NULL, line_ref text,
      -- The invoice of that number which the finding means; null where it is not stored.
      invoice_id bigint,
      days numeric, amount numeric, rung text,
      PRIMARY KEY (org_id, revision_id, ordinal),
      FOREIGN KEY (org_id, revision_id) REFERENCES finding_revision (org_id, id)
    );

    CREATE TABLE audit_finding (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      revision_id bigint NOT NULL,
      PRIMARY KEY (org_id, audit_id, revision_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id),
      FOREIGN KEY (org_id, revision_id) REFERENCES finding_revision (org_id, id)
    );

    CREATE TABLE audit_rule (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      rule text NOT NULL, code text NOT NULL, version integer NOT NULL,
      flagged integer NOT NULL, clean integer NOT NULL, not_applicable integer NOT NULL, incomplete integer NOT NULL,
      error integer NOT NULL,
      missing text[] NOT NULL,
      PRIMARY KEY (org_id, audit_id, rule),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id)
    );

    -- One compact row per invoice: one letter per rule in the order of audit.rules, its worst answer for that invoice
    -- (f flagged, e error, i incomplete, c clean, n not applicable, - not asked of an invoice or a line).
    CREATE TABLE audit_invoice (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      invoice_id bigint NOT NULL,
      answers text NOT NULL,
      PRIMARY KEY (org_id, audit_id, invoice_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id),
      FOREIGN KEY (org_id, invoice_id) REFERENCES invoice (org_id, id)
    );

    -- The ladder of support of one billed line.
    CREATE TABLE line_support (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      line_id bigint NOT NULL,
      billed_days numeric, contract_rate numeric, timesheet_days numeric, calendar_days numeric, quoted_days numeric,
      work_unit_days numeric, effort jsonb, declared_human_days numeric, missing text[] NOT NULL,
      supported_days numeric, rests_on text,
      PRIMARY KEY (org_id, audit_id, line_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id),
      FOREIGN KEY (org_id, line_id) REFERENCES invoice_line (org_id, id)
    );

    -- What the estimator said of one deliverable in this audit.
    CREATE TABLE deliverable_effort (
      org_id bigint NOT NULL,
      audit_id bigint NOT NULL,
      deliverable_id bigint NOT NULL,
      effort jsonb, tail_share double precision, billed_days numeric, days_unsupported numeric, ai_declaration text NOT NULL,
      PRIMARY KEY (org_id, audit_id, deliverable_id),
      FOREIGN KEY (org_id, audit_id) REFERENCES audit (org_id, id),
      FOREIGN KEY (org_id, deliverable_id) REFERENCES deliverable (org_id, id)
    );
  `);
  for (const table of TABLES) await protectTable(knex, table);
}

const TABLES = [
  'audit',
  'finding',
  'finding_revision',
  'finding_line',
  'audit_finding',
  'audit_rule',
  'audit_invoice',
  'line_support',
  'deliverable_effort',
];

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
}
