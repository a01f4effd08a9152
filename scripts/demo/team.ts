import { holderOf } from './all-contracts.js';
import { VERVEINE } from './contractors.js';
import type { Row } from './model.js';
import { AT_SUBCONTRACTOR, MOVING_TEAM } from './moving-team.js';
import { NARRATIVE_TEAM } from './narrative-team.js';
import { PRESENCE_TEAM } from './presence-team.js';

/** An approved person of a contract. The key is the same in every contract where the person works. */
interface Member {
  contract: string;
  key: string;
  name: string;
  profile: string;
  approvedFrom?: string;
  approvedTo?: string;
}

const member = (
  contract: string,
  key: string,
  name: string,
  profile: string,
  approvedFrom?: string,
): Member => ({
  contract,
  key,
  name,
  profile,
  ...(approvedFrom === undefined ? {} : { approvedFrom }),
});

/** Invented people, with names that nobody bears. */
const TEAM: readonly Member[] = [
  member('MV-2026-01', 'P-0101', 'Lise Brindille', 'Développeur'),
  member('MV-2026-01', 'P-0102', 'Oscar Lanterne', 'Développeur'),
  member('MV-2026-01', 'P-0103', 'Maud Sarcelline', 'Rédacteur technique'),
  member('MV-2026-02', 'P-0412', 'Camille Fauxmont', 'Consultant'),
  member('MV-2026-02', 'P-0503', 'Noé Demijour', 'Consultant'),
  member('MV-2026-03', 'P-0412', 'Camille Fauxmont', 'Ingénieur réseau'),
  member('MV-2026-04', 'P-0412', 'Camille Fauxmont', 'Analyste de données'),
  member('MV-2026-04', 'P-0503', 'Noé Demijour', 'Analyste de données'),
  member('MV-2026-06', 'P-0601', 'Ondine Papyrus', 'Rédacteur'),
  member('MV-2026-06', 'P-0602', 'Basile Encrier', 'Rédacteur'),
  member('MV-2026-07', 'P-0701', 'Gaspard Grèsrose', 'Exploitant'),
  member('MV-2026-07', 'P-0702', 'Hermine Cigognelle', 'Exploitant'),
  member('MV-2026-08', 'P-0801', 'Zélie Farfadelle', 'Intégrateur'),
  member('MV-2026-08', 'P-0802', 'Titouan Ruchebleue', 'Intégrateur'),
  member('MV-2026-09', 'P-0901', 'Jeanne Exemplaire', 'Ergonome'),
  member('MV-2026-10', 'P-1001', 'Ysé Dictionnaire', 'Relecteur'),
  member('MV-2026-11', 'P-1101', 'Sixtine Horlogette', 'Architecte'),
  member('MV-2026-11', 'P-1102', 'Achille Métronome', 'Urbaniste'),
  member('MV-2026-13', 'P-1301', 'Romarin Cabledor', 'Technicien'),
  member('MV-2026-13', 'P-1302', 'Sidonie Prisecourant', 'Technicien', '2026-09-15'),
  // Replaces a technician who left: approved on the first day of work.
  member('MV-2026-13', 'P-1303', 'Ulysse Baiejaune', 'Technicien', '2026-09-07'),
  member('MV-2026-34', 'P-3401', 'Corentin Bernicle', 'Technicien'),
  member('MV-2026-34', 'P-3402', 'Maëlle Oursinette', 'Technicien'),
  member('MV-2026-35', 'P-3501', 'Nérine Vaguelette', 'Topographe'),
  member('MV-2026-36', 'P-3601', 'Gwendal Sardinelle', 'Graphiste'),
  member('MV-2026-36', 'P-3602', 'Azilis Goémone', 'Graphiste'),
  ...[...PRESENCE_TEAM, ...MOVING_TEAM, ...NARRATIVE_TEAM].map(([contract, key, name, profile]) =>
    member(contract, key, name, profile),
  ),
  member('MV-2026-32', 'P-3201', 'Aurore Pendulette', 'Développeur'),
  member('MV-2026-32', 'P-3202', 'Hector Balancier', 'Développeur'),
  // Promoted in July, with the buyer's agreement.
  { ...member('MV-2026-32', 'P-3203', 'Irma Rouagedor', 'Développeur'), approvedTo: '2026-06-30' },
  member('MV-2026-32', 'P-3203', 'Irma Rouagedor', 'Développeur senior', '2026-07-01'),
  member('MV-2026-32', 'P-3204', 'Jules Gnomon', 'Développeur'),
  member('MV-2026-47', 'P-4701', 'Violette Plumebleue', 'Rédacteur'),
];

export const PEOPLE: readonly Row[] = TEAM.map(
  ({ contract, key, name, profile, approvedFrom, approvedTo }) => ({
    contract_ref: contract,
    person_key: key,
    name,
    profile,
    employer_siret: AT_SUBCONTRACTOR.has(key) ? VERVEINE.siret : holderOf(contract),
    ...(approvedFrom === undefined ? {} : { approved_from: approvedFrom }),
    ...(approvedTo === undefined ? {} : { approved_to: approvedTo }),
  }),
);

/** Name and profile of a person on a contract. Throws for somebody who is not on its list. */
export function memberOf(contract: string, key: string): { name: string; profile: string } {
  const found = TEAM.find((one) => one.contract === contract && one.key === key);
  if (found === undefined) throw new RangeError(`${key} is not in the team of ${contract}`);
  return found;
}
