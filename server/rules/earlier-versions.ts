import { catalogue } from './catalogue.js';
import type { Rule } from './rule.js';
import { version1 as serviceBilledTwice1 } from './service-billed-twice/version-1.js';
import { version1 as personNotApproved1 } from './person-not-approved/version-1.js';
import { version1 as timesheetWeekendWork1 } from './timesheet-weekend-work/version-1.js';
import { version1 as timesheetPublicHoliday1 } from './timesheet-public-holiday/version-1.js';
import { version1 as personDayOverContract1 } from './person-day-over-contract/version-1.js';
import { version1 as personDayOverAllContracts1 } from './person-day-over-all-contracts/version-1.js';
import { version1 as lineDaysOverWorkingDays1 } from './line-days-over-working-days/version-1.js';
import { version1 as workOutsideContract1 } from './work-outside-contract/version-1.js';
import { version1 as lineOverTimesheet1 } from './line-over-timesheet/version-1.js';
import { version1 as timesheetMissingOrUnapproved1 } from './timesheet-missing-or-unapproved/version-1.js';
import { version1 as lineWithoutDeliverable1 } from './line-without-deliverable/version-1.js';
import { version1 as deliverableDaysAboveEffortRange1 } from './deliverable-days-above-effort-range/version-1.js';
import { version2 as deliverableDaysAboveEffortRange2 } from './deliverable-days-above-effort-range/version-2.js';
import { version1 as aiDeclarationMissing1 } from './ai-declaration-missing/version-1.js';
import { version2 as aiDeclarationMissing2 } from './ai-declaration-missing/version-2.js';
import { version3 as aiDeclarationMissing3 } from './ai-declaration-missing/version-3.js';
import { version1 as aiUseForbidden1 } from './ai-use-forbidden/version-1.js';
import { version1 as aiToolNotAllowed1 } from './ai-tool-not-allowed/version-1.js';
import { version1 as dataSentAgainstPolicy1 } from './data-sent-against-policy/version-1.js';
import { version1 as humanHoursBelowBilled1 } from './human-hours-below-billed/version-1.js';
import { version1 as personYearOverCapacity1 } from './person-year-over-capacity/version-1.js';
import { version1 as timesheetDaysUniform1 } from './timesheet-days-uniform/version-1.js';
import { version1 as narrativeSaysLittle1 } from './narrative-says-little/version-1.js';
import { version1 as aiDeclarationsContradict1 } from './ai-declarations-contradict/version-1.js';
import { version2 as aiDeclarationsContradict2 } from './ai-declarations-contradict/version-2.js';
import { version1 as aiDeclarationLateOrEdited1 } from './ai-declaration-late-or-edited/version-1.js';
import { version1 as paymentNearOrLate1 } from './payment-near-or-late/version-1.js';
import { version1 as paymentLateAfterResumption1 } from './payment-late-after-resumption/version-1.js';
import { version1 as paymentInterestOwed1 } from './payment-interest-owed/version-1.js';

/** Every earlier version of a rule of the catalogue. What they found is explained in their words. */
export const earlierVersions: readonly Rule[] = [
  serviceBilledTwice1, // D4
  personNotApproved1, // R4
  timesheetWeekendWork1, // C1
  timesheetPublicHoliday1, // C2
  personDayOverContract1, // C3
  personDayOverAllContracts1, // C4
  lineDaysOverWorkingDays1, // C5
  personYearOverCapacity1, // C7
  workOutsideContract1, // C8
  lineOverTimesheet1, // T1
  timesheetMissingOrUnapproved1, // T3
  timesheetDaysUniform1, // T7
  narrativeSaysLittle1, // T11
  lineWithoutDeliverable1, // L3
  deliverableDaysAboveEffortRange1, // L4
  deliverableDaysAboveEffortRange2, // L4
  aiDeclarationMissing1, // I1
  aiDeclarationMissing2, // I1
  aiDeclarationMissing3, // I1
  aiUseForbidden1, // I2
  aiToolNotAllowed1, // I3
  dataSentAgainstPolicy1, // I4
  humanHoursBelowBilled1, // I5
  aiDeclarationsContradict1, // I8
  aiDeclarationsContradict2, // I8
  aiDeclarationLateOrEdited1, // I12
  paymentNearOrLate1, // X1
  paymentLateAfterResumption1, // X3
  paymentInterestOwed1, // X4
];

/** The rule of a code such as `A1` in that version, today's or an earlier one; undefined when there is none. */
export function ruleInVersion(code: string, version: number): Rule | undefined {
  return [...catalogue, ...earlierVersions].find((rule) => rule.code === code && rule.version === version);
}
