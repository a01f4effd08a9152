/** How a register that is sent again under its name counts instead of the earlier one. */
interface RegisterVersions {
  /** Expressions that say, with `t` as the row, what a row is about; rows of one key are about the same thing. */
  key: readonly string[];
  /** What tells rows of one key apart, before their order in the file. */
  order?: readonly string[];
  /**
   * `file`: once the two have a key in common, the later file stands for all of the earlier one. `row`: registers that add
   * up; only rows of a key that the later one has are replaced.
   */
  replaces: 'file' | 'row';
}

/** Without a reference of its own, a declaration bears the number of its row, and is known by what it is about. */
const DECLARATION = `CASE WHEN t.declaration_ref = t.row_no::text
  THEN concat_ws(chr(31), '', t.deliverable_key, t.number_key, t.line_id, t.period_start::text, t.period_end::text)
  ELSE t.declaration_ref END`;

/**
 * Table → how its rows are replaced. Keys are coarse: a price with another date is the same price, corrected. Answers are not
 * replaced: the last one about a file counts (reread/effective-answers.sql).
 */
export const REGISTER_VERSIONS: Readonly<Record<string, RegisterVersions>> = {
  contract: {
    key: ['t.contract_key'],
    order: ['t.supplier_siret', 't.supplier_vat_id', 't.supplier_name'],
    replaces: 'file',
  },
  rate: { key: ['t.contract_key', 't.profile_keys[1]'], order: ['t.valid_from', 't.unit'], replaces: 'file' },
  team_member: { key: ['t.contract_key', 't.person_key'], order: ['t.approved_from'], replaces: 'file' },
  subcontractor: { key: ['t.contract_key', 't.siret'], replaces: 'file' },
  purchase_order: { key: ['t.contract_key', 't.order_key'], replaces: 'file' },
  work_unit: { key: ['t.contract_key', 't.code_key'], replaces: 'file' },
  deliverable: { key: ['t.contract_key', 't.deliverable_key'], replaces: 'file' },
  link: { key: ['t.number_key', 't.supplier', 't.line_id'], replaces: 'file' },
  ai_declaration: { key: ['t.contract_key', DECLARATION], order: ['t.tool'], replaces: 'row' },
  ai_policy_row: { key: ['t.contract_key', 'lower(t.tool)'], order: ['t.valid_from'], replaces: 'file' },
  timesheet_register: { key: ['t.file', 't.contract_key'], order: ['t.person_key'], replaces: 'file' },
  invoice_event: { key: ['t.number_key', 't.supplier'], order: ['t.event', 't."on"'], replaces: 'file' },
  absence: { key: ['t.person_key'], order: ['t.date_from'], replaces: 'file' },
  closure: { key: ['t.date::text'], order: ['t.entity'], replaces: 'file' },
  review: { key: ['t.number_key', 't.supplier', 't.line_id'], replaces: 'file' },
  decision: { key: ['t.finding_id'], replaces: 'file' },
  setting: { key: ['t.key', 't.contract_key'], order: ['t.valid_from'], replaces: 'file' },
};

/** The key of a row as one text. */
export const keyOf = ({ key }: RegisterVersions): string =>
  key.map((part) => `coalesce(${part}, '')`).join(` || chr(30) || `);

/** The order of rows of one key. */
export const orderOf = ({ order = [] }: RegisterVersions): string =>
  [...order, 't.sheet', 't.row_no', 't.id'].join(', ');
