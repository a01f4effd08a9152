import type { Rule } from './rule.js';
import { rule as lineTotalDiffers } from './line-total-differs/rule.js';
import { rule as invoiceTotalDiffers } from './invoice-total-differs/rule.js';
import { rule as lineHoursBilledAsDays } from './line-hours-billed-as-days/rule.js';
import { rule as pageDiffersFromData } from './page-differs-from-data/rule.js';
import { rule as invoiceNumberRepeated } from './invoice-number-repeated/rule.js';
import { rule as serviceBilledTwice } from './service-billed-twice/rule.js';
import { rule as attachmentShared } from './attachment-shared/rule.js';
import { rule as rateAboveContract } from './rate-above-contract/rule.js';
import { rule as rateOfAnotherPeriod } from './rate-of-another-period/rule.js';
import { rule as personNotApproved } from './person-not-approved/rule.js';
import { rule as timesheetWeekendWork } from './timesheet-weekend-work/rule.js';
import { rule as timesheetPublicHoliday } from './timesheet-public-holiday/rule.js';
import { rule as personDayOverContract } from './person-day-over-contract/rule.js';
import { rule as personDayOverAllContracts } from './person-day-over-all-contracts/rule.js';
import { rule as lineDaysOverWorkingDays } from './line-days-over-working-days/rule.js';
import { rule as workOutsideContract } from './work-outside-contract/rule.js';
import { rule as lineOverTimesheet } from './line-over-timesheet/rule.js';
import { rule as timesheetMissingOrUnapproved } from './timesheet-missing-or-unapproved/rule.js';
import { rule as contractCeilingReached } from './contract-ceiling-reached/rule.js';
import { rule as orderExhausted } from './order-exhausted/rule.js';
import { rule as deliverableBilledBeforeDelivery } from './deliverable-billed-before-delivery/rule.js';
import { rule as deliverableNotAccepted } from './deliverable-not-accepted/rule.js';
import { rule as lineWithoutDeliverable } from './line-without-deliverable/rule.js';
import { rule as deliverableDaysAboveEffortRange } from './deliverable-days-above-effort-range/rule.js';
import { rule as aiDeclarationMissing } from './ai-declaration-missing/rule.js';
import { rule as aiUseForbidden } from './ai-use-forbidden/rule.js';
import { rule as aiToolNotAllowed } from './ai-tool-not-allowed/rule.js';
import { rule as dataSentAgainstPolicy } from './data-sent-against-policy/rule.js';
import { rule as humanHoursBelowBilled } from './human-hours-below-billed/rule.js';

/** Every rule that Déclic runs, in the order of the codes. A rule that is not here does not exist. */
export const catalogue: readonly Rule[] = [
  lineTotalDiffers, // A1
  invoiceTotalDiffers, // A2
  lineHoursBilledAsDays, // A5
  pageDiffersFromData, // A8
  invoiceNumberRepeated, // D1
  serviceBilledTwice, // D4
  attachmentShared, // D6
  rateAboveContract, // R1
  rateOfAnotherPeriod, // R2
  personNotApproved, // R4
  timesheetWeekendWork, // C1
  timesheetPublicHoliday, // C2
  personDayOverContract, // C3
  personDayOverAllContracts, // C4
  lineDaysOverWorkingDays, // C5
  workOutsideContract, // C8
  lineOverTimesheet, // T1
  timesheetMissingOrUnapproved, // T3
  contractCeilingReached, // P1
  orderExhausted, // P2
  deliverableBilledBeforeDelivery, // L1
  deliverableNotAccepted, // L2
  lineWithoutDeliverable, // L3
  deliverableDaysAboveEffortRange, // L4
  aiDeclarationMissing, // I1
  aiUseForbidden, // I2
  aiToolNotAllowed, // I3
  dataSentAgainstPolicy, // I4
  humanHoursBelowBilled, // I5
];

/** The rule of a code such as `A1`; undefined when there is none. */
export function ruleOf(code: string): Rule | undefined {
  return catalogue.find((rule) => rule.code === code);
}
