import { csvOfRows } from '../../scripts/demo/csv.js';
import { NARRATIVES, narrativeEntries } from '../../scripts/demo/narrative-works.js';
import type { Row } from '../../scripts/demo/model.js';
import { PEOPLE } from '../../scripts/demo/team.js';
import type { DossierFiles } from '../support/audit-dossier.js';

/** The files of MV-2026-40 to 42, and all registers. */
const OWN = /^register\/|^invoices\/(marjolaine|fantine)|^timesheets\/marjolaine/;
const SHEETS = 'timesheets/marjolaine-et-fantine.csv';

const replaced = (notes: readonly string[] = [], pattern: RegExp, by: string): string[] =>
  notes.map((note) => note.replace(pattern, by));

const WORKSHOP = /^Atelier avec les commerçants, réunion de travail/;

/** T9, T11: without ticket numbers; T10: no word of pairs; T12: without hours; R7: no workshop. */
function guiltyTexts(): Record<string, readonly string[]> {
  const withoutHours = replaced(NARRATIVES['P-4202'], / \(\d h\)/g, '');
  const meeting = (notes: readonly string[] = []) =>
    replaced(notes, WORKSHOP, 'Réunion avec les commerçants');
  return {
    ...NARRATIVES,
    'P-4003': replaced(NARRATIVES['P-4003'], / INT-\d+/, ''),
    'P-4005': replaced(NARRATIVES['P-4005'], /INT-\d+/, 'Suivi'),
    'P-4007': replaced(NARRATIVES['P-4007'], / en binôme/, ''),
    'P-4201': meeting(NARRATIVES['P-4201']),
    'P-4202': meeting(withoutHours),
    'P-4203': meeting(NARRATIVES['P-4203']),
  };
}

/** R6: a colleague works on the contract as well. */
const COLLEAGUE: Row = {
  contract_ref: 'MV-2026-41',
  person_key: 'P-4102',
  name: 'Barnabé Liasse',
  profile: 'Archiviste',
};

/** The twins of narratives without the reason that clears them. */
export function guiltyNarratives(files: DossierFiles): { codes: string[]; files: DossierFiles } {
  const own = Object.fromEntries(Object.entries(files).filter(([path]) => OWN.test(path)));
  const entries = narrativeEntries(guiltyTexts());
  const first = entries.find((row) => row.person_key === 'P-4101');
  const beside: Row = { ...first, person_key: COLLEAGUE.person_key ?? '', person: COLLEAGUE.name ?? '' };
  if (own[SHEETS] === undefined) throw new RangeError(`no ${SHEETS}`);
  return {
    codes: ['R6', 'R7', 'T9', 'T10', 'T11', 'T12'],
    files: {
      ...own,
      'register/people.csv': csvOfRows([...PEOPLE, COLLEAGUE]),
      [SHEETS]: csvOfRows([...entries, beside]),
    },
  };
}
