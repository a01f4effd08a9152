import { Misuse, ToldFault } from '../domain/told-fault.js';
import type { Lang, Text } from '../domain/text.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { Interruption, listenForInterruption } from './interruption.js';
import { languageOf } from './language.js';
import { printable } from './printable.js';

/**
 * A command: its arguments, its language and the signal to stop in, its exit status out. What it throws is told in one
 * sentence: a Misuse gives status 2, everything else 1.
 */
type Command = (args: readonly string[], lang: Lang, signal: AbortSignal) => Promise<ExitStatus>;

/**
 * Runs a command as a process and sets its exit status. A reader of standard output that leaves early (`| head`) ends the
 * command quietly.
 * @param options.serves a command that goes on until it is told to stop: that is then its ordinary end
 */
export async function runCommand(
  command: Command,
  options: { serves?: boolean } = {},
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const lang = languageOf(args, process.env);
  const signal = listenForInterruption();
  try {
    const status = await command(args, lang, signal);
    if (options.serves !== true) signal.throwIfAborted();
    process.exitCode = status;
  } catch (error) {
    // What fails once the command was told to stop fails for that reason.
    process.exitCode = report(signal.aborted ? signal.reason : error, lang);
  }
}

function report(error: unknown, lang: Lang): number {
  if (error instanceof Interruption) {
    if (error.text !== null) tell(error.text[lang]);
    return error.status;
  }
  if (error instanceof ToldFault) {
    tell(error.text[lang]);
    return error instanceof Misuse ? EXIT.unusable : EXIT.failed;
  }
  const failed: Text = { fr: 'Déclic a échoué :', en: 'Déclic failed:' };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${failed[lang]} ${detail}\n`);
  return EXIT.failed;
}

/** A fault may have several reasons, one a line. */
function tell(sentences: string): void {
  process.stderr.write(`${sentences.split('\n').map(printable).join('\n')}\n`);
}
