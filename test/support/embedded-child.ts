/**
 * A process that starts or joins the embedded server of the folder it is given, says so in one line of JSON, and
 * obeys: a line `stop` on its input lets the server go; an interrupt is answered with one query, then the same.
 */
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startEmbedded } from '../../server/db/embedded/launcher.js';

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('The data folder is missing.');
const server = await startEmbedded({ dataDir, forTests: true });

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function leave(): Promise<void> {
  await server.stop();
  say({ left: true });
  process.exit(0);
}

process.on('SIGINT', () => {
  const client = new pg.Client(server.connection);
  void client
    .connect()
    .then(() => client.query<{ answer: number }>('select 1 as answer'))
    .then(async (result) => {
      say({ answer: result.rows[0]?.answer });
      await client.end();
      await leave();
    });
});

createInterface({ input: process.stdin }).on('line', () => void leave());
say({ pid: server.pid, adopted: server.adopted });
