import { openWorkspace, type Workspace } from '../../compose.js';
import { readConfig } from '../../config.js';
import type { Lang, Text } from '../../domain/text.js';
import { openDossier, type Dossier } from '../../dossier/open-dossier.js';
import { tellUnused } from '../../dossier/tell-unused.js';
import { surveyAudit } from '../../exports/workbook/audit-overview.js';
import { resultJson } from '../../exports/result-json.js';
import { openSandbox } from '../../sandbox/sandbox.js';
import { importDocuments } from '../../usecases/import-documents.js';
import { runAudit } from '../../usecases/run-audit.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { AskedForms } from '../asked-forms.js';
import { describeNotice } from '../describe-notice.js';
import { onAbort } from '../interruption.js';
import { writePieces } from '../output-file.js';
import { progressBar } from '../progress.js';
import type { AuditOptions } from './audit-options.js';
import { reportOptions } from './print-report-options.js';
import { printReport, type ReportOptions } from './print-report.js';
import { writeResultFiles } from './write-result-files.js';

const READING: Text = { fr: 'Lecture', en: 'Reading' };
const AUDITING: Text = { fr: 'Contrôle', en: 'Auditing' };
const NOTHING_READ: Text = {
  fr: 'Aucun document du dossier n’a pu être lu.',
  en: 'No document of the dossier could be read.',
};
const SETTLING: Text = { fr: 'Rapprochement des pièces…', en: 'Matching the documents…' };

/** Reads a dossier, audits it in a workspace of its own, writes and prints the result. */
export async function auditDossier(
  options: AuditOptions,
  lang: Lang,
  signal: AbortSignal,
): Promise<ExitStatus> {
  const config = readConfig(process.env);
  const say = (text: Text): void => {
    if (process.stderr.isTTY) process.stderr.write(`${text[lang]}\n`);
  };
  const sandbox = openSandbox({ limits: config.limits.reading });
  onAbort(signal, () => sandbox.close());
  try {
    const dossier = await openDossier(options.dossier, sandbox);
    try {
      signal.throwIfAborted();
      const workspace = await openWorkspace(config, say);
      onAbort(signal, () => workspace.interrupt());
      try {
        signal.throwIfAborted();
        const forms = new AskedForms();
        await importDossier(workspace, dossier, forms.noting(sandbox), lang, say);
        signal.throwIfAborted();
        const auditId = await auditAll(workspace, options, lang);
        signal.throwIfAborted();
        return await report(workspace, auditId, { notices: dossier.notices, forms }, options, lang);
      } finally {
        await workspace.close();
      }
    } finally {
      await dossier.close();
    }
  } finally {
    await sandbox.close();
  }
}

async function importDossier(
  workspace: Workspace,
  dossier: Dossier,
  reader: Parameters<typeof tellUnused>[0],
  lang: Lang,
  say: (text: Text) => void,
): Promise<void> {
  const progress = progressBar(READING, lang);
  try {
    progress.show(0, dossier.files.length);
    await importDocuments(
      { reader: tellUnused(reader, dossier.files), store: workspace.imports },
      {
        orgId: workspace.orgId,
        files: dossier.files,
        onProgress: ({ filesDone, filesTotal, file }) => {
          progress.show(filesDone, filesTotal, file);
        },
        onResolve: () => {
          progress.stop();
          say(SETTLING);
        },
      },
    );
  } finally {
    progress.stop();
  }
}

async function auditAll(workspace: Workspace, options: AuditOptions, lang: Lang): Promise<string> {
  const progress = progressBar(AUDITING, lang);
  try {
    return await runAudit(workspace.audits, {
      orgId: workspace.orgId,
      asOf: options.asOf,
      rules: options.rules,
      onProgress: ({ subjectsDone, subjectsTotal }) => {
        progress.show(subjectsDone, subjectsTotal);
      },
      onFault: ({ rule, error }) => {
        // Only the rule's name: a subject would put a person's key into a log.
        process.stderr.write(
          `${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
      },
    });
  } finally {
    progress.stop();
  }
}

/** Files first, and both or none of them; then what is for standard output. */
async function report(
  workspace: Workspace,
  auditId: string,
  { notices, forms }: Pick<ReportOptions, 'notices' | 'forms'>,
  options: AuditOptions,
  lang: Lang,
): Promise<ExitStatus> {
  const { json, xlsx } = options;
  await writeResultFiles(workspace, auditId, options, lang);
  const overview = await workspace.withResult(auditId, async (result) => {
    if (json === '-') {
      for (const notice of notices) process.stderr.write(`${describeNotice(notice, lang)}\n`);
      await writePieces('-', resultJson(result));
      return surveyAudit(result);
    }
    const print = (text: string): void => {
      process.stdout.write(text);
    };
    const written = { ...(json === undefined ? {} : { json }), ...(xlsx === undefined ? {} : { xlsx }) };
    return printReport(result, lang, print, { ...(await reportOptions(written)), notices, forms });
  });
  const { refused, ...others } = overview.documents;
  if (refused === 0) return EXIT.done;
  if (Object.values(others).some((count) => count > 0)) return EXIT.refused;
  process.stderr.write(`${NOTHING_READ[lang]}\n`);
  return EXIT.unusable;
}
