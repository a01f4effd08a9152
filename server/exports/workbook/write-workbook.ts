import type { AuditResultSections } from '../../domain/audit-result.js';
import type { Lang } from '../../domain/text.js';
import { surveyAudit } from './audit-overview.js';
import { Book } from './book.js';
import { writeDocuments, writeProblems } from './documents-sheet.js';
import { writeEffortSums } from './effort-sums-sheet.js';
import { writeDataFindings, writeFindings, writeHiddenFindings } from './findings-sheet.js';
import { writeLadder } from './ladder-sheet.js';
import { writeRules } from './rules-sheet.js';
import { writeSummary } from './summary-sheet.js';
import { writeBook } from './write-book.js';

/**
 * Writes a result as an Excel workbook in one language: summary, findings, those about data, ladder, effort of several
 * deliverables together, rules, documents, problems, and what was kept without being shown. Sections are streamed, once for each sheet that needs them, so that
 * memory does not follow the size of the audit. The file appears complete or not at all; the same result gives the same bytes. Throws when it cannot be written.
 */
export async function writeWorkbook(result: AuditResultSections, path: string, lang: Lang): Promise<void> {
  const overview = await surveyAudit(result);
  await writeBook(
    path,
    (draft) => Book.open(draft, result.asOf, lang),
    async (book) => {
      writeSummary(book, overview);
      await writeFindings(book, result, overview);
      await writeDataFindings(book, result, overview);
      await writeLadder(book, result, overview);
      await writeEffortSums(book, result);
      await writeRules(book, overview);
      await writeDocuments(book, result, overview);
      await writeProblems(book, result);
      await writeHiddenFindings(book, result, overview);
    },
  );
}
