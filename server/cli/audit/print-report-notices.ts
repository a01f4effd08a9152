import type { Problem } from '../../domain/problem.js';
import type { Page } from './print-report-page.js';

/** Files of one reason that a screen names one by one. */
const SHOWN_FILES = 20;
const INDENT = '  ';

/** Prints what lay in the dossier and was left aside: each reason once, with the files it is about. */
export function printNotices(page: Page, notices: readonly Problem[]): void {
  if (notices.length === 0) return;
  const { lang } = page;
  page.blank();
  page.strong(`${lang === 'fr' ? 'Laissés de côté' : 'Left aside'} (${notices.length})`);
  for (const [reason, files] of byReason(notices, (notice) => notice.message[lang])) {
    page.text(reason, INDENT);
    for (const file of files.slice(0, SHOWN_FILES)) page.text(file, INDENT + INDENT);
    const more = files.length - SHOWN_FILES;
    if (more > 0) page.text(lang === 'fr' ? `… et ${more} de plus.` : `… and ${more} more.`, INDENT + INDENT);
  }
}

function byReason(notices: readonly Problem[], reasonOf: (notice: Problem) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const notice of notices) {
    const reason = reasonOf(notice);
    groups.set(reason, [...(groups.get(reason) ?? []), notice.at.file]);
  }
  return groups;
}
