import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import { LANG_OPTION, parseArguments, refusePositionals } from '../server/cli/parse-arguments.js';
import { runCommand } from '../server/cli/run-command.js';
import { startServer } from '../server/compose-server.js';
import { startEmbedded } from '../server/db/embedded/launcher.js';
import { createOrganisation } from '../server/db/organisation.js';
import { openThrowAwayDatabase } from '../server/db/throw-away.js';
import { openLog } from '../server/log.js';
import { projectRoot } from '../server/project-root.js';
import { dropFiles, type Drop } from './bench/drop-files.js';
import { signInAs } from './bench/sign-in-as.js';
import { demoFiles, DEMO_AS_OF } from './demo/dossier.js';
import type { DemoFile } from './demo/model.js';

const DROPPED = 30;
const RUNS = 3;

/** Registers are there before: what is dropped are invoices and timesheets, one of which asks something. */
const isRegister = ({ path }: DemoFile): boolean => path.startsWith('register/');
const isDropped = ({ path }: DemoFile): boolean => /^(invoices|timesheets)\//.test(path);
/** Its numbers may be read in two ways. */
const ASKS = 'invoices/a-preciser.csv';

/**
 * `npm run bench:service`: drops thirty mixed files on a running service as a browser does, over HTTP, and prints how long
 * until they are kept, until it is known what must be answered, and until they are audited; and how quick the list of
 * invoices is meanwhile.
 */
async function benchService(
  args: readonly string[],
  _lang: string,
  signal: AbortSignal,
): Promise<ExitStatus> {
  refusePositionals(parseArguments(args, { lang: LANG_OPTION }).positionals);
  const files = await demoFiles();
  const asking = files.filter(({ path }) => path === ASKS);
  const others = files
    .filter((file) => isDropped(file) && file.path !== ASKS)
    .slice(0, DROPPED - asking.length);
  const drops: Drop[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    signal.throwIfAborted();
    drops.push(await measure(files.filter(isRegister), [...asking, ...others]));
  }
  print(drops);
  return EXIT.done;
}

async function measure(before: readonly DemoFile[], dropped: readonly DemoFile[]): Promise<Drop> {
  const server = await startEmbedded({ dataDir: join(projectRoot(), 'var', 'postgres') });
  try {
    const passing = await openThrowAwayDatabase(server.connection);
    const { database, connection } = passing;
    try {
      const place = { host: '127.0.0.1', port: 0 };
      const running = await startServer({
        database,
        connection,
        ...place,
        today: () => DEMO_AS_OF,
        log: openLog(),
      });
      try {
        const orgId = await createOrganisation(database, 'Banc d’essai');
        const browser = await signInAs(running, orgId, 'finance');
        await dropFiles(browser, before);
        return await dropFiles(browser, dropped);
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

function print(drops: readonly Drop[]): void {
  const row = (name: string, of: (drop: Drop) => number): string => {
    const sorted = drops.map(of).sort((a, b) => a - b);
    const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return `  ${name.padEnd(48)} ${median.toFixed(0).padStart(6)} ms  (${least.toFixed(0)} to ${most.toFixed(0)})`;
  };
  const [first] = drops;
  const lines = [
    `${first?.files ?? 0} mixed files, ${((first?.bytes ?? 0) / 1000).toFixed(0)} kB; Node ${process.versions.node}, ${availableParallelism()} processors; median of ${drops.length} (least to most).`,
    row('from drop to kept (the answer to the sending)', (drop) => drop.keptMs),
    row('from drop to what must be answered', (drop) => drop.readMs),
    row('from drop to audited', (drop) => drop.auditedMs),
    row('list of invoices meanwhile, median', (drop) => drop.listMedianMs),
    row('list of invoices meanwhile, slowest', (drop) => drop.listSlowestMs),
    `  documents that ask: ${first?.needsAnswer ?? 0}; requests for the list: ${drops.map((drop) => drop.listCount).join(', ')}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await runCommand(benchService);
