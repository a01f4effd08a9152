import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openServices } from './compose-service.js';
import { startUpkeep } from './compose-upkeep.js';
import { openWorker } from './compose-worker.js';
import type { Database } from './db/connection.js';
import type { ServerAddress } from './db/embedded/server-address.js';
import { inFirstOrganisation } from './db/first-organisation.js';
import { assertSafe } from './db/safety.js';
import type { CivilDate } from './domain/civil-date.js';
import { httpApp } from './http/app.js';
import { webPages } from './http/pages.js';
import type { Log, Services } from './http/services.js';
import type { SendingLimits } from './http/sending-limits.js';
import { defaultLimits, type Limits } from './limit-variables.js';
import { projectRoot } from './project-root.js';
import { linkForFirstAdministrator } from './usecases/people/first-administrator.js';

/** Where a service listens, on which database, and what day it is there. */
export interface ServerSettings {
  database: Database;
  /** The same server as the pool's, for what needs connections of its own. */
  connection: string | ServerAddress;
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Undefined: the address it listens on. */
  publicUrl?: URL | undefined;
  proxies?: number;
  /** Undefined: the defaults. */
  limits?: Limits | undefined;
  today: () => CivilDate;
  log: Log;
}

/** A service that answers, with its worker. */
export interface RunningServer {
  services: Services;
  /** How a browser reaches it. */
  url: URL;
  /** No new request, no new job; those at work end, or are given back. The database stays open. */
  stop(): Promise<void>;
}

/** Node looks only so often for connections whose time is over. */
const LOOK_AFTER_MS = 5_000;
/** How long requests at work may go on once the server is told to stop. */
const STOP_MS = 3_000;

/** Serves the application and its API, and works on its jobs, in one process. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { database, host, port } = settings;
  await assertSafe(database);
  const pages = webPages(join(projectRoot(), 'dist', 'web'));
  const http = createServer(timesOf((settings.limits ?? defaultLimits()).sending));
  await listening(http, host, port);
  const url = settings.publicUrl ?? addressOf(http, host);
  try {
    const opened = await openServices(database, { ...settings, linkUrl: url });
    try {
      const worker = await openWorkerOf(settings);
      http.on('request', httpApp(opened.services, pages));
      const upkeep = startUpkeep(settings);
      return {
        services: opened.services,
        url,
        async stop() {
          await Promise.all([upkeep.stop(), stop(http, worker, opened)]);
        },
      };
    } catch (error) {
      await opened.close();
      throw error;
    }
  } catch (error) {
    http.close();
    throw error;
  }
}

/** Slow senders are cut off. */
function timesOf({ headerSeconds, requestSeconds }: SendingLimits): ServerOptions {
  return {
    headersTimeout: headerSeconds * 1000,
    requestTimeout: requestSeconds * 1000,
    connectionsCheckingInterval: Math.min(LOOK_AFTER_MS, (headerSeconds * 1000) / 2),
  };
}

function openWorkerOf({
  database,
  connection,
  today,
  log,
  limits,
}: ServerSettings): ReturnType<typeof openWorker> {
  return openWorker({
    connection,
    role: database.role,
    limits: limits?.reading,
    today: () => Promise.resolve(today()),
    onFault: (error) => {
      log.error({ err: error }, 'job failed');
    },
  });
}

interface Stoppable {
  stop(): Promise<void>;
}

/** Requests at work come first; a followed import never ends by itself and is cut after them. */
async function stop(http: Server, worker: Stoppable, opened: { close(): Promise<void> }): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    http.close(() => {
      resolve();
    });
  });
  http.closeIdleConnections();
  await worker.stop();
  await Promise.race([closed, pause(STOP_MS, undefined, { ref: false })]);
  http.closeAllConnections();
  await closed;
  await opened.close();
}

function listening(http: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

function addressOf(http: Server, host: string): URL {
  const { port } = http.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`);
}

/** Until its administrator names it. */
const UNNAMED = 'Déclic';

/**
 * The link that lets the first administrator in; null once there is one. The first organisation is made where none is: once,
 * however many processes start, and of those that start at once one tells the link.
 */
export async function firstAdministratorLink(
  database: Database,
  { url }: Pick<RunningServer, 'url'>,
): Promise<string | null> {
  const token = await inFirstOrganisation(database, UNNAMED, linkForFirstAdministrator);
  return token === null ? null : new URL(`/start/${token}`, url).href;
}
