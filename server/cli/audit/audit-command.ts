import type { Lang } from '../../domain/text.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { asksForHelp } from '../parse-arguments.js';
import { readAuditOptions } from './audit-options.js';
import { AUDIT_USAGE } from './audit-usage.js';
import { checkOutputs } from './check-outputs.js';

/** `npm run audit`: a dossier goes in, its findings come out. */
export async function auditCommand(
  args: readonly string[],
  lang: Lang,
  signal: AbortSignal,
): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    process.stdout.write(`${AUDIT_USAGE[lang]}\n`);
    return EXIT.done;
  }
  const options = readAuditOptions(args);
  await checkOutputs(options);
  // Loaded only now: wrong arguments are told at once.
  const { auditDossier } = await import('./audit-dossier.js');
  return auditDossier(options, lang, signal);
}
