import { realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Text } from '../../domain/text.js';
import { DatabaseFault, codeOf, reasonOf } from '../database-fault.js';
import { initialiseCluster, majorOfData, refuseOtherVersion } from './initialise.js';
import { holdServer, type Keeper } from './keeper.js';
import { chooseBinaries } from './locate-binaries.js';
import { passwordOf } from './password.js';
import { PLACE_RULES, choosePlace, homeOf, makeOpenFolder, type Place, type PlaceRules } from './place.js';
import {
  isAlive,
  mayServe,
  pidOfLock,
  readPostmasterFile,
  setAsideStaleLock,
  type PostmasterFile,
} from './postmaster-file.js';
import {
  EMBEDDED_DATABASE,
  EMBEDDED_USER,
  connectionStringOf,
  type ServerAddress,
} from './server-address.js';
import { startServerProcess, stopServerProcess, type ServerProcess } from './server-process.js';
import { SOCKET_NAME } from './socket-path.js';

/** How to start. */
interface EmbeddedOptions {
  /** Folder of the embedded database, made if missing: it will hold `cluster/` and `postgres.log`. */
  dataDir: string;
  /** Trades safety in a power cut for speed, and removes the socket folder at the end. */
  forTests?: boolean;
  /** Folder of `initdb` and `postgres`, instead of those found on the machine. */
  binaries?: string;
  /** Told before each step that takes time. */
  onProgress?: (text: Text) => void;
}

/** A running server this process holds. */
export interface EmbeddedServer {
  /** For `openDatabase`. */
  connection: ServerAddress;
  /** The same, for other programs. */
  connectionString: string;
  /** True when the server was already running: left by a killed process, or shared with a living one. */
  adopted: boolean;
  pid: number;
  /**
   * Lets the server go; the last process of Déclic to do so stops it, whichever started it. Close the pools first.
   * May be called twice. @throws DatabaseFault `server-not-stopping`.
   */
  stop(): Promise<void>;
}

const POLL_MS = 20;
/** A killed server may keep its process number for a moment, and a start is refused meanwhile. */
const PATIENCE_MS = 10_000;
/** Recovery after a crash takes as long as the journal is; the server says so while it lasts. */
const RECOVERY_MS = 300_000;
/** A wait shorter than this is not worth a word. */
const NEWS_MS = 1_000;
/** `cannot_connect_now` of PostgreSQL: starting up, recovering or shutting down. */
const BUSY = '57P03';

/**
 * Starts the embedded server of a data folder, or joins the one that runs: two servers never own one folder
 * (PostgreSQL's own lock), and a server is never stopped under a process that uses it (see `keeper.ts`).
 * One machine only: a folder shared between machines or containers has no such guard.
 * @throws DatabaseFault `no-postgres`, `cannot-run-server`, `data-of-other-version`, `data-of-other-account`,
 * `server-not-starting`.
 */
export async function startEmbedded(
  options: EmbeddedOptions,
  rules: PlaceRules = PLACE_RULES,
): Promise<EmbeddedServer> {
  const forTests = options.forTests ?? false;
  makeOpenFolder(resolve(options.dataDir));
  const dataDir = realpathSync(options.dataDir);
  const home = homeOf(dataDir);
  const major = majorOfData(home);
  const binaries = chooseBinaries(options.binaries, major);
  refuseOtherVersion(home, binaries);
  const place = choosePlace(dataDir, binaries, rules);
  if (major === undefined) options.onProgress?.(CREATING);
  await initialiseCluster(place, forTests);
  const { keeper, file, adopted } = await startOrJoin(place, forTests, options.onProgress);
  await keeper.ensureDatabase(EMBEDDED_DATABASE);
  const connection = addressOf(place, file);
  let stopping: Promise<void> | undefined;
  return {
    connection,
    connectionString: connectionStringOf(connection),
    adopted,
    pid: file.pid,
    stop: () => (stopping ??= stop(place, keeper, forTests)),
  };
}

interface Joined {
  keeper: Keeper;
  file: PostmasterFile;
  adopted: boolean;
}

async function startOrJoin(
  place: Place,
  forTests: boolean,
  onProgress: EmbeddedOptions['onProgress'],
): Promise<Joined> {
  const started = Date.now();
  let lastSign = started;
  let own: ServerProcess | undefined;
  let told = false;
  for (;;) {
    const file = readPostmasterFile(place.cluster);
    const tried = await tryToHold(place, file);
    if ('keeper' in tried) return { ...tried, adopted: own?.pid !== tried.file.pid };
    if (codeOf(tried.error) === BUSY) {
      lastSign = Date.now();
      if (!told && lastSign - started > NEWS_MS) {
        onProgress?.(WAITING);
        told = true;
      }
    }
    const why = own?.ended();
    if (why !== undefined && !isLockRefusal(why)) throw notStarting(place, why);
    const running = file !== undefined && mayServe(file.pid, place.cluster);
    if (!running && (own === undefined || why !== undefined)) {
      if (why !== undefined) await pause(POLL_MS * 10);
      setAsideReusedNumbers(place, file);
      own = await startServerProcess(place, forTests);
    }
    const silent = Date.now() - lastSign > PATIENCE_MS || Date.now() - started > RECOVERY_MS;
    if (silent) throw notStarting(place, why ?? reasonOf(tried.error));
    await pause(POLL_MS);
  }
}

type Tried = { keeper: Keeper; file: PostmasterFile } | { error: unknown };

async function tryToHold(place: Place, file: PostmasterFile | undefined): Promise<Tried> {
  if (file === undefined || (file.socketDir === '' && file.listenAddress === '')) {
    return { error: new Error('the server has not opened its socket yet') };
  }
  try {
    return { keeper: await holdServer(addressOf(place, file), place.cluster), file };
  } catch (error) {
    return { error };
  }
}

function addressOf(place: Place, file: PostmasterFile): ServerAddress {
  const common = { port: file.port, user: EMBEDDED_USER, database: EMBEDDED_DATABASE };
  if (file.socketDir !== '') return { host: file.socketDir, ...common };
  return { host: '127.0.0.1', ...common, password: passwordOf(place.home) };
}

/** Only when the number names a living process that is not this server; PostgreSQL settles the other cases. */
function setAsideReusedNumbers(place: Place, file: PostmasterFile | undefined): void {
  const socketLock = join(place.socketDir, `${SOCKET_NAME}.lock`);
  const candidates = [
    { path: join(place.cluster, 'postmaster.pid'), pid: file?.pid },
    { path: socketLock, pid: place.socketDir === '' ? undefined : pidOfLock(socketLock) },
  ];
  for (const { path, pid } of candidates) {
    if (pid !== undefined && isAlive(pid) && !mayServe(pid, place.cluster)) setAsideStaleLock(path, pid);
  }
}

/** A start refused because an earlier or quicker server still has the folder; it is worth another try. */
function isLockRefusal(why: string): boolean {
  return /lock file .* already exists|is in use|still in use/.test(why);
}

async function stop(place: Place, keeper: Keeper, forTests: boolean): Promise<void> {
  try {
    if (!(await leave(place, keeper))) return;
    const file = readPostmasterFile(place.cluster);
    if (file !== undefined) await stopServerProcess(place, file.pid);
  } finally {
    await keeper.close();
  }
  // Elsewhere it stays, empty: a process that starts at this instant may already count on it.
  if (forTests) rmSync(place.socketDir, { recursive: true, force: true });
}

/** True when this process must stop the server. A hold that was lost is taken again to ask. */
async function leave(place: Place, keeper: Keeper): Promise<boolean> {
  try {
    return await keeper.release();
  } catch {
    const tried = await tryToHold(place, readPostmasterFile(place.cluster));
    if (!('keeper' in tried)) return false;
    const alone = await tried.keeper.release();
    if (!alone) await tried.keeper.close();
    return alone;
  }
}

const CREATING: Text = {
  fr: 'Création de la base de données (une seconde environ)…',
  en: 'Making the database (about one second)…',
};
const WAITING: Text = {
  fr: 'La base de données se remet en état…',
  en: 'The database is getting ready…',
};

function notStarting(place: Place, why: string): DatabaseFault {
  if (/has wrong ownership|Permission denied/.test(why)) {
    return new DatabaseFault('data-of-other-account', {
      fr: `Les données de ${place.home} appartiennent à un autre compte : ${why}`,
      en: `The data of ${place.home} belong to another account: ${why}`,
    });
  }
  return new DatabaseFault('server-not-starting', {
    fr: `La base de données de ${place.home} ne démarre pas : ${why} (journal : ${place.log})`,
    en: `The database of ${place.home} does not start: ${why} (log: ${place.log})`,
  });
}
