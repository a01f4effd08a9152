import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import {
  asksForHelp,
  LANG_OPTION,
  parseArguments,
  refusePositionals,
} from '../server/cli/parse-arguments.js';
import { runCommand } from '../server/cli/run-command.js';
import { openDatabase } from '../server/db/connection.js';
import { startEmbedded } from '../server/db/embedded/launcher.js';
import type { ServerAddress } from '../server/db/embedded/server-address.js';
import type { Lang } from '../server/domain/text.js';
import { projectRoot } from '../server/project-root.js';
import { aboveBars, BARS, median, type Measured } from './bench/bars.js';
import { BENCH_DEFAULTS, BENCH_USAGE } from './bench/bench-usage.js';
import { generateWork } from './bench/generate-work.js';
import { importedDatabase, type ImportedDatabase } from './bench/imported-database.js';
import { measureRun, type CheckedRun, type MeasuredRun } from './bench/measure-run.js';
import { measureOneInvoice, type OneInvoice } from './bench/one-invoice.js';
import { prepareAgain } from './bench/prepare-again.js';
import { printComparisons, printMeasures, printMemory, printRuns } from './bench/print-report.js';
import { runAudit, type AuditRun } from './bench/run-audit.js';
import { wholeNumber } from './bench/whole-number.js';

const AS_OF = '2026-11-01';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/**
 * `npm run bench`: audits a generated dossier beside the plainest way to load the same rows and ask the same questions, in
 * turn, in one database. Nothing is judged unless both ways find the same.
 */
async function benchCommand(args: readonly string[], lang: Lang): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    say(BENCH_USAGE[lang]);
    return EXIT.done;
  }
  const { options, positionals } = parseArguments(args, {
    entries: wholeNumber('entries'),
    seed: wholeNumber('seed'),
    runs: wholeNumber('runs'),
    lang: LANG_OPTION,
  });
  refusePositionals(positionals);
  const option = (name: keyof typeof BENCH_DEFAULTS): number =>
    Number(options.get(name) ?? BENCH_DEFAULTS[name]);
  const folder = join(projectRoot(), 'var', 'bench');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const seed = option('seed');
    const { entries, lines, invoices } = generateWork(folder, option('entries'), seed);
    say(
      `${entries} timesheet rows, ${lines} billed lines, ${invoices} invoices; seed ${seed}; Node ${process.versions.node}, ${availableParallelism()} processors.`,
    );
    return await measure(folder, option('runs'), seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, runs: number, seed: number): Promise<ExitStatus> {
  const dataDir = join(folder, 'data');
  const server = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
  try {
    say('Importing…');
    const imported = await importedDatabase(server.connection, join(folder, 'dossier'));
    const checked = await measureRuns(imported, folder, runs);
    const differing = checked.flatMap(({ comparisons }) => comparisons.filter(({ equal }) => !equal));
    say(
      `\nFound, compared with plain SQL (how many / how much):\n${printComparisons(checked[0]?.comparisons ?? [])}`,
    );
    if (differing.length > 0) {
      process.stderr.write(`The answers differ: the times mean nothing.\n${printComparisons(differing)}\n`);
      return EXIT.failed;
    }
    say('Facts prepared again…');
    const preparing = await prepareAgain(imported);
    say('One invoice…');
    const one = await imported.onCopy((_, copy) => oneInvoice(copy, imported.orgId, seed));
    say('The whole command…');
    const command = await runAudit(dataDir, [
      join(folder, 'dossier'),
      ...['--as-of', AS_OF, '--lang', 'en', '--json', join(folder, 'result.json')],
    ]);
    return report(
      checked.map(({ run }) => run),
      { one, command, preparing, importing: imported.importSeconds },
    );
  } finally {
    await server.stop();
  }
}

/** One connection: each audit finds the tables of the one before. */
async function oneInvoice(connection: ServerAddress, orgId: string, seed: number): Promise<OneInvoice> {
  const database = await openDatabase({ connection, poolSize: 1 });
  try {
    return await measureOneInvoice(database, orgId, AS_OF, seed);
  } finally {
    await database.close();
  }
}

async function measureRuns(imported: ImportedDatabase, folder: string, runs: number): Promise<CheckedRun[]> {
  const checked: CheckedRun[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`Run ${run} of ${runs}…`);
    checked.push(await measureRun(imported, join(folder, 'tables'), AS_OF));
  }
  return checked;
}

/** What is measured once, in seconds where it is a number. */
interface MeasuredOnce {
  one: OneInvoice;
  command: AuditRun;
  importing: number;
  preparing: number;
}

function report(
  runs: readonly MeasuredRun[],
  { one, command, importing, preparing }: MeasuredOnce,
): ExitStatus {
  const of = (value: (run: MeasuredRun) => number): number => median(runs.map(value));
  const load = of((run) => run.load);
  const plain = of((run) => run.load + run.referenceQuestions);
  const measures: Measured[] = [
    {
      name: 'six questions, beside their six',
      product: of((run) => run.sharedQuestions),
      reference: of((run) => run.referenceQuestions),
      bar: BARS.questions,
    },
    {
      name: 'whole catalogue, beside load and six',
      product: of((run) => run.catalogue),
      reference: plain,
      bar: BARS.catalogue,
    },
    { name: 'the whole command, beside the same', product: command.seconds, reference: plain, bar: null },
    { name: 'the import, beside the load', product: importing, reference: load, bar: null },
    { name: 'of it, facts prepared', product: preparing, reference: load, bar: null },
  ];
  const single: Measured = {
    name: 'one invoice, beside one statement',
    product: one.product * 1000,
    reference: one.reference * 1000,
    bar: BARS.oneInvoice,
  };
  say(
    `\nMedians of ${runs.length} (one invoice: ${one.invoices} of them; the command and the import: one run):\n${printMeasures(measures, 's')}\n${printMeasures([single], 'ms')}`,
  );
  say(printMemory(command));
  say(
    printRuns(
      'six questions',
      runs.map((run) => run.sharedQuestions),
    ),
  );
  say(
    printRuns(
      'whole catalogue',
      runs.map((run) => run.catalogue),
    ),
  );
  say(
    printRuns(
      'COPY and indexes',
      runs.map((run) => run.load),
    ),
  );
  say(
    printRuns(
      'six statements',
      runs.map((run) => run.referenceQuestions),
    ),
  );
  const above = aboveBars([...measures, single]);
  for (const sentence of above) process.stderr.write(`${sentence}\n`);
  return above.length > 0 ? EXIT.failed : EXIT.done;
}

await runCommand(benchCommand);
