import type { Lang, Text } from '../domain/text.js';
import { DossierError } from '../dossier/dossier-error.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { languageOf } from './language.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';

/** A command: its arguments and language in, its exit status out. It throws UsageError or DossierError for status 2. */
export type Command = (args: readonly string[], lang: Lang) => Promise<ExitStatus>;

/**
 * Runs a command as a process: sets the exit status, tells a wrong use in one sentence on standard error.
 * A reader of standard output that leaves early (`| head`) ends the command quietly.
 */
export async function runCommand(
  command: Command,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const lang = languageOf(args, process.env);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
  });
  try {
    process.exitCode = await command(args, lang);
  } catch (error) {
    process.exitCode = report(error, lang);
  }
}

function report(error: unknown, lang: Lang): ExitStatus {
  if (error instanceof UsageError || error instanceof DossierError) {
    process.stderr.write(`${printable(error.text[lang])}\n`);
    return EXIT.unusable;
  }
  const failed: Text = { fr: 'Déclic a échoué :', en: 'Déclic failed:' };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${failed[lang]} ${detail}\n`);
  return EXIT.failed;
}
