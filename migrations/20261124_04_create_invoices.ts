import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/** Suppliers with the names and numbers they go by, invoices with lines, allowances, attachments and resolved links. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE supplier (
      org_id bigint NOT NULL REFERENCES organisation,
      id bigint GENERATED ALWAYS AS IDENTITY,
      -- Public key: SIRET, else VAT id, else name, in that order of trust.
      key text NOT NULL,
      name text,
      PRIMARY KEY (org_id, id)
    );
    CREATE UNIQUE INDEX supplier_by_key ON supplier (org_id, key);

    -- kind: siret, siren, vat, name; value normalised. One value leads to one supplier.
    CREATE TABLE supplier_alias (
      org_id bigint NOT NULL,
      kind text NOT NULL,
      value text NOT NULL,
      supplier_id bigint NOT NULL,
      PRIMARY KEY (org_id, kind, value),
      FOREIGN KEY (org_id, supplier_id) REFERENCES supplier (org_id, id)
    );

    -- Ids of invoices and lines are made of their document's id and a running number: their order is that of the files,
    -- whichever reading ends first.
    CREATE TABLE invoice (
      org_id bigint NOT NULL,
      id bigint NOT NULL,
      document_id bigint NOT NULL,
      sheet text, cell text, line integer, page integer, path text,
      -- Number as on the document, or the file when there is none: the public reference.
      ref text NOT NULL,
      number text, number_key text,
      issue_date date, due_date date, type_code text,
      direction smallint NOT NULL CHECK (direction IN (1, -1)),
      currency text, profile text, process_id text,
      contract_ref text, contract_key text, order_ref text, order_key text, buyer_reference text,
      period_start date, period_end date,
      supplier_name text, supplier_siret text, supplier_siren text, supplier_vat_id text, supplier_name_key text,
      buyer_name text, buyer_siret text, buyer_siren text, buyer_vat_id text,
      total_lines numeric, total_allowances numeric, total_charges numeric, total_without_vat numeric, total_vat numeric,
      total_with_vat numeric, total_prepaid numeric, total_rounding numeric, total_payable numeric,
      vat_breakdown jsonb NOT NULL DEFAULT '[]', notes text[] NOT NULL DEFAULT '{}',
      preceding jsonb NOT NULL DEFAULT '[]', preceding_keys text[] NOT NULL DEFAULT '{}',
      allowance_sum numeric NOT NULL DEFAULT 0, charge_sum numeric NOT NULL DEFAULT 0,
      -- Resolved after reading.
      supplier_id bigint, contract_id bigint, contract_how text NOT NULL DEFAULT 'none',
      state text NOT NULL DEFAULT 'current' CHECK (state IN ('current', 'rejected', 'replaced', 'cancelled', 'credited')),
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, document_id) REFERENCES document (org_id, id),
      FOREIGN KEY (org_id, supplier_id) REFERENCES supplier (org_id, id),
      FOREIGN KEY (org_id, contract_id) REFERENCES contract (org_id, id)
    );
    CREATE INDEX invoice_by_number ON invoice (org_id, supplier_id, number_key);
    CREATE INDEX invoice_by_contract ON invoice (org_id, contract_id);
    CREATE INDEX invoice_by_document ON invoice (org_id, document_id);

    CREATE TABLE invoice_line (
      org_id bigint NOT NULL,
      id bigint NOT NULL,
      invoice_id bigint NOT NULL,
      position integer NOT NULL,
      sheet text, cell text, line integer, page integer, path text,
      -- BT-126 or the position: the public reference inside the invoice.
      ref text NOT NULL,
      line_id text, parent_id text, line_status text,
      name text, description text, note text,
      quantity numeric, unit_code text, unit_price numeric, price_base_quantity numeric, net numeric, vat_rate numeric, vat_category text,
      own_period_start date, own_period_end date,
      allowance_sum numeric NOT NULL DEFAULT 0, charge_sum numeric NOT NULL DEFAULT 0,
      order_line_ref text, seller_item_id text, buyer_item_id text,
      billed_unit text, unit_how text, billed_quantity numeric,
      stated_person_key text, stated_person_name text, stated_person_name_key text, stated_profile text, stated_profile_key text,
      stated_deliverable_key text, stated_work_unit_key text, stated_order_key text, stated_contract_key text,
      stated_how text,
      mention_keys text[] NOT NULL DEFAULT '{}',
      -- Resolved after reading: the line's period else the invoice's, days and hours after the contract's conversion.
      period_start date, period_end date, period_from text,
      billed_days numeric, billed_hours numeric,
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, invoice_id) REFERENCES invoice (org_id, id)
    );
    CREATE INDEX invoice_line_by_invoice ON invoice_line (org_id, invoice_id, position);

    CREATE TABLE invoice_attachment (
      org_id bigint NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      invoice_id bigint NOT NULL,
      name text NOT NULL, mime text, sha256 text NOT NULL, byte_length bigint NOT NULL,
      PRIMARY KEY (org_id, id),
      FOREIGN KEY (org_id, invoice_id) REFERENCES invoice (org_id, id)
    );
    CREATE INDEX invoice_attachment_by_bytes ON invoice_attachment (org_id, sha256);
    CREATE INDEX invoice_attachment_by_invoice ON invoice_attachment (org_id, invoice_id);

    -- What a line is for: person, profile, order, deliverable; several rows split it.
    CREATE TABLE line_tie (
      org_id bigint NOT NULL,
      line_id bigint NOT NULL,
      ordinal integer NOT NULL,
      person_key text, person_name text, profile text, profile_key text, order_ref text, order_id bigint,
      deliverable_ref text, deliverable_id bigint, days numeric,
      how text NOT NULL,
      PRIMARY KEY (org_id, line_id, ordinal),
      FOREIGN KEY (org_id, line_id) REFERENCES invoice_line (org_id, id)
    );
    CREATE INDEX line_tie_by_person ON line_tie (org_id, person_key);
    CREATE INDEX line_tie_by_deliverable ON line_tie (org_id, deliverable_id);
    CREATE INDEX line_tie_by_order ON line_tie (org_id, order_id);
  `);
  for (const table of [
    'supplier',
    'supplier_alias',
    'invoice',
    'invoice_line',
    'invoice_attachment',
    'line_tie',
  ]) {
    await protectTable(knex, table);
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE line_tie, invoice_attachment, invoice_line, invoice, supplier_alias, supplier');
}
