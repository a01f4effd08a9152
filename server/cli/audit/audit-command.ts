import { openWorkspace, type Workspace } from '../../compose.js';
import { readConfig } from '../../config.js';
import type { Lang, Text } from '../../domain/text.js';
import { openDossier, type Dossier } from '../../dossier/open-dossier.js';
import { surveyAudit } from '../../exports/workbook/audit-overview.js';
import { writeWorkbook } from '../../exports/workbook/write-workbook.js';
import { resultJson } from '../../exports/result-json.js';
import { openSandbox } from '../../sandbox/sandbox.js';
import { importDocuments } from '../../usecases/import-documents.js';
import { runAudit } from '../../usecases/run-audit.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { checkOutput, writeOutputStream } from '../output-file.js';
import { startProgress } from '../progress.js';
import { readAuditOptions, type AuditOptions } from './audit-options.js';
import { reportOptions } from './print-report-options.js';
import { printReport } from './print-report.js';

const READING: Text = { fr: 'Lecture', en: 'Reading' };
const AUDITING: Text = { fr: 'Contrôle', en: 'Auditing' };
const SETTLING: Text = { fr: 'Rapprochement des pièces…', en: 'Matching the documents…' };

/** `npm run audit`: a dossier goes in, its findings come out. */
export async function auditCommand(args: readonly string[], lang: Lang): Promise<ExitStatus> {
  const options = readAuditOptions(args);
  await checkOutput(options.json);
  await checkOutput(options.xlsx);
  const say = (text: Text): void => {
    if (process.stderr.isTTY) process.stderr.write(`${text[lang]}\n`);
  };
  const sandbox = openSandbox();
  try {
    const dossier = await openDossier(options.dossier, sandbox);
    try {
      const workspace = await openWorkspace(readConfig(process.env), say);
      try {
        await importDossier(workspace, dossier, sandbox, lang, say);
        const auditId = await auditAll(workspace, options, lang);
        return await report(workspace, auditId, options, lang);
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
  sandbox: ReturnType<typeof openSandbox>,
  lang: Lang,
  say: (text: Text) => void,
): Promise<void> {
  const progress = startProgress(READING, dossier.files.length, lang);
  await importDocuments(
    { reader: sandbox, store: workspace.imports },
    {
      orgId: workspace.orgId,
      files: dossier.files,
      onProgress: ({ filesDone, file }) => {
        progress.show(filesDone, file);
      },
      onResolve: () => {
        progress.stop();
        say(SETTLING);
      },
    },
  );
}

async function auditAll(workspace: Workspace, options: AuditOptions, lang: Lang): Promise<string> {
  let progress: ReturnType<typeof startProgress> | null = null;
  const auditId = await runAudit(workspace.audits, {
    orgId: workspace.orgId,
    asOf: options.asOf,
    rules: options.rules,
    onProgress: ({ subjectsDone, subjectsTotal }) => {
      progress ??= startProgress(AUDITING, subjectsTotal, lang);
      progress.show(subjectsDone, '');
    },
    onFault: ({ rule, error }) => {
      // Only the rule's name: a subject would put a person's key into a log.
      process.stderr.write(
        `${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    },
  });
  (progress as ReturnType<typeof startProgress> | null)?.stop();
  return auditId;
}

async function report(
  workspace: Workspace,
  auditId: string,
  options: AuditOptions,
  lang: Lang,
): Promise<ExitStatus> {
  const { json, xlsx } = options;
  if (json !== undefined)
    await workspace.withResult(auditId, (result) => writeOutputStream(json, resultJson(result)));
  if (xlsx !== undefined) await workspace.withResult(auditId, (result) => writeWorkbook(result, xlsx, lang));
  const print = (text: string): void => {
    process.stdout.write(text);
  };
  const overview = await workspace.withResult(auditId, async (result) =>
    json === '-' ? surveyAudit(result) : printReport(result, lang, print, await reportOptions(options)),
  );
  return overview.documents.refused > 0 ? EXIT.refused : EXIT.done;
}
