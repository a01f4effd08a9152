import { ANSWER_FILES } from '../importers/answer-files.js';
import type { RegisterRow } from '../domain/register-tables.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { SourceFile } from '../importers/importer.js';

/**
 * Reads the answers of a dossier before anything else and hands each file those about it: `file` + `code` → `answer`.
 * Answers about an invoice (number and supplier) or a finding are not used yet, which `tellUnused` says.
 * A register that cannot be read gives no answers here; its problem is told when it is read as a document.
 */
export async function readAnswers(
  files: readonly SourceFile[],
  sandbox: Sandbox,
): Promise<readonly SourceFile[]> {
  const rows: RegisterRow[] = [];
  for (const file of files) {
    if (ANSWER_FILES.includes(file.name)) rows.push(...(await answerRows(file, sandbox)));
  }
  const byFile = groupByFile(rows);
  return files.map((file) => {
    const answers = byFile.get(file.name);
    return answers ? { ...file, answers: Object.fromEntries(answers) } : file;
  });
}

async function answerRows(source: SourceFile, sandbox: Sandbox): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for await (const item of sandbox.read(source)) {
    if (item.type === 'refused') return [];
    if (item.type === 'register' && item.table === 'answers') rows.push(...item.rows);
  }
  return rows;
}

/** A later row about the same file and code replaces the earlier one. */
function groupByFile(rows: readonly RegisterRow[]): Map<string, Map<string, string>> {
  const byFile = new Map<string, Map<string, string>>();
  for (const { values } of rows) {
    const { file, code, answer } = values;
    if (file == null || code == null || answer == null) continue;
    const answers = byFile.get(file) ?? new Map<string, string>();
    byFile.set(file, answers.set(code, answer));
  }
  return byFile;
}
