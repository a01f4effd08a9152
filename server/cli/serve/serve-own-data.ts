import { openOwnDatabase } from '../../compose-database.js';
import { firstAdministratorLink, startServer, type RunningServer } from '../../compose-server.js';
import { readConfig, type Config } from '../../config.js';
import type { Text } from '../../domain/text.js';
import { Misuse } from '../../domain/told-fault.js';
import { openLog } from '../../log.js';
import { todayInFrance } from './today.js';

type Say = (text: Text) => void;

/** Serves the installation's own database until `signal` aborts; requests and jobs at work end before it returns. */
export async function serveOwnData(say: Say, signal: AbortSignal): Promise<void> {
  const config = readConfig(process.env);
  const own = await openOwnDatabase(config, say);
  try {
    signal.throwIfAborted();
    const running = await start(config, own);
    try {
      await tellWhere(running, own.database, say);
      await toldToStop(signal);
      say(STOPPING);
    } finally {
      await running.stop();
    }
  } finally {
    await own.close();
  }
}

async function start(
  config: Config,
  { database, connection }: Awaited<ReturnType<typeof openOwnDatabase>>,
): Promise<RunningServer> {
  const { host, port, publicUrl, proxies, limits } = config;
  try {
    const log = openLog();
    return await startServer({
      database,
      connection,
      host,
      port,
      publicUrl,
      proxies,
      limits,
      log,
      today: todayInFrance,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new Misuse(portTaken(port));
    throw error;
  }
}

/** In one piece: a supervisor that waits for the address has the link with it. */
async function tellWhere(
  running: RunningServer,
  database: Parameters<typeof firstAdministratorLink>[0],
  say: Say,
): Promise<void> {
  const link = await firstAdministratorLink(database, running);
  const address = running.url.href;
  const first = {
    fr: `\nPremier démarrage : ouvrez ce lien pour créer le compte de l’administrateur (24 heures, une fois).\n  ${link ?? ''}`,
    en: `\nFirst start: open this link to make the administrator's account (24 hours, once).\n  ${link ?? ''}`,
  };
  say({
    fr: `Déclic répond sur ${address}${link === null ? '' : first.fr}`,
    en: `Déclic answers at ${address}${link === null ? '' : first.en}`,
  });
}

/** Resolves when the process is told to stop. */
export function toldToStop(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

export const STOPPING: Text = {
  fr: 'Arrêt : ce qui est en cours se termine…',
  en: 'Stopping: what is under way ends…',
};

const portTaken = (port: number): Text => ({
  fr: `Le port ${port} est déjà pris ; choisissez-en un autre avec DECLIC_PORT.`,
  en: `Port ${port} is taken already; choose another with DECLIC_PORT.`,
});
