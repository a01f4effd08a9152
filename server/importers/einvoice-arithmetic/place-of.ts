import type { SourceRef } from '../../domain/source-ref.js';

/** Where a field was read. Undefined when the reader knows no better than the document or the line. */
export type PlaceOf = (owner: object, field: string) => SourceRef | undefined;

/** For readers that keep no place per field. */
export const noPlaces: PlaceOf = () => undefined;
