import type { Lang } from '../../domain/text.js';
import type { ExitStatus } from '../exit-status.js';
import { readAuditOptions } from './audit-options.js';
import { checkOutputs } from './check-outputs.js';

/** `npm run audit`: a dossier goes in, its findings come out. */
export async function auditCommand(
  args: readonly string[],
  lang: Lang,
  signal: AbortSignal,
): Promise<ExitStatus> {
  const options = readAuditOptions(args);
  await checkOutputs(options);
  // Loaded only now: wrong arguments are told at once.
  const { auditDossier } = await import('./audit-dossier.js');
  return auditDossier(options, lang, signal);
}
