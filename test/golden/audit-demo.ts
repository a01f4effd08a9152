import { DEMO_AS_OF, demoFiles } from '../../scripts/demo/dossier.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { auditDossier, type AuditedDossier, type DossierFiles } from '../support/audit-dossier.js';
import { isAbout, observed, type ObservedAnswer } from '../support/observed-rules.js';

export const AUDIT_TIMEOUT = 60_000;

/** The demonstration, or what was made of it, audited; with what each rule answered about each subject. */
export type AuditedDemo = AuditedDossier & { answers: ObservedAnswer[] };

/** The files of the demonstration. */
export const demoDossier = async (): Promise<DossierFiles> =>
  Object.fromEntries((await demoFiles()).map(({ path, content }) => [path, content]));

/** Audits a dossier on the day of the demonstration. */
export async function auditDemo(dossier: DossierFiles): Promise<AuditedDemo> {
  const { rules, answers } = observed(catalogue);
  return { ...(await auditDossier(dossier, DEMO_AS_OF, { rules })), answers };
}

/** What a rule answered about a subject. */
export const answersOf = (
  answers: readonly ObservedAnswer[],
  code: string,
  at: object,
): readonly ObservedAnswer[] =>
  answers.filter((answer) => answer.code === code && isAbout(answer.subject, at));
