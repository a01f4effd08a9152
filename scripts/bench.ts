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
import { startEmbedded } from '../server/db/embedded/launcher.js';
import { sqlFile } from '../server/db/read/sql-file.js';
import type { Lang } from '../server/domain/text.js';
import { projectRoot } from '../server/project-root.js';
import { BENCH_DEFAULTS, BENCH_USAGE } from './bench/bench-usage.js';
import { checkAnswers } from './bench/check-answers.js';
import { makeWork } from './bench/make-work.js';
import { printComparisons, printMeasures } from './bench/print-report.js';
import { runAudit, type AuditRun } from './bench/run-audit.js';
import { questionsOf, runReference, type ReferenceRun } from './bench/run-reference.js';
import { wholeNumber } from './bench/whole-number.js';
import { writeAsDossier, writeAsTables } from './bench/write-work.js';

const AS_OF = '2026-11-01';
/** What the generator gives on average, whatever the seed: entries of a line, lines of a person, contracts of a person. */
const ENTRIES_PER_LINE = 4.8;
const LINES_PER_PERSON = 105;
const CONTRACTS_PER_PERSON = 0.6;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/**
 * `npm run bench`: audits a generated dossier from the command line, beside the plainest way to load the same rows and ask
 * the six questions, in turn in one run. Nothing is timed unless both ways find the same.
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
    const size = generate(folder, option('entries'), option('seed'));
    return await measure(folder, size, option('runs'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function generate(folder: string, entries: number, seed: number): { entries: number; lines: number } {
  const lines = Math.ceil((entries / ENTRIES_PER_LINE) * 1.01);
  const consultants = Math.max(1, Math.round(lines / LINES_PER_PERSON));
  const work = makeWork({
    seed,
    lines,
    consultants,
    contracts: Math.max(1, Math.round(consultants * CONTRACTS_PER_PERSON)),
  });
  writeAsDossier(work, join(folder, 'dossier'));
  writeAsTables(work, join(folder, 'tables'));
  const size = {
    entries: work.entries.length,
    lines: work.invoices.reduce((sum, invoice) => sum + invoice.lines.length, 0),
  };
  say(
    `${size.entries} timesheet rows, ${size.lines} billed lines, ${work.invoices.length} invoices; seed ${seed}; Node ${process.versions.node}, ${availableParallelism()} processors.`,
  );
  return size;
}

async function measure(
  folder: string,
  size: { entries: number; lines: number },
  runs: number,
): Promise<ExitStatus> {
  const dataDir = join(folder, 'data');
  const database = join(dataDir, 'postgres');
  const result = join(folder, 'result.json');
  const audit = (...args: string[]): Promise<AuditRun> =>
    runAudit(dataDir, [join(folder, 'dossier'), '--as-of', AS_OF, '--lang', 'en', '--json', result, ...args]);
  const oracle = questionsOf(sqlFile(import.meta.url, './bench/oracle.sql'));

  // Makes the database, so that no run pays for it.
  await (await startEmbedded({ dataDir: database })).stop();
  const audits: AuditRun[] = [];
  const references: ReferenceRun[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`Run ${run} of ${runs}…`);
    references.push(await runReference(database, join(folder, 'tables'), oracle));
    audits.push(await audit());
  }
  const comparisons = checkAnswers(result, references[0]?.answers ?? new Map());
  say(
    `\nFound by the audit, compared with plain SQL (how many / how much):\n${printComparisons(comparisons)}`,
  );
  if (comparisons.some(({ equal }) => !equal)) {
    process.stderr.write('The answers differ: the times mean nothing.\n');
    return EXIT.failed;
  }
  const withWorkbook = await audit('--xlsx', join(folder, 'result.xlsx'));
  say(
    `\nMedian of ${runs} (fastest to slowest):\n${printMeasures({ ...size, audits, references, withWorkbook })}`,
  );
  return EXIT.done;
}

await runCommand(benchCommand);
