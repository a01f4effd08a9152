import { Presets, SingleBar } from 'cli-progress';
import type { Lang, Text } from '../domain/text.js';
import { printable } from './printable.js';

/** Progress shown to a person; silent when standard error is not a terminal. */
interface Progress {
  /** `done` of `total` steps; `what` names the thing just finished. The bar appears at the first call. */
  show(done: number, total: number, what?: string): void;
  /** Takes the bar away. A command that ends with one still there leaves the terminal without its cursor. */
  stop(): void;
}

const SILENT: Progress = { show: () => undefined, stop: () => undefined };
const NAME_WIDTH = 40;

/** A bar on standard error, named in the language of the command. Call `stop` in a `finally`. */
export function progressBar(title: Text, lang: Lang): Progress {
  if (!process.stderr.isTTY) return SILENT;
  const bar = new SingleBar(
    {
      format: `${title[lang]} {bar} {value}/{total} {what}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show(done, total, what = '') {
      const payload = { what: printable(what).slice(-NAME_WIDTH) };
      if (started) bar.update(done, payload);
      else bar.start(total, done, payload);
      started = true;
    },
    stop() {
      bar.stop();
    },
  };
}
