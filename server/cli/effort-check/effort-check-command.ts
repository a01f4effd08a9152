import { setImmediate as pause } from 'node:timers/promises';
import type { Lang } from '../../domain/text.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { checkOutput, writeResult } from '../output-file.js';
import { asksForHelp } from '../parse-arguments.js';
import { progressBar } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { checkHistory } from './check-history.js';
import { checkOptions } from './check-options.js';
import { describeCheck } from './describe-check.js';
import type { CheckMode, EffortCheck } from './effort-check.js';
import { EFFORT_CHECK_USAGE } from './effort-check-usage.js';
import type { HistoryRow } from './history-row.js';
import { readHistory } from './read-history.js';

/** `effort:check`: how well the ranges of days fit a history of one's own, without a database. */
export async function effortCheckCommand(
  args: readonly string[],
  lang: Lang,
  signal: AbortSignal,
): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    process.stdout.write(`${EFFORT_CHECK_USAGE[lang]}\n`);
    return EXIT.done;
  }
  const { file, json, mode, hoursPerDay } = checkOptions(args);
  await checkOutput(json);
  const history = await readHistory(file);
  refuseTooLargeDraw(history.rows, mode);
  const check = await withProgress(lang, signal, (onProgress) =>
    checkHistory(history, { mode, hoursPerDay }, onProgress),
  );
  signal.throwIfAborted();
  if (json !== undefined) await writeResult(json, `${JSON.stringify(check, null, 2)}\n`);
  if (json !== '-') process.stdout.write(`${describeCheck(check, mode, lang)}\n`);
  return EXIT.done;
}

function refuseTooLargeDraw(rows: readonly HistoryRow[], mode: CheckMode): void {
  if (typeof mode !== 'object') return;
  const checked = rows.filter((row) => row.checked).length;
  if (mode.coldStart < checked) return;
  throw new UsageError({
    fr: `--cold-start ${mode.coldStart} : il faut davantage de lignes vérifiées ; l’historique en a ${checked}.`,
    en: `--cold-start ${mode.coldStart}: more checked rows are needed; the history has ${checked}.`,
  });
}

/** Shows progress, and lets the command be told to stop between two steps. */
async function withProgress(
  lang: Lang,
  signal: AbortSignal,
  work: (onProgress: (done: number, total: number) => Promise<void>) => Promise<EffortCheck>,
): Promise<EffortCheck> {
  const progress = progressBar({ fr: 'Prédiction', en: 'Prediction' }, lang);
  try {
    return await work(async (done, total) => {
      progress.show(done, total);
      await pause();
      signal.throwIfAborted();
    });
  } finally {
    progress.stop();
  }
}
