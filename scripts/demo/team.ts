import type { Row } from './model.js';

/** An approved person of a contract. The key is the same in every contract where the person works. */
interface Member {
  contract: string;
  key: string;
  name: string;
  profile: string;
  approvedFrom?: string;
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
];

export const PEOPLE: readonly Row[] = TEAM.map(({ contract, key, name, profile, approvedFrom }) => ({
  contract_ref: contract,
  person_key: key,
  name,
  profile,
  ...(approvedFrom === undefined ? {} : { approved_from: approvedFrom }),
}));

/** Name and profile of a person on a contract. Throws for somebody who is not on its list. */
export function memberOf(contract: string, key: string): { name: string; profile: string } {
  const found = TEAM.find((one) => one.contract === contract && one.key === key);
  if (found === undefined) throw new RangeError(`${key} is not in the team of ${contract}`);
  return found;
}
