import { constants } from 'node:os';
import type { Text } from '../domain/text.js';
import { EXIT } from './exit-status.js';

/** Why a command is told to stop before its end. */
export class Interruption extends Error {
  constructor(
    /** Exit status of the process. */
    readonly status: number,
    /** What to tell; null when nobody is left to read it. */
    readonly text: Text | null,
  ) {
    super(text?.en ?? 'nobody reads on');
    this.name = 'Interruption';
  }
}

const INTERRUPTED: Text = { fr: 'Interrompu avant la fin.', en: 'Interrupted before the end.' };
const UNWRITTEN: Text = {
  fr: 'La sortie standard n’a pas pu être écrite jusqu’au bout.',
  en: 'Standard output could not be written to its end.',
};
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A signal that aborts when the process is told to stop (Ctrl-C, a supervisor, a closed terminal), or when the reader of
 * its standard output has left (`| head`). The command then puts everything back and ends; a second Ctrl-C ends it at once.
 */
export function listenForInterruption(): AbortSignal {
  const stop = new AbortController();
  for (const name of SIGNALS) {
    // The shells' convention: 128 and the number of the signal.
    process.once(name, () => {
      stop.abort(new Interruption(128 + constants.signals[name], INTERRUPTED));
    });
  }
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    stop.abort(
      code === 'EPIPE' ? new Interruption(EXIT.done, null) : new Interruption(EXIT.failed, UNWRITTEN),
    );
  });
  // A closed terminal refuses our words; the work is put back all the same.
  process.stderr.on('error', () => undefined);
  return stop.signal;
}

/** Runs `work` once when the signal aborts, at once if it already has. Its own failure changes nothing: the end is near. */
export function onAbort(signal: AbortSignal, work: () => Promise<unknown>): void {
  const run = (): void => void work().catch(() => undefined);
  if (signal.aborted) run();
  else signal.addEventListener('abort', run, { once: true });
}
