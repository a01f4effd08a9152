import {
  choice,
  date,
  decimal,
  delay,
  drivers,
  inOrder,
  list,
  more,
  need,
  needChoice,
  needDate,
  open,
  path,
  prose,
  required,
  share,
  some,
  text,
  withDefault,
  yesNo,
  type RegisterTable,
} from './register-column.js';
import { SIZE_UNITS } from './size-units.js';

const PRICE_FORMS = ['time', 'fixed', 'work_units', 'mixed'];
const AI_POLICIES = ['forbidden', 'prior_approval', 'declare', 'free', 'unspecified'];
export const COMPLEXITIES = ['simple', 'medium', 'complex'];
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

/**
 * The native registers of a dossier, as data: file name, columns, types, defaults.
 * The reader, the staging tables, the `assumed` list and the documentation all come from here.
 */
export const REGISTER_TABLES: readonly RegisterTable[] = [
  {
    name: 'contracts',
    ordered: [inOrder('start_date', 'end_date')],
    columns: [
      need('contract_ref'),
      prose('title'),
      text('entity'),
      text('entity_siret'),
      need('supplier_name'),
      text('supplier_siret'),
      text('supplier_vat_id'),
      text('supplier_iban'),
      needDate('start_date'),
      date('end_date'),
      date('notified_on'),
      some('ceiling_amount'),
      some('billed_before'),
      date('billed_before_on'),
      withDefault(text('currency'), 'EUR'),
      needChoice('price_form', PRICE_FORMS),
      decimal('hours_per_day', { above: '0', max: '24' }),
      withDefault(more('min_slice_days'), '0.5'),
      withDefault(yesNo('weekend_work_allowed'), 'no'),
      withDefault(yesNo('holiday_work_allowed'), 'no'),
      withDefault(more('max_days_per_person_day'), '1'),
      withDefault(text('place'), 'FR-metropole'),
      // Its default follows price_form, and deliverables_expected follows the register: see `contractDefaults`.
      yesNo('timesheet_required'),
      choice('timesheet_cadence', ['daily', 'weekly', 'monthly']),
      delay('acceptance_days'),
      withDefault(delay('payment_days'), '30'),
      { ...list('required_mentions'), mentions: true },
      needChoice('ai_policy', AI_POLICIES),
      prose('ai_policy_binding_ref'),
      date('ai_policy_notified_on'),
      withDefault(choice('ai_declaration_required', ['no', 'yes', 'with_hours']), 'no'),
      yesNo('deliverables_expected'),
      withDefault(yesNo('advance_allowed'), 'no'),
      some('signature_limit'),
    ],
  },
  {
    name: 'rate_card',
    ordered: [{ first: 'valid_from', last: 'valid_to', leavesRowOut: true }],
    columns: [
      need('contract_ref'),
      need('profile'),
      list('synonyms'),
      needChoice('unit', ['day', 'hour']),
      required(some('rate')),
      date('valid_from'),
      date('valid_to'),
    ],
  },
  {
    name: 'people',
    ordered: [inOrder('approved_from', 'approved_to')],
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
    columns: [
      need('contract_ref'),
      need('siret'),
      text('name'),
      date('declared_on'),
      date('accepted_on'),
      some('amount'),
    ],
  },
  {
    name: 'orders',
    ordered: [inOrder('starts_on', 'ends_on')],
    columns: [
      need('contract_ref'),
      need('order_ref'),
      date('ordered_on'),
      decimal('amount'),
      decimal('days'),
      text('cpv'),
      date('starts_on'),
      date('ends_on'),
      some('billed_before'),
    ],
  },
  {
    name: 'work_units',
    columns: [
      need('contract_ref'),
      need('code'),
      prose('title'),
      choice('complexity', COMPLEXITIES),
      some('expected_days'),
      some('unit_price'),
    ],
  },
  {
    name: 'deliverables',
    ordered: [inOrder('period_start', 'period_end')],
    columns: [
      need('contract_ref'),
      need('deliverable_ref'),
      required(prose('title')),
      required(open('type', DELIVERABLE_TYPES)),
      more('size'),
      open('size_unit', SIZE_UNITS),
      choice('complexity', COMPLEXITIES),
      choice('complexity_by', ['buyer', 'supplier', 'work_unit']),
      drivers('drivers'),
      more('quoted_days'),
      text('work_unit_code'),
      some('work_unit_quantity'),
      text('order_ref'),
      date('period_start'),
      date('period_end'),
      date('due_on'),
      yesNo('delivered'),
      date('delivered_on'),
      choice('acceptance', ACCEPTANCES),
      date('decided_on'),
      path('file'),
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
    ordered: [
      inOrder('period_start', 'period_end'),
      inOrder('share_low', 'share_high'),
      inOrder('days_saved_low', 'days_saved_high'),
    ],
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
      share('share_low'),
      share('share_high'),
      choice('human_review', ['none', 'light', 'full']),
      some('review_days'),
      some('human_hours'),
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
    ordered: [inOrder('valid_from', 'valid_to')],
    columns: [
      text('contract_ref'),
      needDate('valid_from'),
      date('valid_to'),
      need('tool'),
      list('synonyms'),
      required(yesNo('allowed')),
      choice('max_data_class', DATA_CLASSES),
      list('regions'),
      prose('exceptions'),
    ],
  },
  {
    name: 'timesheets',
    ordered: [inOrder('period_start', 'period_end')],
    columns: [
      required(path('file')),
      text('contract_ref'),
      text('person_key'),
      date('period_start'),
      date('period_end'),
      date('submitted_on'),
      date('approved_on'),
      text('approved_by'),
      choice('approver_side', ['buyer', 'supplier']),
      path('replaces'),
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
    ordered: [inOrder('date_from', 'date_to')],
    columns: [need('person_key'), needDate('date_from'), needDate('date_to')],
    dropUnknown: true,
  },
  { name: 'closures', columns: [needDate('date'), prose('label'), text('entity')] },
  {
    name: 'review_history',
    columns: [
      need('invoice_number'),
      need('supplier'),
      text('line_id'),
      text('deliverable_ref'),
      choice('decision', ['accepted', 'reduced', 'rejected']),
      some('accepted_days'),
      date('decided_on'),
      yesNo('checked'),
    ],
  },
  {
    name: 'answers',
    columns: [
      path('file'),
      text('invoice_number'),
      text('supplier'),
      need('code'),
      prose('question'),
      required(prose('answer')),
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
      prose('reason'),
      text('decided_by'),
      text('confirmed_by'),
      date('decided_on'),
    ],
  },
  {
    name: 'settings',
    columns: [
      need('key'),
      text('contract_ref'),
      required(prose('value')),
      date('valid_from'),
      text('set_by'),
    ],
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
  /** Columns that are filled in, whose value cannot be used: null, or what stands in for it. Absent when there is none. */
  unusable?: string[];
  /** Columns of which the source says nothing, with a cautious value in them: what rests on one is never a fact. */
  assumed?: string[];
}
