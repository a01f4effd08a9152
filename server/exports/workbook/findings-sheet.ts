import type { AuditResultSections } from '../../domain/audit-result.js';
import type { Finding } from '../../domain/finding.js';
import type { Text } from '../../domain/text.js';
import type { AuditOverview } from './audit-overview.js';
import type { Book } from './book.js';
import { findingColumns } from './finding-columns.js';
import { writeTable } from './table-sheet.js';

/** The invoice and its line stay in sight beside the code. */
const FROZEN_COLUMNS = 3;

interface FindingsSheet {
  name: Text;
  empty: Text;
  withAmounts: boolean;
  takes: (finding: Finding) => boolean;
}

const ABOUT_BILLING: FindingsSheet = {
  name: { fr: 'Constats', en: 'Findings' },
  empty: {
    fr: 'Aucun constat. La synthèse dit ce qui a été contrôlé, et ce qui n’a pas pu l’être.',
    en: 'No finding. The summary says what was audited, and what could not be.',
  },
  withAmounts: true,
  takes: ({ visible, topic }) => visible && topic !== 'data',
};

const ABOUT_DATA: FindingsSheet = {
  name: { fr: 'Protection des données', en: 'Data protection' },
  empty: {
    fr: 'Aucun constat sur les données confiées à une IA.',
    en: 'No finding about data given to an AI service.',
  },
  withAmounts: false,
  takes: ({ visible, topic }) => visible && topic === 'data',
};

const HIDDEN: FindingsSheet = {
  name: { fr: 'Non montrés', en: 'Not shown' },
  empty: { fr: 'Aucun signal gardé sans être montré.', en: 'No signal was kept without being shown.' },
  withAmounts: true,
  takes: ({ visible }) => !visible,
};

type Write = (book: Book, result: AuditResultSections, overview: AuditOverview) => Promise<void>;

const write =
  ({ name, empty, withAmounts, takes }: FindingsSheet): Write =>
  async (book, result, { places }) => {
    await writeTable(book, {
      name,
      columns: findingColumns(places, book.lang, { withAmounts }),
      frozenColumns: FROZEN_COLUMNS,
      rows: only(result.findings(), takes),
      empty,
    });
  };

/** One row per finding about days and money that is shown to people. */
export const writeFindings = write(ABOUT_BILLING);

/** The same for what concerns data given to an AI service: it is for other eyes than prices and days. */
export const writeDataFindings = write(ABOUT_DATA);

/** The same for what is kept without being shown, on a sheet of its own so that no total mixes the two. */
export const writeHiddenFindings = write(HIDDEN);

async function* only(
  findings: AsyncIterable<Finding>,
  takes: (finding: Finding) => boolean,
): AsyncGenerator<Finding, void> {
  for await (const finding of findings) if (takes(finding)) yield finding;
}
