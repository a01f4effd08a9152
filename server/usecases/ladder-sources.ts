import { RUNGS, type Rung } from '../domain/finding.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { DeclarationFact } from '../rules/facts/declaration.js';
import type { DeliverableFact } from '../rules/facts/deliverable.js';
import type { ProfileRate, RecordedDays } from '../rules/facts/line.js';

/** Where the figure of each known rung comes from. */
export type RungSources = Partial<Record<Rung, SourceRef[]>>;

/** More places than this behind one figure are not listed: it is that of many files. */
const MOST_PLACES = 20;

/** The rows of a deliverable and of its work unit in the registers. */
export type DeliverableSources = Pick<DeliverableFact, 'source' | 'workUnitSource'>;

/** What the figures of one ladder were worked out from. */
interface LadderFacts {
  /** Rows of the rate card that give the price. */
  rates: readonly ProfileRate[];
  recorded: readonly RecordedDays[];
  contract: SourceRef | null;
  /** Rows that close a day of the period. */
  closures: readonly SourceRef[];
  deliverables: readonly DeliverableSources[];
  /** Those whose hours are shown on the line. */
  declarations: readonly DeclarationFact[];
}

/** The places behind each rung that is known; a rung without a figure leads nowhere. */
export function ladderSources(
  isKnown: (rung: Rung) => boolean,
  { rates, recorded, contract, closures, deliverables, declarations }: LadderFacts,
): RungSources {
  const rows = deliverables.map(({ source }) => source);
  const all: Record<Rung, readonly SourceRef[]> = {
    contract: rates.map(({ source }) => source),
    timesheet: recorded.flatMap(({ sources }) => sources),
    calendar: contract === null ? [] : [contract, ...closures],
    quote: rows,
    work_unit: deliverables.flatMap(({ source, workUnitSource }) =>
      workUnitSource === undefined ? [source] : [workUnitSource, source],
    ),
    effort: rows,
    declared_hours: declarations.map(({ source }) => source),
  };
  const sources: RungSources = {};
  for (const rung of RUNGS) {
    const places = all[rung];
    if (places.length > 0 && isKnown(rung)) sources[rung] = distinct(places).slice(0, MOST_PLACES);
  }
  return sources;
}

function distinct(places: readonly SourceRef[]): SourceRef[] {
  if (places.length === 1) return [...places];
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
