import { SIMULATED_SECTIONS, type SimulationLists, type SimulationReport } from '../../domain/simulation.js';
import type { Lang, Text } from '../../domain/text.js';
import { Book } from '../workbook/book.js';
import { writeBook } from '../workbook/write-book.js';
import { writeContractList } from './contract-list.js';
import { writeFindingList } from './finding-list.js';
import { writeSimulationSummary } from './simulation-summary.js';

const TITLE: Text = { fr: 'Simulation d’une règle', en: 'Simulation of a rule' };

/**
 * Writes a simulation as a workbook: summary, findings that would be new, gone and changed, contracts. It holds no formula. The file
 * appears complete or not at all. Throws when it cannot be written.
 */
export function writeSimulation(
  report: SimulationReport,
  lists: SimulationLists,
  { path, lang }: { path: string; lang: Lang },
): Promise<void> {
  const { asOf, findings } = report.summary;
  const { code } = report.asked;
  return writeBook(
    path,
    (draft) => Book.open(draft, asOf, lang, TITLE),
    async (book) => {
      writeSimulationSummary(book, report);
      for (const section of SIMULATED_SECTIONS)
        await writeFindingList(book, section, {
          code,
          rows: lists.findings(section),
          count: findings[section],
        });
      await writeContractList(book, code, lists.contracts());
    },
  );
}
