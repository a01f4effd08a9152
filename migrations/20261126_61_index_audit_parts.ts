import type { Knex } from 'knex';

/**
 * Indexes by which an audit of some invoices finds what they touch without reading everything: what a person recorded, what is
 * recorded on a contract, entries in the same words, what gives back, whose VAT id another contractor states.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX timesheet_entry_by_person ON timesheet_entry (org_id, person_key, work_date);
    CREATE INDEX timesheet_entry_by_contract ON timesheet_entry (org_id, contract_id);
    -- Of the texts alone that rules compare between people.
    CREATE INDEX timesheet_entry_by_text ON timesheet_entry (org_id, note_hash, work_date)
      WHERE note_words > 3 AND NOT note_traced AND NOT note_meeting AND NOT note_joint;
    CREATE INDEX invoice_giving_back ON invoice (org_id, contract_id) WHERE direction = -1;
    CREATE INDEX invoice_line_giving_back ON invoice_line (org_id, invoice_id) WHERE billed_days < 0;
    CREATE INDEX team_member_by_person ON team_member (org_id, person_key);
    CREATE INDEX absence_by_person ON absence (org_id, person_key);
    CREATE INDEX supplier_alias_by_supplier ON supplier_alias (org_id, supplier_id);
    CREATE INDEX finding_line_by_invoice ON finding_line (org_id, invoice_id);

    -- The SIREN at the end of a French VAT id, where it is not the one of the SIRET beside it.
    ALTER TABLE invoice ADD COLUMN other_siren text GENERATED ALWAYS AS (
      CASE WHEN upper(regexp_replace(supplier_vat_id, '[^[:alnum:]]', '', 'g')) ~ '^FR[0-9A-Z]{2}[0-9]{9}$'
            AND right(upper(regexp_replace(supplier_vat_id, '[^[:alnum:]]', '', 'g')), 9)
                <> left(regexp_replace(supplier_siret, '\\D', '', 'g'), 9)
           THEN right(upper(regexp_replace(supplier_vat_id, '[^[:alnum:]]', '', 'g')), 9) END) STORED;
    CREATE INDEX invoice_by_other_siren ON invoice (org_id, other_siren) WHERE other_siren IS NOT NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE invoice DROP COLUMN other_siren;
    DROP INDEX finding_line_by_invoice, supplier_alias_by_supplier, absence_by_person, team_member_by_person,
               invoice_line_giving_back, invoice_giving_back, timesheet_entry_by_text, timesheet_entry_by_contract,
               timesheet_entry_by_person;
  `);
}
