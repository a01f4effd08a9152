/**
 * The columns that say what was given to AI services, where it went and under which rule, by register: all that the
 * data-protection officer is shown of a file. No hour, day, share or amount, and nobody's name.
 */
export const DATA_COLUMNS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'ai_declarations',
    new Set([
      'declaration_ref',
      'contract_ref',
      'deliverable_ref',
      'invoice_number',
      'line_id',
      'period_start',
      'period_end',
      'ai_use',
      'tool',
      'provider',
      'model_version',
      'hosting_region',
      'account_type',
      'family',
      'stages',
      'data_classes',
      'training_reuse',
      'prior_approval_ref',
      'subcontractor',
      'signed_at',
      'supersedes',
    ]),
  ],
  [
    'ai_policy',
    new Set([
      'contract_ref',
      'valid_from',
      'valid_to',
      'tool',
      'synonyms',
      'allowed',
      'max_data_class',
      'regions',
      'exceptions',
    ]),
  ],
]);
