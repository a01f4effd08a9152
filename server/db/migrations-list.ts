import type { Knex } from 'knex';
import * as createRoles from '../../migrations/20261124_01_create_roles.js';
import * as createDocuments from '../../migrations/20261124_02_create_documents.js';
import * as createRegisters from '../../migrations/20261124_03_create_registers.js';
import * as createInvoices from '../../migrations/20261124_04_create_invoices.js';
import * as createTimesheets from '../../migrations/20261124_05_create_timesheets.js';
import * as createAudits from '../../migrations/20261124_06_create_audits.js';
import * as tieFindingsToLines from '../../migrations/20261125_07_tie_findings_to_lines.js';
import * as keepUnreadLimits from '../../migrations/20261125_08_keep_unread_limits.js';
import * as convertTime from '../../migrations/20261125_09_convert_time.js';
import * as keepOrdersAsWritten from '../../migrations/20261125_10_keep_orders_as_written.js';
import * as signDeclarations from '../../migrations/20261126_17_sign_declarations.js';
import * as createPeople from '../../migrations/20261126_11_create_people.js';
import * as createJobQueue from '../../migrations/20261126_12_create_job_queue.js';
import * as receiveFiles from '../../migrations/20261126_13_receive_files.js';
import * as answerQuestions from '../../migrations/20261126_14_answer_questions.js';
import * as keepStatedEntries from '../../migrations/20261126_15_keep_stated_entries.js';
import * as indexScreens from '../../migrations/20261126_16_index_screens.js';
import * as supersedeRegisters from '../../migrations/20261126_18_supersede_registers.js';
import * as offerNewPasswords from '../../migrations/20261126_19_offer_new_passwords.js';
import * as sweepWhatEnded from '../../migrations/20261126_20_sweep_what_ended.js';
import * as keepAssumedTerms from '../../migrations/20261126_21_keep_assumed_terms.js';
import * as keepResults from '../../migrations/20261126_22_keep_results.js';
import * as keepLadderSources from '../../migrations/20261126_23_keep_ladder_sources.js';
import * as settlePayments from '../../migrations/20261126_24_settle_payments.js';
import * as weighApprovals from '../../migrations/20261126_25_weigh_approvals.js';
import * as keepWhatIsCorrected from '../../migrations/20261126_26_keep_what_is_corrected.js';
import * as keepWhatInvoicesCarry from '../../migrations/20261126_27_keep_what_invoices_carry.js';
import * as rememberColumns from '../../migrations/20261126_28_remember_columns.js';
import * as keepOwnCalendar from '../../migrations/20261126_29_keep_own_calendar.js';
import * as holdPages from '../../migrations/20261126_32_hold_pages.js';
import * as keepDoubtfulNumbers from '../../migrations/20261126_33_keep_doubtful_numbers.js';
import * as keepBareNames from '../../migrations/20261126_35_keep_bare_names.js';
import * as keepChangedDays from '../../migrations/20261126_37_keep_changed_days.js';
import * as dateSubcontracts from '../../migrations/20261126_41_date_subcontracts.js';
import * as readNarratives from '../../migrations/20261126_39_read_narratives.js';
import * as switchInterruptions from '../../migrations/20261126_45_switch_interruptions.js';
import * as keepParameters from '../../migrations/20261126_49_keep_parameters.js';
import * as settlePaymentDays from '../../migrations/20261126_46_settle_payment_days.js';
import * as repeatAudits from '../../migrations/20261126_51_repeat_audits.js';
import * as keepRuleFaults from '../../migrations/20261126_52_keep_rule_faults.js';
import * as setRules from '../../migrations/20261126_53_set_rules.js';
import * as setAiPolicy from '../../migrations/20261126_54_set_ai_policy.js';
import * as simulateRules from '../../migrations/20261126_55_simulate_rules.js';
import * as budgetFlags from '../../migrations/20261126_57_budget_flags.js';
import * as explainStakes from '../../migrations/20261126_58_explain_stakes.js';
import * as keepFindingInputs from '../../migrations/20261126_59_keep_finding_inputs.js';
import * as indexAuditParts from '../../migrations/20261126_61_index_audit_parts.js';
import * as prepareFacts from '../../migrations/20261126_62_prepare_facts.js';
import * as readLastDecisions from '../../migrations/20261126_63_read_last_decisions.js';
import * as holdVatApart from '../../migrations/20261126_64_hold_vat_apart.js';
import * as keepCitations from '../../migrations/20261126_65_keep_citations.js';
import * as compareAccounts from '../../migrations/20261126_66_compare_accounts.js';
import * as keepFileEvidence from '../../migrations/20261126_67_keep_file_evidence.js';
import * as compareTexts from '../../migrations/20261126_68_compare_texts.js';
import * as learnOnDemand from '../../migrations/20261126_69_learn_on_demand.js';
import * as readLastReviews from '../../migrations/20261126_70_read_last_reviews.js';
import * as readWorkUnits from '../../migrations/20261126_71_read_work_units.js';

/** One change of the schema, with its way back. Each runs inside the transaction of the whole migration. */
export interface NamedMigration {
  /** Name of its file, without the ending; kept in the database, so it never changes once published. */
  name: string;
  up(db: Knex): Promise<void>;
  down(db: Knex): Promise<void>;
}

/** Every migration, in the order they run. */
export const MIGRATIONS: readonly NamedMigration[] = [
  { name: '20261124_01_create_roles', ...createRoles },
  { name: '20261124_02_create_documents', ...createDocuments },
  { name: '20261124_03_create_registers', ...createRegisters },
  { name: '20261124_04_create_invoices', ...createInvoices },
  { name: '20261124_05_create_timesheets', ...createTimesheets },
  { name: '20261124_06_create_audits', ...createAudits },
  { name: '20261125_07_tie_findings_to_lines', ...tieFindingsToLines },
  { name: '20261125_08_keep_unread_limits', ...keepUnreadLimits },
  { name: '20261125_09_convert_time', ...convertTime },
  { name: '20261125_10_keep_orders_as_written', ...keepOrdersAsWritten },
  { name: '20261126_11_create_people', ...createPeople },
  { name: '20261126_12_create_job_queue', ...createJobQueue },
  { name: '20261126_13_receive_files', ...receiveFiles },
  { name: '20261126_14_answer_questions', ...answerQuestions },
  { name: '20261126_15_keep_stated_entries', ...keepStatedEntries },
  { name: '20261126_16_index_screens', ...indexScreens },
  { name: '20261126_17_sign_declarations', ...signDeclarations },
  { name: '20261126_18_supersede_registers', ...supersedeRegisters },
  { name: '20261126_19_offer_new_passwords', ...offerNewPasswords },
  { name: '20261126_20_sweep_what_ended', ...sweepWhatEnded },
  { name: '20261126_21_keep_assumed_terms', ...keepAssumedTerms },
  { name: '20261126_22_keep_results', ...keepResults },
  { name: '20261126_23_keep_ladder_sources', ...keepLadderSources },
  { name: '20261126_24_settle_payments', ...settlePayments },
  { name: '20261126_25_weigh_approvals', ...weighApprovals },
  { name: '20261126_26_keep_what_is_corrected', ...keepWhatIsCorrected },
  { name: '20261126_27_keep_what_invoices_carry', ...keepWhatInvoicesCarry },
  { name: '20261126_28_remember_columns', ...rememberColumns },
  { name: '20261126_29_keep_own_calendar', ...keepOwnCalendar },
  { name: '20261126_32_hold_pages', ...holdPages },
  { name: '20261126_33_keep_doubtful_numbers', ...keepDoubtfulNumbers },
  { name: '20261126_35_keep_bare_names', ...keepBareNames },
  { name: '20261126_37_keep_changed_days', ...keepChangedDays },
  { name: '20261126_39_read_narratives', ...readNarratives },
  { name: '20261126_41_date_subcontracts', ...dateSubcontracts },
  { name: '20261126_45_switch_interruptions', ...switchInterruptions },
  { name: '20261126_46_settle_payment_days', ...settlePaymentDays },
  { name: '20261126_49_keep_parameters', ...keepParameters },
  { name: '20261126_51_repeat_audits', ...repeatAudits },
  { name: '20261126_52_keep_rule_faults', ...keepRuleFaults },
  { name: '20261126_53_set_rules', ...setRules },
  { name: '20261126_54_set_ai_policy', ...setAiPolicy },
  { name: '20261126_55_simulate_rules', ...simulateRules },
  { name: '20261126_57_budget_flags', ...budgetFlags },
  { name: '20261126_58_explain_stakes', ...explainStakes },
  { name: '20261126_59_keep_finding_inputs', ...keepFindingInputs },
  { name: '20261126_61_index_audit_parts', ...indexAuditParts },
  { name: '20261126_62_prepare_facts', ...prepareFacts },
  { name: '20261126_63_read_last_decisions', ...readLastDecisions },
  { name: '20261126_64_hold_vat_apart', ...holdVatApart },
  { name: '20261126_65_keep_citations', ...keepCitations },
  { name: '20261126_66_compare_accounts', ...compareAccounts },
  { name: '20261126_67_keep_file_evidence', ...keepFileEvidence },
  { name: '20261126_68_compare_texts', ...compareTexts },
  { name: '20261126_69_learn_on_demand', ...learnOnDemand },
  { name: '20261126_70_read_last_reviews', ...readLastReviews },
  { name: '20261126_71_read_work_units', ...readWorkUnits },
];
