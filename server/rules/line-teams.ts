import type { BilledLine, Headcount } from './facts/line.js';

/** A number of people, and where it comes from: the contract's list, the persons named on the line, or its links. */
export interface Team {
  people: number;
  from: 'approved' | 'named' | 'linked';
}

/** The counts to try, strictest document first; none where nobody can be counted. */
export function teamsOf(line: BilledLine, headcount: Headcount): Team[] {
  const named = new Set(line.links.flatMap((link) => link.personKey ?? []));
  const allNamed = line.links.length > 0 && line.links.every((link) => link.personKey !== null);
  const teams: Team[] = [];
  if (headcount.approvedPeople !== null && headcount.approvedPeople > 0) {
    teams.push({ people: headcount.approvedPeople, from: 'approved' });
    if (allNamed) teams.push({ people: named.size, from: 'named' });
  } else if (headcount.linkedPeople > 0) {
    teams.push({ people: headcount.linkedPeople, from: 'linked' });
  }
  return teams;
}
