import type { Lang, Text } from '../../domain/text.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { asksForHelp, LANG_OPTION, parseArguments, refusePositionals } from '../parse-arguments.js';
import { SERVE_USAGE } from './serve-usage.js';

/** `npm start`: serves Déclic on the user's own data until it is told to stop. */
export async function serveCommand(
  args: readonly string[],
  lang: Lang,
  signal: AbortSignal,
): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    process.stdout.write(`${SERVE_USAGE[lang]}\n`);
    return EXIT.done;
  }
  refusePositionals(parseArguments(args, { lang: LANG_OPTION }).positionals);
  // Loaded only now: wrong arguments are told at once.
  const { serveOwnData } = await import('./serve-own-data.js');
  await serveOwnData((text: Text) => process.stdout.write(`${text[lang]}\n`), signal);
  return EXIT.done;
}
