import { aiPolicyOperations } from './ai-policy/routes.js';
import { auditOperations } from './audits/routes.js';
import { calendarOperations } from './calendar/routes.js';
import { columnOperations } from './columns/routes.js';
import { contractOperations } from './contracts/routes.js';
import { declarationOperations } from './declarations/routes.js';
import { documentOperations } from './documents/routes.js';
import { effortOperations } from './effort/routes.js';
import { failedJobOperations } from './imports/failed-jobs.js';
import { findingOperations } from './findings/routes.js';
import { importOperations } from './imports/routes.js';
import { interruptionOperations } from './interruptions/routes.js';
import { invoiceOperations } from './invoices/routes.js';
import { linkOperations } from './links/routes.js';
import { meOperations } from './me/routes.js';
import type { Operation } from './operation.js';
import { peopleOperations } from './people/routes.js';
import { ruleFaultOperations } from './rules/rule-faults.js';
import { ruleMeasureOperations } from './rules/rule-measures.js';
import { ruleOperations } from './rules/routes.js';
import { settingOperations } from './settings/routes.js';
import { serverStateOperations } from './server-state/routes.js';
import { dataFlowOperations } from './server-state/data-flows.js';
import { sessionOperations } from './session/routes.js';
import { stakeOperations } from './stakes/routes.js';
import { simulationOperations } from './simulations/routes.js';
import { singleClickOperations } from './single-click/routes.js';

/** Every operation of the API. One that is not here does not exist. */
export const OPERATIONS: readonly Operation[] = [
  ...serverStateOperations,
  ...dataFlowOperations,
  ...sessionOperations,
  ...linkOperations,
  ...meOperations,
  ...peopleOperations,
  ...importOperations,
  ...failedJobOperations,
  ...documentOperations,
  ...columnOperations,
  ...invoiceOperations,
  ...findingOperations,
  ...stakeOperations,
  ...singleClickOperations,
  ...contractOperations,
  ...auditOperations,
  ...calendarOperations,
  ...declarationOperations,
  ...ruleOperations,
  ...ruleFaultOperations,
  ...ruleMeasureOperations,
  ...interruptionOperations,
  ...settingOperations,
  ...simulationOperations,
  ...effortOperations,
  ...aiPolicyOperations,
];
