/**
 * The native registers of a dossier, as data: file name, columns, types, defaults.
 * The reader, the staging tables, the `assumed` list and the documentation all come from here.
 */
export type ColumnType = 'text' | 'date' | 'decimal' | 'integer' | 'boolean' | 'list';

export interface RegisterColumn {
  name: string;
  type: ColumnType;
  required?: true;
  /** Allowed values; another one is a problem of the row. */
  values?: readonly string[];
  /** Vocabulary that may grow: a value outside is kept and reported, it never fails the row. */
  open?: true;
  /** The organisation's default when the cell is empty; it is then reported as assumed. */
  defaultValue?: string;
}

export interface RegisterTable {
  name: string;
  columns: readonly RegisterColumn[];
  /** Columns outside the list are dropped at reading and never stored (absences carry no reason). */
  dropUnknown?: true;
}

const text = (name: string): RegisterColumn => ({ name, type: 'text' });
const need = (name: string): RegisterColumn => ({ name, type: 'text', required: true });
const date = (name: string): RegisterColumn => ({ name, type: 'date' });
const needDate = (name: string): RegisterColumn => ({ name, type: 'date', required: true });
const decimal = (name: string): RegisterColumn => ({ name, type: 'decimal' });
const integer = (name: string): RegisterColumn => ({ name, type: 'integer' });
const list = (name: string): RegisterColumn => ({ name, type: 'list' });
const choice = (name: string, values: readonly string[]): RegisterColumn => ({ name, type: 'text', values });
const needChoice = (name: string, values: readonly string[]): RegisterColumn => ({
  name,
  type: 'text',
  required: true,
  values,
});
const open = (name: string, values: readonly string[]): RegisterColumn => ({
  name,
  type: 'text',
  values,
  open: true,
});
const yesNo = (name: string): RegisterColumn => ({ name, type: 'boolean' });
const withDefault = (column: RegisterColumn, defaultValue: string): RegisterColumn => ({
  ...column,
  defaultValue,
});

const PRICE_FORMS = ['time', 'fixed', 'work_units', 'mixed'];
const AI_POLICIES = ['forbidden', 'prior_approval', 'declare', 'free', 'unspecified'];
const COMPLEXITIES = ['simple', 'medium', 'complex'];
const ACCEPTANCES = ['pending', 'accepted', 'accepted_with_reserves', 'reduced', 'adjourned', 'rejected'];
const DATA_CLASSES = ['none', 'public', 'internal', 'personal', 'confidential'];

/** Deliverable types of the estimator; a name outside the list is kept and reported. */
export const DELIVERABLE_TYPES = [
  'translation',
  'translation_pe',
  'revision',
  'editing',
  'report',
  'documentation',
  'minutes',
  'transcription',
  'data_entry',
  'slides',
  'training_classroom',
  'training_virtual',
  'elearning',
  'software',
  'software_task',
  'test_cases',
  'study',
  'web_page',
  'design',
  'support',
  'other',
] as const;

/** Families of the AI effect. */
export const AI_FAMILIES = [
  'text_draft',
  'translation_pe',
  'legal_analysis',
  'study_consulting',
  'code_new',
  'code_existing',
  'minutes_summary',
  'transcription_asr',
  'slides_visual',
  'spreadsheet_analysis',
  'support_answers',
  'whole_engagement',
  'generated_unreviewed',
] as const;

const SIZE_UNITS = [
  'word',
  'page',
  'meeting_hour',
  'audio_hour',
  'keystroke',
  'slide',
  'taught_hour',
  'function_point',
  'cosmic_function_point',
  'use_case_point',
  'kloc',
  'task',
  'test_case',
];

export const REGISTER_TABLES: readonly RegisterTable[] = [
  {
    name: 'contracts',
    columns: [
      need('contract_ref'),
      text('title'),
      text('entity'),
      text('entity_siret'),
      need('supplier_name'),
      text('supplier_siret'),
      text('supplier_vat_id'),
      text('supplier_iban'),
      needDate('start_date'),
      date('end_date'),
      date('notified_on'),
      decimal('ceiling_amount'),
      decimal('billed_before'),
      date('billed_before_on'),
      withDefault(text('currency'), 'EUR'),
      needChoice('price_form', PRICE_FORMS),
      decimal('hours_per_day'),
      withDefault(decimal('min_slice_days'), '0.5'),
      withDefault(yesNo('weekend_work_allowed'), 'no'),
      withDefault(yesNo('holiday_work_allowed'), 'no'),
      withDefault(decimal('max_days_per_person_day'), '1'),
      withDefault(text('place'), 'FR-metropole'),
      // Its default follows price_form, and deliverables_expected follows the register: see `contractDefaults`.
      yesNo('timesheet_required'),
      choice('timesheet_cadence', ['daily', 'weekly', 'monthly']),
      integer('acceptance_days'),
      withDefault(integer('payment_days'), '30'),
      list('required_mentions'),
      needChoice('ai_policy', AI_POLICIES),
      text('ai_policy_binding_ref'),
      date('ai_policy_notified_on'),
      withDefault(choice('ai_declaration_required', ['no', 'yes', 'with_hours']), 'no'),
      yesNo('deliverables_expected'),
      withDefault(yesNo('advance_allowed'), 'no'),
      decimal('signature_limit'),
    ],
  },
  {
    name: 'rate_card',
    columns: [
      need('contract_ref'),
      need('profile'),
      list('synonyms'),
      needChoice('unit', ['day', 'hour']),
      { name: 'rate', type: 'decimal', required: true },
      date('valid_from'),
      date('valid_to'),
    ],
  },
  {
    name: 'people',
    columns: [
      need('contract_ref'),
      need('person_key'),
      need('name'),
      text('profile'),
      date('approved_from'),
      date('approved_to'),
      text('employer_name'),
      text('employer_siret'),
    ],
  },
  {
    name: 'subcontractors',
    columns: [need('contract_ref'), need('siret'), text('name'), date('accepted_on'), decimal('amount')],
  },
  {
    name: 'orders',
    columns: [
      need('contract_ref'),
      need('order_ref'),
      date('ordered_on'),
      decimal('amount'),
      decimal('days'),
      text('cpv'),
      date('starts_on'),
      date('ends_on'),
      decimal('billed_before'),
    ],
  },
  {
    name: 'work_units',
    columns: [
      need('contract_ref'),
      need('code'),
      text('title'),
      choice('complexity', COMPLEXITIES),
      decimal('expected_days'),
      decimal('unit_price'),
    ],
  },
  {
    name: 'deliverables',
    columns: [
      need('contract_ref'),
      need('deliverable_ref'),
      need('title'),
      { ...open('type', DELIVERABLE_TYPES), required: true },
      decimal('size'),
      open('size_unit', SIZE_UNITS),
      choice('complexity', COMPLEXITIES),
      choice('complexity_by', ['buyer', 'supplier', 'work_unit']),
      list('drivers'),
      decimal('quoted_days'),
      text('work_unit_code'),
      decimal('work_unit_quantity'),
      text('order_ref'),
      date('period_start'),
      date('period_end'),
      date('due_on'),
      yesNo('delivered'),
      date('delivered_on'),
      choice('acceptance', ACCEPTANCES),
      date('decided_on'),
      text('file'),
    ],
  },
  {
    name: 'links',
    columns: [
      need('invoice_number'),
      need('supplier'),
      need('line_id'),
      text('contract_ref'),
      text('order_ref'),
      text('person_key'),
      text('profile'),
      text('deliverable_ref'),
      decimal('days'),
    ],
  },
  {
    name: 'ai_declarations',
    columns: [
      text('declaration_ref'),
      need('contract_ref'),
      text('deliverable_ref'),
      text('invoice_number'),
      text('line_id'),
      date('period_start'),
      date('period_end'),
      needChoice('ai_use', ['none', 'used']),
      text('tool'),
      text('provider'),
      text('model_version'),
      choice('hosting_region', ['EU', 'other', 'self_hosted', 'unknown']),
      choice('account_type', ['consumer', 'enterprise', 'self_hosted']),
      open('family', AI_FAMILIES),
      list('stages'),
      decimal('share_low'),
      decimal('share_high'),
      choice('human_review', ['none', 'light', 'full']),
      decimal('review_days'),
      decimal('human_hours'),
      decimal('days_saved_low'),
      decimal('days_saved_high'),
      decimal('price_effect_amount'),
      list('data_classes'),
      choice('training_reuse', ['yes', 'no', 'unknown']),
      text('prior_approval_ref'),
      text('subcontractor'),
      need('signed_by'),
      needDate('signed_at'),
      text('supersedes'),
    ],
  },
  {
    name: 'ai_policy',
    columns: [
      text('contract_ref'),
      needDate('valid_from'),
      date('valid_to'),
      need('tool'),
      list('synonyms'),
      { name: 'allowed', type: 'boolean', required: true },
      choice('max_data_class', DATA_CLASSES),
      list('regions'),
      text('exceptions'),
    ],
  },
  {
    name: 'timesheets',
    columns: [
      need('file'),
      text('contract_ref'),
      text('person_key'),
      date('period_start'),
      date('period_end'),
      date('submitted_on'),
      date('approved_on'),
      text('approved_by'),
      choice('approver_side', ['buyer', 'supplier']),
      text('replaces'),
    ],
  },
  {
    name: 'invoice_events',
    columns: [
      need('invoice_number'),
      need('supplier'),
      needChoice('event', [
        'received',
        'service_done',
        'interrupted',
        'resumed',
        'rejected',
        'paid',
        'cancelled',
      ]),
      needDate('on'),
      text('by'),
    ],
  },
  {
    name: 'absences',
    columns: [need('person_key'), needDate('date_from'), needDate('date_to')],
    dropUnknown: true,
  },
  { name: 'closures', columns: [needDate('date'), text('label'), text('entity')] },
  {
    name: 'review_history',
    columns: [
      need('invoice_number'),
      need('supplier'),
      text('line_id'),
      text('deliverable_ref'),
      choice('decision', ['accepted', 'reduced', 'rejected']),
      decimal('accepted_days'),
      date('decided_on'),
      yesNo('checked'),
    ],
  },
  {
    name: 'answers',
    columns: [
      text('file'),
      text('invoice_number'),
      text('supplier'),
      need('code'),
      text('question'),
      need('answer'),
      text('answered_by'),
      date('answered_on'),
    ],
  },
  {
    name: 'decisions',
    columns: [
      need('finding_id'),
      need('decision'),
      decimal('amount'),
      decimal('days'),
      text('reason'),
      text('decided_by'),
      text('confirmed_by'),
      date('decided_on'),
    ],
  },
  {
    name: 'settings',
    columns: [need('key'), text('contract_ref'), need('value'), date('valid_from'), text('set_by')],
  },
];

export type RegisterName = string;

export function registerTable(name: RegisterName): RegisterTable | undefined {
  return REGISTER_TABLES.find((table) => table.name === name);
}

/**
 * One row of a register. Every declared column has a key; null means unknown, never 0 and never no.
 * Booleans are `yes`/`no`, lists keep their `|`, dates and decimals are checked text.
 */
export interface RegisterRow {
  /** Row as a person counts it: line of the file or row of the sheet, header included. */
  row: number;
  sheet?: string;
  values: Record<string, string | null>;
}
