/** How a register that is sent again under its name counts instead of the earlier one. */
export interface RegisterVersions {
  /** Expressions that say, with `t` as the row, what a row is about; rows of one key are about the same thing. */
  key: readonly string[];
  /** What tells rows of one key apart, before their order in the file. */
  order?: readonly string[];
  /**
   * `file`: once the two have a key in common, the later file stands for all of the earlier one, if it was read without an
   * error and its sender sees everything. `row`: registers that add up; only rows of a key that the later one has are replaced.
   */
  replaces: 'file' | 'row';
  /**
   * Rows of one key of which one may take the other's id: columns, with `t` as the row, and the condition on those of the
   * earlier (`o`) and the later (`n`) row. Without it, those of the same place in the order.
   */
  sameOne?: { columns: string; condition: string };
  /** Rows count only where somebody sent them who sees everything: what others send replaces nothing either. */
  ofWholeSight?: true;
}

/** A declaration without a reference of its own is replaced by one about the same thing. */
const DECLARATION = `CASE WHEN t.declaration_key IS DISTINCT FROM t.declaration_ref
  THEN concat_ws(chr(31), '', t.deliverable_key, t.number_key, t.line_id, t.period_start::text, t.period_end::text)
  ELSE t.declaration_ref END`;

/** Several firms may hold contracts of one reference: what hangs on the contract of one never passes to another. */
const SAME_HOLDER = {
  columns: `left(t.supplier_siret, 9) AS siren, t.supplier_vat_id AS vat_id,
    lower(regexp_replace(btrim(t.supplier_name), '\\s+', ' ', 'g')) AS holder`,
  condition: `CASE WHEN o.siren IS NOT NULL AND n.siren IS NOT NULL THEN o.siren = n.siren
    WHEN o.vat_id IS NOT NULL AND n.vat_id IS NOT NULL THEN o.vat_id = n.vat_id
    ELSE o.holder IS NOT DISTINCT FROM n.holder END`,
};

/**
 * Table → how its rows are replaced. Keys are coarse: a price with another date is the same price, corrected. Journals
 * (events, absences, reviews, decisions) add up: what one says no longer was still true. Answers are not replaced: the last
 * one about a file counts (reread/effective-answers.sql).
 */
export const REGISTER_VERSIONS: Readonly<Record<string, RegisterVersions>> = {
  contract: {
    key: ['t.contract_key'],
    order: ['t.supplier_siret', 't.supplier_vat_id', 't.supplier_name'],
    replaces: 'file',
    sameOne: SAME_HOLDER,
  },
  rate: { key: ['t.contract_key', 't.profile_keys[1]'], order: ['t.valid_from', 't.unit'], replaces: 'file' },
  team_member: { key: ['t.contract_key', 't.person_key'], order: ['t.approved_from'], replaces: 'file' },
  subcontractor: { key: ['t.contract_key', 't.siret'], replaces: 'file' },
  purchase_order: { key: ['t.contract_key', 't.order_key'], replaces: 'file' },
  work_unit: { key: ['t.contract_key', 't.code_key'], replaces: 'file' },
  deliverable: { key: ['t.contract_key', 't.deliverable_key'], replaces: 'file' },
  link: { key: ['t.number_key', 't.supplier', 't.line_id'], replaces: 'file' },
  ai_declaration: { key: ['t.contract_key', DECLARATION], order: ['t.tool'], replaces: 'row' },
  ai_policy_row: {
    key: ['t.contract_key', 'lower(t.tool)'],
    order: ['t.valid_from'],
    replaces: 'file',
    ofWholeSight: true,
  },
  timesheet_register: { key: ['t.file', 't.contract_key'], order: ['t.person_key'], replaces: 'file' },
  invoice_event: { key: ['t.number_key', 'lower(t.supplier)', 't.event', 't."on"::text'], replaces: 'row' },
  absence: { key: ['t.person_key', 't.date_from::text'], replaces: 'row' },
  closure: { key: ['t.date::text'], order: ['t.entity'], replaces: 'file' },
  review: {
    key: ['t.number_key', 'lower(t.supplier)', 't.line_id', 't.deliverable_key', 't.decided_on::text'],
    replaces: 'row',
  },
  decision: { key: ['t.finding_id', 't.decided_on::text'], replaces: 'row' },
  setting: {
    key: ['t.key', 't.contract_key'],
    order: ['t.valid_from'],
    replaces: 'file',
    ofWholeSight: true,
  },
};

/** The key of a row as one text. */
export const keyOf = ({ key }: RegisterVersions): string =>
  key.map((part) => `coalesce(${part}, '')`).join(` || chr(30) || `);

/** The order of rows of one key. */
export const orderOf = ({ order = [] }: RegisterVersions): string =>
  [...order, 't.sheet', 't.row_no', 't.id'].join(', ');
