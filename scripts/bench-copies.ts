import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import {
  asksForHelp,
  LANG_OPTION,
  parseArguments,
  refusePositionals,
} from '../server/cli/parse-arguments.js';
import { runCommand } from '../server/cli/run-command.js';
import { openDatabase, type Database } from '../server/db/connection.js';
import { startEmbedded } from '../server/db/embedded/launcher.js';
import { migrateToLatest } from '../server/db/migrate.js';
import { createOrganisation } from '../server/db/organisation.js';
import type { Lang } from '../server/domain/text.js';
import { projectRoot } from '../server/project-root.js';
import { keepTexts } from './bench/copies/keep-texts.js';
import { BAR_MS, drawn, missed, printSearches, printSizes } from './bench/copies/report.js';
import { searchTexts } from './bench/copies/search-texts.js';
import { SownTexts } from './bench/copies/sown-texts.js';
import { COPIES_DEFAULTS, COPIES_USAGE } from './bench/copies/usage.js';
import { median } from './bench/bars.js';
import { randomFrom } from './bench/random.js';
import { wholeNumber } from './bench/whole-number.js';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/**
 * `npm run bench:copies`: keeps the prints of many generated texts as an import does, asks for those near one file at a time
 * as an audit of a part does, checks that every copy that was sown is found and nothing else, and prints what it took.
 */
async function benchCopies(args: readonly string[], lang: Lang): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    say(COPIES_USAGE[lang]);
    return EXIT.done;
  }
  const { options, positionals } = parseArguments(args, {
    texts: wholeNumber('texts'),
    words: wholeNumber('words'),
    seed: wholeNumber('seed'),
    lang: LANG_OPTION,
  });
  refusePositionals(positionals);
  const option = (name: keyof typeof COPIES_DEFAULTS): number =>
    Number(options.get(name) ?? COPIES_DEFAULTS[name]);
  const folder = join(projectRoot(), 'var', 'bench-copies');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startEmbedded({ dataDir: join(folder, 'postgres') });
  const database = await openDatabase({ connection: server.connection });
  try {
    await migrateToLatest(database);
    return await measure(
      database,
      new SownTexts(option('texts'), option('words'), option('seed')),
      option('seed'),
    );
  } finally {
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(database: Database, texts: SownTexts, seed: number): Promise<ExitStatus> {
  const orgId = await createOrganisation(database, 'npm run bench:copies');
  say(
    `${texts.count} texts; Node ${process.versions.node}, ${availableParallelism()} processors, load ${load()}.`,
  );
  const started = performance.now();
  const { printSeconds, storeSeconds } = await keepTexts(database, orgId, texts, (done) => {
    if (done % 10_000 === 0)
      say(`  ${done} kept after ${((performance.now() - started) / 1000).toFixed(0)} s`);
  });
  say(`Build: ${printSeconds.toFixed(0)} s to make the prints, ${storeSeconds.toFixed(0)} s to keep them.`);
  say(await printSizes(database));
  const numbers = drawn(texts, randomFrom(seed + 3));
  // The first questions of a session make its plans.
  await searchTexts(database, orgId, numbers.slice(0, 8));
  const searches = await searchTexts(database, orgId, numbers);
  say(`Load ${load()}.\n${printSearches(searches, texts)}`);
  const wrong = missed(searches, texts);
  const near = median(searches.map(({ nearMs }) => nearMs));
  if (near > BAR_MS) wrong.push(`The texts near one file take ${near.toFixed(1)} ms: above ${BAR_MS} ms.`);
  for (const fault of wrong) process.stderr.write(`${fault}\n`);
  return wrong.length > 0 ? EXIT.failed : EXIT.done;
}

const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

await runCommand(benchCopies);
