import { RUNGS, type Rung } from '../../../domain/finding.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { PlacedSource } from '../../../usecases/reads/brief.js';
import type { RungSource } from '../../../usecases/reads/invoice-reads.js';
import type { Row } from '../row.js';
import type { Viewer } from './viewer.js';

type KeptSources = Partial<Record<Rung, SourceRef[]>>;

const keptOf = (row: Row): KeptSources => row.rungSources ?? {};

/** Every place behind the ladder of a line, as its audit kept them. */
export const rungPlaces = (row: Row): SourceRef[] => Object.values(keptOf(row)).flat();

/**
 * Where the figures of a line's ladder come from, rung by rung. A contractor reads the place of a register's row as a text; a
 * timesheet that it may not open may be of several firms, and is not named to it.
 */
export function rungSources(
  row: Row,
  { supplierId }: Viewer,
  placeOf: (at: SourceRef) => PlacedSource,
): RungSource[] {
  const kept = keptOf(row);
  return RUNGS.flatMap((rung) => {
    const places = (kept[rung] ?? [])
      .map(placeOf)
      .filter(({ documentId }) => supplierId === null || documentId !== null || rung !== 'timesheet');
    return places.length === 0 ? [] : [{ rung, places }];
  });
}
