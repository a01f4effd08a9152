import type { Knex } from 'knex';
import type { Stores, UnitOfWork } from '../usecases/unit-of-work.js';
import { inOrganisation, type Database } from './connection.js';
import { ownDaysStore } from './calendar/own-days-store.js';
import { columnMemoryStore } from './import/columns/column-memory-store.js';
import { answerStore } from './import/reread-answer-store.js';
import { declarationStore } from './declarations/declaration-store.js';
import { learningStore } from './effort/learning-store.js';
import { interruptionStore } from './interruptions/interruption-store.js';
import { jobQueue } from './jobs/job-queue.js';
import { uploadStore } from './jobs/upload-store.js';
import { eventLog } from './people/event-log.js';
import { peopleStore } from './people/people-store.js';
import { requestStore } from './people/request-store.js';
import { policyStore } from './policy/policy-store.js';
import { ruleSettingStore } from './settings/rule-setting-store.js';
import { simulationStore } from './simulations/simulation-store.js';

/** Transactions of one organisation in PostgreSQL, with the stores that write in them. */
export function unitOfWork(database: Database): UnitOfWork {
  return {
    within: (orgId, work) => inOrganisation(database, orgId, (trx) => work(storesIn(trx, orgId))),
  };
}

/** The stores that write in a transaction of an organisation. */
export function storesIn(trx: Knex.Transaction, orgId: string): Stores {
  return {
    people: peopleStore(trx, orgId),
    events: eventLog(trx, orgId),
    requests: requestStore(trx, orgId),
    answers: answerStore(trx, orgId),
    calendar: ownDaysStore(trx, orgId),
    columns: columnMemoryStore(trx, orgId),
    interruptions: interruptionStore(trx, orgId),
    learning: learningStore(trx, orgId),
    settings: ruleSettingStore(trx, orgId),
    policy: policyStore(trx, orgId),
    simulations: simulationStore(trx, orgId),
    declarations: declarationStore(trx, orgId),
    uploads: uploadStore(trx, orgId),
    queue: jobQueue(trx, orgId),
  };
}
