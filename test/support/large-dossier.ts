import { csv, type DossierFiles } from './audit-dossier.js';
import { TWO_FINDINGS } from './two-findings-dossier.js';

const TIMESHEETS = 4;
const PEOPLE_IN_EACH = 10;
const DAYS = 120;

/** The dossier of two findings with 4,800 entries more, in four files: long enough at work to be interrupted in the middle. */
export function largeDossier(): DossierFiles {
  const sheets = Array.from({ length: TIMESHEETS }, (_, sheet) => [
    `timesheets/team-${sheet + 1}.csv`,
    csv(['person_key', 'contract_ref', 'date', 'quantity', 'unit', 'note'], ...entries(sheet)),
  ]);
  return { ...TWO_FINDINGS, ...(Object.fromEntries(sheets) as DossierFiles) };
}

function entries(sheet: number): string[][] {
  return Array.from({ length: PEOPLE_IN_EACH * DAYS }, (_, index) => {
    const person = `P-${sheet}-${index % PEOPLE_IN_EACH}`;
    const date = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / PEOPLE_IN_EACH)))
      .toISOString()
      .slice(0, 10);
    return [person, 'M-2026-014', date, '1', 'day', `Ticket ${sheet}-${index}`];
  });
}
