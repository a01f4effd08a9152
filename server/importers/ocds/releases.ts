import { memberText, recordsIn, type SourceNode } from '../published-contracts/source-node.js';
import { readDay } from '../published-contracts/source-values.js';

/** What the releases of one contracting process say, the earliest first: of a field, the last that carries it counts. */
export interface Process {
  /** Versions of each contract, or of each award where the process has no contract. */
  agreements: Map<string, SourceNode[]>;
  /** Versions of each award, by its id. */
  awards: Map<string, SourceNode[]>;
  /** Organisations by their id, as last described. */
  parties: Map<string, SourceNode>;
  /** Versions of the release itself. */
  releases: SourceNode[];
}

/** Releases gathered by `ocid` and put in the order of their dates; those without a date stay where they are. */
export function processesOf(releases: readonly SourceNode[]): Process[] {
  const byOcid = new Map<string, SourceNode[]>();
  releases.forEach((release, index) => {
    const ocid = memberText(release, 'ocid') ?? `release ${index}`;
    byOcid.set(ocid, [...(byOcid.get(ocid) ?? []), release]);
  });
  return [...byOcid.values()].map((versions) => processOf(inOrder(versions)));
}

function inOrder(releases: readonly SourceNode[]): SourceNode[] {
  const dated = releases.map((release) => ({ release, date: memberText(release, 'date') ?? '' }));
  if (dated.some(({ date }) => readDay(date) === null)) return [...releases];
  return dated.sort((a, b) => a.date.localeCompare(b.date, 'en')).map(({ release }) => release);
}

function processOf(releases: SourceNode[]): Process {
  const contracts = versionsOf(releases, 'contracts');
  const awards = versionsOf(releases, 'awards');
  const parties = new Map<string, SourceNode>();
  for (const party of releases.flatMap((release) => recordsIn(release, 'parties', 'party')))
    parties.set(memberText(party, 'id') ?? '', party);
  return { agreements: contracts.size > 0 ? contracts : awards, awards, parties, releases };
}

function versionsOf(
  releases: readonly SourceNode[],
  list: 'contracts' | 'awards',
): Map<string, SourceNode[]> {
  const versions = new Map<string, SourceNode[]>();
  for (const one of releases.flatMap((release) => recordsIn(release, list, list.slice(0, -1)))) {
    const id = memberText(one, 'id') ?? '';
    versions.set(id, [...(versions.get(id) ?? []), one]);
  }
  return versions;
}
