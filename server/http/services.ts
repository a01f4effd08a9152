import type { Store } from 'express-session';
import type { AuditResultSections } from '../domain/audit-result.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { TableAnnotator } from '../usecases/annotate-document.js';
import type { ChangeNews } from '../usecases/change-news.js';
import type { IdentityDeps } from '../usecases/people/sign-in.js';
import type { JobReads } from '../usecases/reads/job-reads.js';
import type { ResultReads } from '../usecases/reads/result-reads.js';
import type { ScreenReads } from '../usecases/reads/screen-reads.js';
import type { RequestLimits } from '../usecases/request-limits.js';
import type { Originals, PlaceReader } from '../usecases/show-place.js';
import type { UnitOfWork } from '../usecases/unit-of-work.js';
import type { SimulationWorkbook } from '../usecases/reads/simulation-reads.js';
import type { SendingSlots } from './imports/sending-slots.js';
import type { SendingLimits } from './sending-limits.js';

/** Where the server writes what happens to it: never a name, an amount or a secret. */
export interface Log {
  info(what: object, message: string): void;
  error(what: object, message: string): void;
}

/** Everything the HTTP layer works with; `compose.ts` makes it. */
export interface Services {
  unit: UnitOfWork;
  identity: IdentityDeps;
  requestLimits: RequestLimits;
  reads: ScreenReads;
  news: ChangeNews;
  originals: Originals;
  /** Reads places of untrusted files, and annotates copies of them, outside this process. */
  sandbox: PlaceReader & TableAnnotator;
  jobs: JobReads;
  results: ResultReads;
  /** Writes a simulation as a workbook. */
  simulationWorkbook: SimulationWorkbook;
  /** The JSON of a result, piece by piece, as the command line writes it. */
  resultJson(result: AuditResultSections): AsyncIterable<string>;
  sessions: Store;
  /** Signs the cookie of sessions. */
  sessionSecret: string;
  /** How browsers reach the service; undefined: as the request says. */
  publicUrl: URL | undefined;
  /** Before the path of the links it tells. */
  linkUrl: URL | undefined;
  /** The database's machine, when it is not this one; else null. */
  databaseHost: string | null;
  /** A private folder of this process, for files on their way in and out; swept should it be killed. */
  folder: string;
  sending: SendingLimits;
  sendingSlots: SendingSlots;
  /** Number of trusted proxies before the service. */
  proxies: number;
  today: () => CivilDate;
  /** The API's own description. */
  openApi(): object;
  /** Ends every session of an account. */
  endOtherSessions(accountId: string): Promise<void>;
  /** @throws when the database does not answer */
  checkDatabase(): Promise<void>;
  log: Log;
}
