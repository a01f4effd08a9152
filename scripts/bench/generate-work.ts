import { join } from 'node:path';
import { makeWork } from './make-work.js';
import { writeAsDossier, writeAsTables } from './write-work.js';

/** What the generator gives on average, whatever the seed: entries of a line, lines of a person, contracts of a person. */
const ENTRIES_PER_LINE = 4.8;
const LINES_PER_PERSON = 105;
const CONTRACTS_PER_PERSON = 0.6;

/** How much was generated. */
export interface GeneratedSize {
  entries: number;
  lines: number;
  invoices: number;
}

/** Writes about so many timesheet rows, and all that goes with them, as a dossier and as plain tables, into `folder`. */
export function generateWork(folder: string, entries: number, seed: number): GeneratedSize {
  const lines = Math.ceil((entries / ENTRIES_PER_LINE) * 1.01);
  const consultants = Math.max(1, Math.round(lines / LINES_PER_PERSON));
  const work = makeWork({
    seed,
    lines,
    consultants,
    contracts: Math.max(1, Math.round(consultants * CONTRACTS_PER_PERSON)),
  });
  writeAsDossier(work, join(folder, 'dossier'));
  writeAsTables(work, join(folder, 'tables'));
  return {
    entries: work.entries.length,
    lines: work.invoices.reduce((sum, invoice) => sum + invoice.lines.length, 0),
    invoices: work.invoices.length,
  };
}
