import type { Row } from './row.js';

/** Rows of an answer in its order, many at a time. */
export type RowStream = AsyncIterator<readonly Row[]>;
