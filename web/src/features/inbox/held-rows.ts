/** A row that stays where it was although the list, asked again, no longer has it. */
export interface Held<Row> {
  row: Row;
  /** Ids of the rows above it at that time, the nearest last. */
  above: readonly string[];
}

/** Holds a row in its place of a list; one that is held already keeps its place. */
export function hold<Row extends { id: string }>(
  held: readonly Held<Row>[],
  row: Row,
  list: readonly Row[],
): readonly Held<Row>[] {
  if (held.some((one) => one.row.id === row.id)) return held;
  const place = list.findIndex(({ id }) => id === row.id);
  return [...held, { row, above: list.slice(0, Math.max(0, place)).map(({ id }) => id) }];
}

/** Lets go of a row: it leaves when the list does not have it. */
export const letGo = <Row extends { id: string }>(
  held: readonly Held<Row>[],
  id: string,
): readonly Held<Row>[] => held.filter(({ row }) => row.id !== id);

/** The list with the rows held in their places: each below the nearest row above it that is still there. */
export function withHeld<Row extends { id: string }>(
  list: readonly Row[],
  held: readonly Held<Row>[],
): readonly Row[] {
  const all = [...list];
  const missing = held.filter(({ row }) => !list.some(({ id }) => id === row.id));
  // From the top: what was above is in its place before what was below it.
  for (const { row, above } of missing.sort((a, b) => a.above.length - b.above.length)) {
    const nearest = all.findLastIndex(({ id }) => above.includes(id));
    all.splice(nearest + 1, 0, row);
  }
  return all;
}
