import { Presets, SingleBar } from 'cli-progress';
import type { Lang, Text } from '../domain/text.js';
import { printable } from './printable.js';

/** Progress shown to a person; silent when standard error is not a terminal. */
export interface Progress {
  /** `done` of the total; `what` names the thing just finished. */
  show(done: number, what: string): void;
  stop(): void;
}

const SILENT: Progress = { show: () => undefined, stop: () => undefined };
const NAME_WIDTH = 40;

/** Starts a bar on standard error for `total` steps, named in the language of the command. */
export function startProgress(title: Text, total: number, lang: Lang): Progress {
  if (!process.stderr.isTTY || total === 0) return SILENT;
  const bar = new SingleBar(
    {
      format: `${title[lang]} {bar} {value}/{total} {what}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { what: '' });
  return {
    show: (done, what) => {
      bar.update(done, { what: printable(what).slice(-NAME_WIDTH) });
    },
    stop: () => {
      bar.stop();
    },
  };
}
