/**
 * A worker as a process of its own, as it is built, on the database it is given: says `ready` once it takes jobs, one line for
 * each fault, and stops as the service does when it is told to.
 */
import { openWorker } from '../../dist/server/compose-worker.js';
import { APP_ROLE } from '../../dist/server/db/roles.js';

const [, , connection, settings] = process.argv;
const { asOf, ...bounds } = JSON.parse(settings);

const worker = await openWorker({
  connection,
  role: APP_ROLE,
  today: () => Promise.resolve(asOf),
  onFault: (error) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  },
  ...bounds,
});
process.on('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0));
});
process.stdout.write('ready\n');
