import { publishedProblems } from '../../dossier/problem-catalogue.js';
import type { ReportOptions } from './print-report.js';

/** Width of a page that is not a terminal, and the most that stays easy to read on one. */
const PAGE_WIDTH = 80;
const WIDEST = 110;
const NARROWEST = 40;
/** A terminal is for reading, a file or a pipe for looking things up: a longer list belongs in the workbook. */
const TERMINAL_FINDINGS = 50;
const FILE_FINDINGS = 200;

/** How the report is printed on standard output: to the width of a terminal, and longer when it goes into a file. */
export async function reportOptions(
  written: ReportOptions['written'],
): Promise<Omit<ReportOptions, 'notices'>> {
  const { isTTY, columns } = process.stdout;
  const noColour = process.env.NO_COLOR ?? '';
  const problems = await publishedProblems();
  return {
    width: isTTY ? Math.min(WIDEST, Math.max(NARROWEST, columns)) : PAGE_WIDTH,
    bold: isTTY && noColour === '',
    limit: isTTY ? TERMINAL_FINDINGS : FILE_FINDINGS,
    asks: new Set(problems.filter(({ asks }) => asks).map(({ code }) => code)),
    written,
  };
}
