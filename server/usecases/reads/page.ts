/** One page of a list: what follows `after`, at most `limit` items. No count: `next` says whether there is more. */
export interface PageRequest {
  /** The `next` of the page before; null for the first one. */
  after: string | null;
  /** From 1 to 200. */
  limit: number;
}

export interface Page<T> {
  items: T[];
  /** Opaque; null on the last page. It is good for the same list in the same order only. */
  next: string | null;
}

/** The cursor was not given by this list: cut, changed, or of another order. */
export class WrongCursor extends Error {
  constructor() {
    super('This cursor is not one of this list.');
    this.name = 'WrongCursor';
  }
}
