import type { Rule } from './rule.js';
import { rule as lineTotalDiffers } from './line-total-differs/rule.js';
import { rule as invoiceTotalDiffers } from './invoice-total-differs/rule.js';
import { rule as vatDiffers } from './vat-differs/rule.js';
import { rule as mentionMissing } from './mention-missing/rule.js';
import { rule as lineHoursBilledAsDays } from './line-hours-billed-as-days/rule.js';
import { rule as numberFarFromUsual } from './number-far-from-usual/rule.js';
import { rule as pageDiffersFromData } from './page-differs-from-data/rule.js';
import { rule as invoiceNumberRepeated } from './invoice-number-repeated/rule.js';
import { rule as invoiceAmountRepeated } from './invoice-amount-repeated/rule.js';
import { rule as invoiceNumberNearAnother } from './invoice-number-near-another/rule.js';
import { rule as serviceBilledTwice } from './service-billed-twice/rule.js';
import { rule as contractorUnderTwoIdentities } from './contractor-under-two-identities/rule.js';
import { rule as attachmentShared } from './attachment-shared/rule.js';
import { rule as rateAboveContract } from './rate-above-contract/rule.js';
import { rule as rateOfAnotherPeriod } from './rate-of-another-period/rule.js';
import { rule as profileNotListed } from './profile-not-listed/rule.js';
import { rule as personNotApproved } from './person-not-approved/rule.js';
import { rule as costBilledApart } from './cost-billed-apart/rule.js';
import { rule as profileRaised } from './profile-raised/rule.js';
import { rule as seniorOnOfficeTasks } from './senior-on-office-tasks/rule.js';
import { rule as meetingOfMany } from './meeting-of-many/rule.js';
import { rule as timesheetWeekendWork } from './timesheet-weekend-work/rule.js';
import { rule as timesheetPublicHoliday } from './timesheet-public-holiday/rule.js';
import { rule as personDayOverContract } from './person-day-over-contract/rule.js';
import { rule as personDayOverAllContracts } from './person-day-over-all-contracts/rule.js';
import { rule as lineDaysOverWorkingDays } from './line-days-over-working-days/rule.js';
import { rule as timesheetWhileAway } from './timesheet-while-away/rule.js';
import { rule as personYearOverCapacity } from './person-year-over-capacity/rule.js';
import { rule as workOutsideContract } from './work-outside-contract/rule.js';
import { rule as lineOverTimesheet } from './line-over-timesheet/rule.js';
import { rule as timesheetOverBilled } from './timesheet-over-billed/rule.js';
import { rule as timesheetMissingOrUnapproved } from './timesheet-missing-or-unapproved/rule.js';
import { rule as narrativeCopied } from './narrative-copied/rule.js';
import { rule as narrativeSharedInWeek } from './narrative-shared-in-week/rule.js';
import { rule as narrativeSaysLittle } from './narrative-says-little/rule.js';
import { rule as narrativeJoinsActions } from './narrative-joins-actions/rule.js';
import { rule as timesheetEnteredLate } from './timesheet-entered-late/rule.js';
import { rule as timesheetEnteredAtOnce } from './timesheet-entered-at-once/rule.js';
import { rule as timesheetChangedAfterApproval } from './timesheet-changed-after-approval/rule.js';
import { rule as timesheetDaysUniform } from './timesheet-days-uniform/rule.js';
import { rule as timesheetHoursRound } from './timesheet-hours-round/rule.js';
import { rule as invoicePeriodsNotConsecutive } from './invoice-periods-not-consecutive/rule.js';
import { rule as contractCeilingReached } from './contract-ceiling-reached/rule.js';
import { rule as orderExhausted } from './order-exhausted/rule.js';
import { rule as ordersNearThreshold } from './orders-near-threshold/rule.js';
import { rule as teamMovedNearCeiling } from './team-moved-near-ceiling/rule.js';
import { rule as subcontractorNotAccepted } from './subcontractor-not-accepted/rule.js';
import { rule as contractorBillingAtYearEnd } from './contractor-billing-at-year-end/rule.js';
import { rule as contractorNumbersConsecutive } from './contractor-numbers-consecutive/rule.js';
import { rule as personLongFullTime } from './person-long-full-time/rule.js';
import { rule as deliverableBilledBeforeDelivery } from './deliverable-billed-before-delivery/rule.js';
import { rule as deliverableNotAccepted } from './deliverable-not-accepted/rule.js';
import { rule as lineWithoutDeliverable } from './line-without-deliverable/rule.js';
import { rule as deliverableDaysAboveEffortRange } from './deliverable-days-above-effort-range/rule.js';
import { rule as deliverableDensityOutlier } from './deliverable-density-outlier/rule.js';
import { rule as deliverableRecycled } from './deliverable-recycled/rule.js';
import { rule as referencesToCheck } from './references-to-check/rule.js';
import { rule as aiDeclarationMissing } from './ai-declaration-missing/rule.js';
import { rule as aiUseForbidden } from './ai-use-forbidden/rule.js';
import { rule as aiToolNotAllowed } from './ai-tool-not-allowed/rule.js';
import { rule as dataSentAgainstPolicy } from './data-sent-against-policy/rule.js';
import { rule as humanHoursBelowBilled } from './human-hours-below-billed/rule.js';
import { rule as aiUseWithoutSaving } from './ai-use-without-saving/rule.js';
import { rule as aiUseDeclaredElsewhere } from './ai-use-declared-elsewhere/rule.js';
import { rule as aiDeclarationRepeated } from './ai-declaration-repeated/rule.js';
import { rule as aiDeclarationLateOrEdited } from './ai-declaration-late-or-edited/rule.js';
import { rule as aiTraceUndeclared } from './ai-trace-undeclared/rule.js';
import { rule as documentGivenToAssistant } from './document-given-to-assistant/rule.js';
import { rule as aiStatedNotAllowed } from './ai-stated-not-allowed/rule.js';
import { rule as aiDeclarationsContradict } from './ai-declarations-contradict/rule.js';
import { rule as paymentNearOrLate } from './payment-near-or-late/rule.js';
import { rule as paymentInterruptedTwice } from './payment-interrupted-twice/rule.js';
import { rule as paymentLateAfterResumption } from './payment-late-after-resumption/rule.js';
import { rule as paymentInterestOwed } from './payment-interest-owed/rule.js';
import { rule as acceptanceTacitNearOrPast } from './acceptance-tacit-near-or-past/rule.js';
import { rule as findingWithoutDecision } from './finding-without-decision/rule.js';
import { rule as agentAttestsAndPays } from './agent-attests-and-pays/rule.js';

/** Every rule that Déclic runs, in the order of the codes. A rule that is not here does not exist. */
export const catalogue: readonly Rule[] = [
  lineTotalDiffers, // A1
  invoiceTotalDiffers, // A2
  vatDiffers, // A3
  mentionMissing, // A4
  lineHoursBilledAsDays, // A5
  numberFarFromUsual, // A7
  pageDiffersFromData, // A8
  invoiceNumberRepeated, // D1
  invoiceAmountRepeated, // D2
  invoiceNumberNearAnother, // D3
  serviceBilledTwice, // D4
  contractorUnderTwoIdentities, // D5
  attachmentShared, // D6
  rateAboveContract, // R1
  rateOfAnotherPeriod, // R2
  profileNotListed, // R3
  personNotApproved, // R4
  profileRaised, // R5
  seniorOnOfficeTasks, // R6
  meetingOfMany, // R7
  costBilledApart, // R8
  timesheetWeekendWork, // C1
  timesheetPublicHoliday, // C2
  personDayOverContract, // C3
  personDayOverAllContracts, // C4
  lineDaysOverWorkingDays, // C5
  timesheetWhileAway, // C6
  personYearOverCapacity, // C7
  workOutsideContract, // C8
  lineOverTimesheet, // T1
  timesheetOverBilled, // T2
  timesheetMissingOrUnapproved, // T3
  timesheetEnteredLate, // T4
  timesheetEnteredAtOnce, // T5
  timesheetChangedAfterApproval, // T6
  timesheetDaysUniform, // T7
  timesheetHoursRound, // T8
  narrativeCopied, // T9
  narrativeSharedInWeek, // T10
  narrativeSaysLittle, // T11
  narrativeJoinsActions, // T12
  invoicePeriodsNotConsecutive, // T15
  contractCeilingReached, // P1
  orderExhausted, // P2
  ordersNearThreshold, // P3
  teamMovedNearCeiling, // P4
  subcontractorNotAccepted, // P5
  contractorBillingAtYearEnd, // P6
  contractorNumbersConsecutive, // P7
  personLongFullTime, // P8
  deliverableBilledBeforeDelivery, // L1
  deliverableNotAccepted, // L2
  lineWithoutDeliverable, // L3
  deliverableDaysAboveEffortRange, // L4
  deliverableDensityOutlier, // L5
  deliverableRecycled, // L6
  referencesToCheck, // L8
  aiDeclarationMissing, // I1
  aiUseForbidden, // I2
  aiToolNotAllowed, // I3
  dataSentAgainstPolicy, // I4
  humanHoursBelowBilled, // I5
  aiUseWithoutSaving, // I6
  aiDeclarationsContradict, // I8
  aiUseDeclaredElsewhere, // I9
  aiDeclarationRepeated, // I10
  aiTraceUndeclared, // I11
  aiDeclarationLateOrEdited, // I12
  documentGivenToAssistant, // I13
  aiStatedNotAllowed, // I14
  paymentNearOrLate, // X1
  paymentInterruptedTwice, // X2
  paymentLateAfterResumption, // X3
  paymentInterestOwed, // X4
  acceptanceTacitNearOrPast, // X5
  findingWithoutDecision, // X6
  agentAttestsAndPays, // X7
];

/** The rule of a code such as `A1`; undefined when there is none. */
export function ruleOf(code: string): Rule | undefined {
  return catalogue.find((rule) => rule.code === code);
}
