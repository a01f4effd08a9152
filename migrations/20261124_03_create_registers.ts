import type { Knex } from 'knex';
import { protectTable } from '../server/db/protect-table.js';

/**
 * The registers of a dossier, one table each, with the names of the public format, the row they came from, and the
 * normalised keys by which rows find each other (`*_key`, computed once at import).
 */
const TABLES: Record<string, string> = {
  contract: `
    contract_ref text NOT NULL, contract_key text NOT NULL, title text, entity text, entity_siret text, supplier_name text NOT NULL,
    supplier_siret text, supplier_vat_id text, supplier_iban text, supplier_id bigint, start_date date NOT NULL, end_date date,
    notified_on date, ceiling_amount numeric, billed_before numeric, billed_before_on date, currency text, price_form text NOT NULL,
    hours_per_day numeric, min_slice_days numeric, weekend_work_allowed boolean, holiday_work_allowed boolean,
    max_days_per_person_day numeric, place text, timesheet_required boolean, timesheet_cadence text, acceptance_days integer,
    payment_days integer, required_mentions text[], ai_policy text NOT NULL, ai_policy_binding_ref text, ai_policy_notified_on date,
    ai_declaration_required text, deliverables_expected boolean, advance_allowed boolean, signature_limit numeric`,
  rate: `
    contract_ref text NOT NULL, contract_key text NOT NULL, profile text NOT NULL, profile_keys text[] NOT NULL, synonyms text[],
    unit text NOT NULL, rate numeric NOT NULL, valid_from date, valid_to date`,
  team_member: `
    contract_ref text NOT NULL, contract_key text NOT NULL, person_key text NOT NULL, name text NOT NULL, name_key text NOT NULL,
    profile text, profile_key text, approved_from date, approved_to date, employer_name text, employer_siret text`,
  subcontractor: `
    contract_ref text NOT NULL, contract_key text NOT NULL, siret text NOT NULL, name text, accepted_on date, amount numeric`,
  purchase_order: `
    contract_ref text NOT NULL, contract_key text NOT NULL, order_ref text NOT NULL, order_key text NOT NULL, ordered_on date,
    amount numeric, days numeric, cpv text, starts_on date, ends_on date, billed_before numeric`,
  work_unit: `
    contract_ref text NOT NULL, contract_key text NOT NULL, code text NOT NULL, code_key text NOT NULL, title text, complexity text,
    expected_days numeric, unit_price numeric`,
  deliverable: `
    contract_ref text NOT NULL, contract_key text NOT NULL, deliverable_ref text NOT NULL, deliverable_key text NOT NULL,
    title text NOT NULL, type text NOT NULL, size numeric, size_unit text, complexity text, complexity_by text, drivers text[],
    quoted_days numeric, work_unit_code text, work_unit_key text, work_unit_quantity numeric, order_ref text, order_key text,
    period_start date, period_end date, due_on date, delivered boolean, delivered_on date, acceptance text, decided_on date, file text`,
  link: `
    invoice_number text NOT NULL, number_key text NOT NULL, supplier text NOT NULL, supplier_id bigint, line_id text NOT NULL,
    contract_ref text, contract_key text, order_ref text, order_key text, person_key text, profile text, profile_key text,
    deliverable_ref text, deliverable_key text, days numeric`,
  ai_declaration: `
    declaration_ref text NOT NULL, contract_ref text NOT NULL, contract_key text NOT NULL, deliverable_ref text, deliverable_key text,
    invoice_number text, number_key text, line_id text, period_start date, period_end date, ai_use text NOT NULL, tool text,
    provider text, model_version text, hosting_region text, account_type text, family text, stages text[], share_low numeric,
    share_high numeric, human_review text, review_days numeric, human_hours numeric, days_saved_low numeric, days_saved_high numeric,
    price_effect_amount numeric, data_classes text[], training_reuse text, prior_approval_ref text, subcontractor text,
    signed_by text NOT NULL, signed_at date NOT NULL, supersedes text`,
  ai_policy_row: `
    contract_ref text, contract_key text, valid_from date NOT NULL, valid_to date, tool text NOT NULL, synonyms text[],
    allowed boolean NOT NULL, max_data_class text, regions text[], exceptions text`,
  timesheet_register: `
    file text NOT NULL, contract_ref text, contract_key text, person_key text, period_start date, period_end date, submitted_on date,
    approved_on date, approved_by text, approver_side text, replaces text`,
  invoice_event: `
    invoice_number text NOT NULL, number_key text NOT NULL, supplier text NOT NULL, supplier_id bigint, event text NOT NULL,
    "on" date NOT NULL, by text`,
  absence: `person_key text NOT NULL, date_from date NOT NULL, date_to date NOT NULL`,
  closure: `date date NOT NULL, label text, entity text`,
  review: `
    invoice_number text NOT NULL, number_key text NOT NULL, supplier text NOT NULL, supplier_id bigint, line_id text,
    deliverable_ref text, deliverable_key text, decision text, accepted_days numeric, decided_on date, checked boolean`,
  answer: `
    file text, invoice_number text, number_key text, supplier text, supplier_id bigint, code text NOT NULL, question text,
    answer text NOT NULL, answered_by text, answered_on date`,
  decision: `
    finding_id text NOT NULL, decision text NOT NULL, amount numeric, days numeric, reason text, decided_by text, confirmed_by text,
    decided_on date`,
  setting: `key text NOT NULL, contract_ref text, contract_key text, value text NOT NULL, valid_from date, set_by text`,
};

const INDEXES = `
  CREATE INDEX contract_by_key ON contract (org_id, contract_key);
  CREATE INDEX contract_by_supplier ON contract (org_id, supplier_id);
  CREATE INDEX rate_by_contract ON rate (org_id, contract_key);
  CREATE INDEX team_member_by_contract ON team_member (org_id, contract_key, person_key);
  CREATE INDEX team_member_by_name ON team_member (org_id, contract_key, name_key);
  CREATE INDEX purchase_order_by_key ON purchase_order (org_id, order_key);
  CREATE INDEX work_unit_by_contract ON work_unit (org_id, contract_key, code_key);
  CREATE INDEX deliverable_by_contract ON deliverable (org_id, contract_key, deliverable_key);
  CREATE INDEX link_by_number ON link (org_id, number_key);
  CREATE INDEX ai_declaration_by_contract ON ai_declaration (org_id, contract_key);
  CREATE INDEX ai_declaration_by_ref ON ai_declaration (org_id, declaration_ref);
  CREATE INDEX timesheet_register_by_file ON timesheet_register (org_id, file);
  CREATE INDEX invoice_event_by_number ON invoice_event (org_id, number_key);
  CREATE INDEX review_by_number ON review (org_id, number_key);
`;

export async function up(knex: Knex): Promise<void> {
  for (const [table, columns] of Object.entries(TABLES)) {
    await knex.raw(`
      CREATE TABLE ${table} (
        org_id bigint NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        document_id bigint NOT NULL,
        sheet text,
        row_no integer NOT NULL,
        ${columns},
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, document_id) REFERENCES document (org_id, id)
      )`);
    await protectTable(knex, table);
  }
  await knex.raw(INDEXES);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`DROP TABLE ${Object.keys(TABLES).join(', ')}`);
}
