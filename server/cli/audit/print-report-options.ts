import { publishedProblems } from '../../dossier/problem-catalogue.js';
import type { PageLayout } from './print-report-page.js';
import type { ReportOptions } from './print-report.js';

/** Width of a page that is not a terminal, and the most that stays easy to read on one. */
const PAGE_WIDTH = 80;
const WIDEST = 110;
const NARROWEST = 40;
/** A terminal is for reading, a file or a pipe for looking things up: a longer list belongs in the workbook. */
const TERMINAL_FINDINGS = 50;
const FILE_FINDINGS = 200;

/** How the report is printed on this standard output. */
export async function reportOptions(
  written: ReportOptions['written'],
): Promise<Omit<ReportOptions, 'notices' | 'forms'>> {
  const problems = await publishedProblems();
  return {
    ...layoutOn(process.stdout, process.env),
    asks: new Set(problems.filter(({ asks }) => asks).map(({ code }) => code)),
    written,
  };
}

/**
 * To the width of a terminal, with bold headings where it shows them and nobody asked for none (NO_COLOR, TERM=dumb); in a
 * file or a pipe plain, 80 characters wide, and longer.
 */
export function layoutOn(
  { isTTY, columns }: { isTTY?: boolean; columns?: number },
  env: NodeJS.ProcessEnv,
): PageLayout & Pick<ReportOptions, 'limit'> {
  if (isTTY !== true) return { width: PAGE_WIDTH, bold: false, limit: FILE_FINDINGS };
  // A terminal that does not know its width says 0 or nothing.
  const room = columns === undefined || columns === 0 ? PAGE_WIDTH : columns;
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, room)),
    bold: (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    limit: TERMINAL_FINDINGS,
  };
}
