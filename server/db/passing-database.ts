import type { Database } from './connection.js';

/** A database for the time of one command: nothing of what is written there stays. */
export interface PassingDatabase {
  database: Database;
  /** Makes the statement that runs, and every later one, fail: for a command that is told to stop. */
  interrupt(): Promise<void>;
  /** Undoes everything and closes the connections. */
  discard(): Promise<void>;
}
