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
import type { Lang } from '../server/domain/text.js';
import { projectRoot } from '../server/project-root.js';
import { inspectMixedFolder } from './bench/inspect/inspect-folder.js';
import { INSPECT_BENCH_DEFAULTS, INSPECT_BENCH_USAGE } from './bench/inspect/bench-inspect-usage.js';
import { aboveBars, INSPECT_BARS, type InspectFigures } from './bench/inspect/measure-run.js';
import { wholeNumber } from './bench/whole-number.js';

/**
 * `npm run bench:inspect`: makes a folder of mixed files, the same for the same seed, inspects it with the real command,
 * checks that each file is read, asked about or refused by its name, and prints what it took beside the bars.
 */
async function benchInspect(args: readonly string[], lang: Lang): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    process.stdout.write(`${INSPECT_BENCH_USAGE[lang]}\n`);
    return EXIT.done;
  }
  const { options, positionals } = parseArguments(args, {
    files: wholeNumber('files'),
    seed: wholeNumber('seed'),
    lang: LANG_OPTION,
  });
  refusePositionals(positionals);
  const option = (name: keyof typeof INSPECT_BENCH_DEFAULTS): number =>
    Number(options.get(name) ?? INSPECT_BENCH_DEFAULTS[name]);
  const folder = join(projectRoot(), 'var', 'bench-inspect');
  const { faults, figures } = await inspectMixedFolder(folder, option('files'), option('seed'));
  process.stdout.write(`${report(figures)}\n`);
  const wrong = [...faults, ...aboveBars(figures)];
  for (const fault of wrong) process.stderr.write(`${fault}\n`);
  return wrong.length > 0 ? EXIT.failed : EXIT.done;
}

function report(figures: InspectFigures): string {
  const { files, seconds, formats, xmlMedian, pdfMedian, childPeakMegabytes, parentPeakMegabytes } = figures;
  const bar = (files / 1000) * INSPECT_BARS.secondsOfThousand;
  const row = (name: string, value: string, limit: string): string =>
    `  ${name.padEnd(44)} ${value.padStart(10)}   ${limit}`;
  return [
    `${files} mixed files; Node ${process.versions.node}, ${availableParallelism()} processors: ${figures.statuses.map(([status, count]) => `${count} ${status}`).join(', ')}.`,
    row('the whole command', `${seconds.toFixed(1)} s`, `bar ${bar.toFixed(0)} s`),
    row(
      'XML invoice in its process, median',
      `${xmlMedian.toFixed(1)} ms`,
      `bar ${INSPECT_BARS.xmlMilliseconds} ms`,
    ),
    row('PDF in its process, median', `${pdfMedian.toFixed(1)} ms`, `bar ${INSPECT_BARS.pdfMilliseconds} ms`),
    row(
      'most memory of a reading process',
      `${childPeakMegabytes.toFixed(0)} MB`,
      `bar ${INSPECT_BARS.childMegabytes} MB`,
    ),
    row('most memory of the command itself', `${parentPeakMegabytes.toFixed(0)} MB`, ''),
    'By format, in the reading process: files, median, slowest:',
    ...formats.map(({ format, count, median, slowest }) =>
      row(format, `${count}`, `${median.toFixed(1)} ms, ${slowest.toFixed(0)} ms`),
    ),
  ].join('\n');
}

await runCommand(benchInspect);
