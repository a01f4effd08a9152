import { join } from 'node:path';
import { startServer, type RunningServer } from '../../server/compose-server.js';
import type { Config } from '../../server/config.js';
import { startEmbedded } from '../../server/db/embedded/launcher.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { openThrowAwayDatabase } from '../../server/db/throw-away.js';
import type { Lang, Text } from '../../server/domain/text.js';
import { STOPPING, toldToStop } from '../../server/cli/serve/serve-own-data.js';
import { openLog } from '../../server/log.js';
import { BUYER } from './contractors.js';
import { addDemoPeople, type DemoLink } from './demo-people.js';
import { DEMO_AS_OF } from './dossier.js';
import { importDemo } from './import-demo.js';

interface DemoServing {
  config: Config;
  dossier: string;
  lang: Lang;
  say: (text: Text) => void;
  signal: AbortSignal;
}

/**
 * Serves the demonstration until it is told to stop: the dossier is received and audited as if somebody had dropped it, in
 * a database of its own that goes with it. The day is that of the demonstration.
 */
export async function serveDemo({ config, dossier, lang, say, signal }: DemoServing): Promise<void> {
  const server = await startEmbedded({ dataDir: join(config.dataDir, 'postgres') });
  try {
    const passing = await openThrowAwayDatabase(server.connection);
    const { database, connection } = passing;
    try {
      const running = await listenSomewhere(config, (port) =>
        startServer({
          database,
          connection,
          host: config.host,
          port,
          publicUrl: config.publicUrl,
          proxies: config.proxies,
          limits: config.limits,
          today: () => DEMO_AS_OF,
          log: openLog(),
        }),
      );
      try {
        const orgId = await createOrganisation(database, BUYER.name);
        await importDemo(running, orgId, dossier, signal);
        tellLinks(await addDemoPeople(running, orgId, lang), running, say);
        await toldToStop(signal);
        say(STOPPING);
      } finally {
        await running.stop();
      }
    } finally {
      await passing.discard();
    }
  } finally {
    await server.stop();
  }
}

/** On the port that is configured, else on a free one: a demonstration needs no particular address. */
async function listenSomewhere(
  { port }: Config,
  start: (port: number) => Promise<RunningServer>,
): Promise<RunningServer> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}

function tellLinks(links: readonly DemoLink[], { url }: RunningServer, say: (text: Text) => void): void {
  say({
    fr: `\nLa démonstration répond sur ${url.href}\nUn lien de connexion par rôle ; aucun mot de passe :`,
    en: `\nThe demonstration answers at ${url.href}\nOne sign-in link for each role; no password:`,
  });
  for (const { role, token } of links) {
    const address = new URL(`/start/${token}`, url).href;
    say({ fr: `  ${role.fr}\n    ${address}`, en: `  ${role.en}\n    ${address}` });
  }
  say({
    fr: 'Ctrl-C arrête la démonstration et efface sa base de données.',
    en: 'Ctrl-C stops the demonstration and removes its database.',
  });
}
