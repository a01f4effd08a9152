import { rm } from 'node:fs/promises';
import type { CivilDate } from './domain/civil-date.js';
import { openChangeNews } from './db/change-news.js';
import { outsideOrganisations, type Database } from './db/connection.js';
import type { ServerAddress } from './db/embedded/server-address.js';
import { directory } from './db/people/directory.js';
import { requestLimits } from './db/people/request-limits.js';
import { sessionSecret, sessionStore } from './db/people/session-store.js';
import { signInLimits } from './db/people/sign-in-limits.js';
import { jobReads } from './db/read/failed-jobs.js';
import { originalFiles } from './db/read/original.js';
import { resultReads } from './db/read/result/result-reads.js';
import { screenReads } from './db/read/screens/screen-reads.js';
import { unitOfWork } from './db/unit-of-work.js';
import { makeUnpackingFolder, sweepUnpackingFolders } from './dossier/unpacking-folder.js';
import { resultJson } from './exports/result-json.js';
import { writeSimulation } from './exports/simulation/write-simulation.js';
import { openApiDocument } from './http/open-api.js';
import { SendingSlots } from './http/imports/sending-slots.js';
import type { Log, Services } from './http/services.js';
import { defaultLimits, type Limits } from './limit-variables.js';
import { openSandbox } from './sandbox/sandbox.js';

/** What differs from one installation, or one test, to another. */
export interface ServiceSettings {
  /** The same server as the pool's, for what needs a connection of its own. */
  connection: string | ServerAddress;
  publicUrl?: URL | undefined;
  /** Before the path of the links it tells. Undefined: they begin with the path. */
  linkUrl?: URL;
  proxies?: number;
  /** Undefined: the defaults. */
  limits?: Limits | undefined;
  today: () => CivilDate;
  log: Log;
}

/** The services of the HTTP layer over one database. */
export async function openServices(
  database: Database,
  settings: ServiceSettings,
): Promise<{ services: Services; close(): Promise<void> }> {
  await sweepUnpackingFolders();
  const unit = unitOfWork(database);
  const sessions = sessionStore(database);
  const news = await openChangeNews(settings.connection, (error) => {
    settings.log.error({ err: error }, 'news of changes');
  });
  const { reading, sending } = settings.limits ?? defaultLimits();
  const sandbox = openSandbox({ limits: reading });
  const folder = await makeUnpackingFolder();
  return {
    services: {
      unit,
      identity: { directory: directory(database), unit, limits: signInLimits(database) },
      requestLimits: requestLimits(database),
      reads: screenReads(database),
      jobs: jobReads(database),
      results: resultReads(database),
      resultJson,
      simulationWorkbook: writeSimulation,
      news,
      originals: originalFiles(database, folder),
      sandbox,
      folder,
      sessions: sessions.store,
      sessionSecret: await sessionSecret(database),
      publicUrl: settings.publicUrl,
      linkUrl: settings.linkUrl,
      databaseHost: hostElsewhere(settings.connection),
      proxies: settings.proxies ?? 0,
      sending,
      sendingSlots: new SendingSlots(sending),
      today: () => settings.today(),
      openApi: openApiDocument,
      endOtherSessions: (accountId) => sessions.endAll(accountId),
      checkDatabase: async () => {
        await outsideOrganisations(database, (trx) => trx.raw('SELECT 1'));
      },
      log: settings.log,
    },
    async close() {
      sessions.close();
      await news.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Null for a socket, and for a server on this machine. */
function hostElsewhere(connection: string | ServerAddress): string | null {
  if (typeof connection !== 'string') return null;
  const { hostname } = new URL(connection);
  return hostname === '' || /^(localhost|127\.|\[?::1)/.test(hostname) ? null : hostname;
}
