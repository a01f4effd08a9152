import type { Row } from './model.js';

/** A row of the register of AI-use declarations. */
export function declaration(ref: string, contract: string, signedAt: string, own: Row): Row {
  return {
    declaration_ref: ref,
    contract_ref: contract,
    ...own,
    signed_by: 'Direction du prestataire',
    signed_at: signedAt,
  };
}

/** No AI use. */
export const none = (humanHours = ''): Row => ({
  ai_use: 'none',
  human_hours: humanHours,
  data_classes: 'none',
});

/** Use of a tool in a professional account hosted in the Union, with public data, unless `own` says otherwise. */
export function used(tool: string, family: string, low: string, high: string, own: Row = {}): Row {
  return {
    ai_use: 'used',
    tool,
    provider: 'Nuage d’Encre',
    hosting_region: 'EU',
    account_type: 'enterprise',
    family,
    share_low: low,
    share_high: high,
    human_review: 'full',
    data_classes: 'public',
    training_reuse: 'no',
    ...own,
  };
}

const onLine = (number: string, line: string): Row => ({ invoice_number: number, line_id: line });
/** On a deliverable. */
export const on = (ref: string): Row => ({ deliverable_ref: ref });

export const DECLARATIONS: readonly Row[] = [
  declaration('D-097-1', 'MV-2026-01', '2026-04-30', { ...onLine('F-2026-097', '1'), ...none('140') }),
  // Honest use: the hours declared are those billed, but for half a day.
  declaration('D-104-1', 'MV-2026-01', '2026-08-31', {
    ...onLine('F-2026-104', '1'),
    ...used('Codalune', 'code_existing', '0.3', '0.5', {
      provider: 'Forge Lunaire',
      human_hours: '136.5',
      data_classes: 'personal',
    }),
  }),
  declaration('D-104-2', 'MV-2026-01', '2026-08-31', { ...onLine('F-2026-104', '2'), ...none('70') }),
  declaration('D-118-1', 'MV-2026-01', '2026-09-30', { ...onLine('F-2026-118', '1'), ...none('105') }),
  declaration('D-118-2', 'MV-2026-01', '2026-09-30', { ...onLine('F-2026-118', '2'), ...none('84') }),
  declaration('D-118-3', 'MV-2026-01', '2026-09-30', {
    ...onLine('F-2026-118', '3'),
    ...used('Plumeline', 'text_draft', '0.7', '0.9', { human_hours: '6' }),
  }),
  declaration('D-R07', 'MV-2026-05', '2026-07-03', {
    ...on('R-07'),
    ...used('Plumeline', 'study_consulting', '0.8', '0.8', { human_hours: '28' }),
  }),
  declaration('D-R08', 'MV-2026-05', '2026-07-20', {
    ...on('R-08'),
    ...used('Plumeline', 'study_consulting', '0.2', '0.4', {
      account_type: 'consumer',
      data_classes: 'personal',
      training_reuse: 'unknown',
    }),
  }),
  declaration('D-R09', 'MV-2026-05', '2026-09-14', { ...on('R-09'), ...none() }),
  declaration('D-R10', 'MV-2026-05', '2026-10-01', { ...on('R-10'), ...none() }),
  declaration('D-R11', 'MV-2026-05', '2026-10-05', { ...on('R-11'), ...none() }),
  declaration('D-V12', 'MV-2026-06', '2026-09-30', {
    ...on('V-12'),
    ...used('Plumeline', 'text_draft', '0.6', '0.8'),
  }),
  declaration('D-V13', 'MV-2026-06', '2026-07-10', {
    ...on('V-13'),
    ...used('Plumeline', 'text_draft', '0.2', '0.3', { human_hours: '54' }),
  }),
  // One declaration for the whole period of the work covers the line without naming it.
  declaration('D-JUIL', 'MV-2026-06', '2026-07-22', {
    period_start: '2026-07-15',
    period_end: '2026-07-22',
    ...none('42'),
  }),
  declaration('D-T01', 'MV-2026-10', '2026-05-20', {
    ...on('T-01'),
    ...used('Babillard', 'translation_pe', '0.5', '0.6', { provider: 'Perroquet Bleu' }),
  }),
  // The same tool under the name of its maker: allowed.
  declaration('D-T02', 'MV-2026-10', '2026-05-22', {
    ...on('T-02'),
    ...used('Assistant Plumeline', 'translation_pe', '0.4', '0.5'),
  }),
  declaration('D-T03', 'MV-2026-10', '2026-09-01', { ...on('T-03'), ...none() }),
  declaration('D-T04', 'MV-2026-10', '2026-09-30', { ...on('T-04'), ...none('35') }),
  // Before the clause was notified, then after it.
  declaration('D-A01', 'MV-2026-12', '2026-06-26', {
    ...on('A-01'),
    ...used('Plumeline', 'legal_analysis', '0.2', '0.3'),
  }),
  declaration('D-A03', 'MV-2026-12', '2026-10-16', {
    ...on('A-03'),
    ...used('Plumeline', 'legal_analysis', '0.2', '0.3'),
  }),
];

/** The policy of the metropolis: two tools allowed, one not. Invented tools of invented makers. */
export const AI_POLICY: readonly Row[] = [
  {
    valid_from: '2025-01-01',
    tool: 'Plumeline',
    synonyms: 'Assistant Plumeline|Plumeline Pro',
    allowed: 'yes',
    max_data_class: 'internal',
    regions: 'EU',
    exceptions: 'Écrire au délégué à la protection des données',
  },
  {
    valid_from: '2025-01-01',
    tool: 'Codalune',
    allowed: 'yes',
    max_data_class: 'personal',
    regions: 'EU',
  },
  { valid_from: '2025-01-01', tool: 'Babillard', allowed: 'no', max_data_class: 'public', regions: 'EU' },
];
