import type { AuditResult } from '../../server/domain/audit-result.js';
import type { Lang } from '../../server/domain/text.js';
import { AskedForms } from '../../server/cli/asked-forms.js';
import { printReport, type ReportOptions } from '../../server/cli/audit/print-report.js';
import { sectionsOf } from './sample-result.js';

/** The report of a result as it is printed, 80 characters wide, no file written; `over` changes that. */
export async function printedReport(
  result: AuditResult,
  lang: Lang,
  over: Partial<ReportOptions> = {},
): Promise<string> {
  const pieces: string[] = [];
  await printReport(sectionsOf(result), lang, (text) => pieces.push(text), {
    width: 80,
    bold: false,
    limit: 50,
    asks: new Set(['ambiguous-number']),
    forms: new AskedForms(),
    notices: [],
    written: {},
    ...over,
  });
  return pieces.join('');
}

/** No-break spaces as ordinary ones, to compare with a text typed by hand. */
export const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
