import { EXIT, type ExitStatus } from '../server/cli/exit-status.js';
import { LANG_OPTION, parseArguments } from '../server/cli/parse-arguments.js';
import { runCommand } from '../server/cli/run-command.js';
import { UsageError } from '../server/cli/usage-error.js';
import { barsOf } from './effort/bars.js';
import { evaluateSet, type SetFigures } from './effort/evaluate-set.js';
import { printTable } from './effort/print-table.js';
import { PUBLIC_SETS } from './effort/public-sets.js';

/**
 * `npm run effort:table -- FOLDER`: runs the estimator on the public project sets of a folder, which stay outside the
 * repository, sets ordinary regression beside it, and prints the tables of docs/effort-evaluation.md. Status 1 when a bar
 * does not hold.
 */
async function effortTable(args: readonly string[]): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, { lang: LANG_OPTION });
  const [folder, ...left] = positionals;
  if (folder === undefined || left.length > 0)
    throw new UsageError({
      fr: 'Usage : npm run effort:table -- DOSSIER (albrecht.arff, Desharnais.csv, miyazaki94.arff, COCOMO-81.csv, kemerer.arff)',
      en: 'Usage: npm run effort:table -- FOLDER (albrecht.arff, Desharnais.csv, miyazaki94.arff, COCOMO-81.csv, kemerer.arff)',
    });
  const sets: SetFigures[] = [];
  for (const set of PUBLIC_SETS) sets.push(await evaluateSet(folder, set));
  const bars = barsOf(sets);
  process.stdout.write(printTable(sets, bars));
  return bars.every(({ holds }) => holds) ? EXIT.done : EXIT.failed;
}

await runCommand(effortTable);
