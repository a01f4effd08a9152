import type { AnswerStore } from './answer-question.js';
import type { OwnDaysStore } from './calendar/calendar-ports.js';
import type { ColumnMemoryStore } from './forget-columns.js';
import type { DeclarationStore } from './declarations/declaration-ports.js';
import type { LearningStore } from './effort/learning-ports.js';
import type { InterruptionStore } from './interruptions/interruption-ports.js';
import type { JobQueue } from './jobs/job-ports.js';
import type { UploadStore } from './jobs/receive-upload.js';
import type { EventLog, PeopleStore } from './people/people-ports.js';
import type { PolicyStore } from './policy/policy-ports.js';
import type { RequestStore } from './request-store.js';
import type { SimulationStore } from './simulations/simulation-ports.js';
import type { RuleSettingStore } from './settings/setting-ports.js';

/** What one transaction of an organisation may write. */
export interface Stores {
  people: PeopleStore;
  events: EventLog;
  requests: RequestStore;
  answers: AnswerStore;
  calendar: OwnDaysStore;
  columns: ColumnMemoryStore;
  interruptions: InterruptionStore;
  learning: LearningStore;
  settings: RuleSettingStore;
  policy: PolicyStore;
  simulations: SimulationStore;
  declarations: DeclarationStore;
  uploads: UploadStore;
  queue: JobQueue;
}

/** Runs work in one transaction of one organisation: all its writes are kept together, or none. */
export interface UnitOfWork {
  within<T>(orgId: string, work: (stores: Stores) => Promise<T>): Promise<T>;
}
