import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import { inspectFile } from '../server/cli/inspect/inspect-file.js';
import type { InspectedFile } from '../server/cli/inspect/inspected-file.js';
import { findTargets } from '../server/cli/inspect/targets.js';
import { LANG_OPTION, parseArguments } from '../server/cli/parse-arguments.js';
import { printable } from '../server/cli/printable.js';
import { runCommand } from '../server/cli/run-command.js';
import { UsageError } from '../server/cli/usage-error.js';
import { readLimits } from '../server/config.js';
import { exact, isDecimal, toDecimal } from '../server/domain/decimal.js';
import type { Lang } from '../server/domain/text.js';
import { openSandbox } from '../server/sandbox/sandbox.js';
import { unlikeReadings } from './samples/both-readers.js';
import type { TraceSample } from './samples/trace-sample.js';
import { traceDifferences, traceSamplesIn } from './samples/trace-samples.js';

// `npm run test:samples -- DIR`: reads real sample files kept outside the repository and compares what is read with
// `test/samples/expectations.json` (file → what its source says of it). Only what a file's entry names is compared. A folder of
// samples of AI traces says in its own `expected.json` what should be found in each.

interface Expectation {
  status?: string;
  format?: string;
  /** Codes that must be among its problems. */
  codes?: string[];
  facts?: Record<string, unknown>;
  /** A file that carries the same invoice in another syntax: what is read in both must be one. */
  sameAs?: string;
}

const TABLE = join('test', 'samples', 'expectations.json');

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** The facts that an expectation may name. */
function factsOf({ invoices, timesheet, contracts }: InspectedFile): Record<string, unknown> {
  const lines = invoices.flatMap((invoice) => invoice.lines);
  return {
    invoices: invoices.length,
    lines: lines.length,
    directions: unique(invoices.map(({ direction }) => direction)),
    billedUnits: unique(lines.flatMap(({ billedUnit }) => billedUnit ?? [])),
    lineStatuses: unique(lines.flatMap(({ lineStatus }) => lineStatus ?? [])),
    documentPeriods: invoices.filter(({ periodStart }) => periodStart !== null).length,
    linePeriods: lines.filter(({ periodStart }) => periodStart !== null).length,
    precedingInvoices: invoices.flatMap(({ precedingInvoices }) => precedingInvoices).length,
    entries: timesheet?.entries ?? 0,
    people: timesheet?.people.length ?? 0,
    // Hours are kept to a few decimals: sources that state seconds are compared in seconds.
    seconds: timesheet?.hours == null ? null : exact(timesheet.hours).times(3600).round(0).toNumber(),
    first: timesheet?.first ?? null,
    last: timesheet?.last ?? null,
    contracts: contracts.map(({ contractRef }) => contractRef),
    ceilings: contracts.map(({ ceilingAmount }) => ceilingAmount),
    notified: contracts.map(({ notifiedOn }) => notifiedOn),
    holders: contracts.map(({ suppliers }) => suppliers.map(({ id }) => id)),
  };
}

function differences(read: InspectedFile, expected: Expectation): string[] {
  const { status, format, problems } = read.document;
  const facts = factsOf(read);
  const codes = new Set(problems.map(({ code }) => code));
  const pairs: [string, unknown, unknown][] = [];
  if (expected.status !== undefined) pairs.push(['status', expected.status, status]);
  if (expected.format !== undefined) pairs.push(['format', expected.format, format]);
  for (const code of expected.codes ?? []) pairs.push([`problem ${code}`, true, codes.has(code)]);
  for (const [name, value] of Object.entries(expected.facts ?? {})) pairs.push([name, value, facts[name]]);
  return pairs
    .filter(([, wanted, found]) => !isDeepStrictEqual(wanted, found))
    .map(([name, wanted, found]) => `${name}: ${JSON.stringify(wanted)} ≠ ${JSON.stringify(found)}`);
}

/** What does not depend on the syntax of an invoice: everything but its file, places and profile, amounts as decimals. */
function apartFromSyntax({ invoices }: InspectedFile): unknown {
  return JSON.parse(
    JSON.stringify(invoices, (key: string, value: unknown) => {
      if (key === 'file' || key === 'source' || key === 'profile') return undefined;
      return typeof value === 'string' && isDecimal(value) ? toDecimal(exact(value)) : value;
    }),
  ) as unknown;
}

/** Told for each pair of files of the table that are here and do not read as one invoice. */
function unlikeTwins(
  table: ReadonlyMap<string, Expectation>,
  read: ReadonlyMap<string, InspectedFile>,
): string[] {
  return [...table].flatMap(([name, { sameAs }]) => {
    const one = read.get(name);
    const other = sameAs === undefined ? undefined : read.get(sameAs);
    if (one === undefined || other === undefined) return [];
    return isDeepStrictEqual(apartFromSyntax(one), apartFromSyntax(other))
      ? []
      : [`${name} ≠ ${String(sameAs)}`];
  });
}

async function readTable(): Promise<Map<string, Expectation>> {
  // Compiled to dist/scripts, run from sources in scripts: the repository is above either.
  const here = dirname(dirname(fileURLToPath(import.meta.url)));
  const root = here.endsWith('dist') ? dirname(here) : here;
  const table = JSON.parse(await readFile(join(root, TABLE), 'utf8')) as Record<string, Expectation>;
  return new Map(Object.entries(table));
}

/** Folders of samples of AI traces say themselves what should be found in each; the number of samples that differ. */
async function testTraces(folder: string, samples: readonly TraceSample[]): Promise<number> {
  let failed = 0;
  for (const sample of samples) {
    const wrong = await traceDifferences(folder, sample);
    if (wrong.length > 0) failed += 1;
    const verdict = wrong.length === 0 ? '✓' : '✗';
    process.stdout.write(`${[`${verdict} ${printable(sample.file)}`, ...wrong].join('\n    ')}\n`);
  }
  return failed;
}

async function testSamples(args: readonly string[], lang: Lang): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, { lang: LANG_OPTION });
  if (positionals.length === 0)
    throw new UsageError({
      fr: 'Usage : npm run test:samples -- DOSSIER…',
      en: 'Usage: npm run test:samples -- DIR…',
    });
  const [folder] = positionals;
  const traced = folder === undefined ? null : await traceSamplesIn(folder);
  if (folder !== undefined && traced !== null) {
    const failed = await testTraces(folder, traced);
    process.stdout.write(
      lang === 'fr'
        ? `${traced.length} comparés, ${failed} différents\n`
        : `${traced.length} compared, ${failed} different\n`,
    );
    return failed === 0 ? EXIT.done : EXIT.failed;
  }
  const table = await readTable();
  const limits = readLimits(process.env).reading;
  const { files } = await findTargets(positionals, limits);
  const sandbox = openSandbox({ limits });
  const statuses = new Map<string, number>();
  const compared = new Map<string, InspectedFile>();
  const unlisted: string[] = [];
  let failed = 0;
  try {
    for (const file of files) {
      const expected = table.get(basename(file.name));
      if (!expected) {
        unlisted.push(file.name);
        continue;
      }
      const [read] = await inspectFile(file, null, sandbox);
      const wrong = differences(read, expected);
      if (file.name.endsWith('.xlsx')) wrong.push(...(await unlikeReadings(file.path)));
      compared.set(basename(file.name), read);
      statuses.set(read.document.status, (statuses.get(read.document.status) ?? 0) + 1);
      if (wrong.length > 0) failed += 1;
      const verdict = wrong.length === 0 ? '✓' : '✗';
      process.stdout.write(`${[`${verdict} ${printable(file.name)}`, ...wrong].join('\n    ')}\n`);
    }
  } finally {
    await sandbox.close();
  }
  if (compared.size === 0)
    throw new UsageError({
      fr: `Aucun fichier de ce dossier n’est dans ${TABLE}.`,
      en: `No file of this folder is in ${TABLE}.`,
    });
  const unlike = unlikeTwins(table, compared);
  failed += unlike.length;
  for (const pair of unlike) process.stdout.write(`✗ ${printable(pair)}\n`);
  const absent = [...table.keys()].filter((name) => !compared.has(name));
  for (const name of unlisted) process.stdout.write(`- ${printable(name)}\n`);
  for (const [status, count] of [...statuses].sort()) process.stdout.write(`${status}: ${count}\n`);
  process.stdout.write(
    lang === 'fr'
      ? `${compared.size} comparés, ${failed} différents ; ${unlisted.length} hors de la table ; ${absent.length} de la table absents d’ici\n`
      : `${compared.size} compared, ${failed} different; ${unlisted.length} not in the table; ${absent.length} of the table not here\n`,
  );
  return failed === 0 ? EXIT.done : EXIT.failed;
}

await runCommand(testSamples);
