import { openDatabase, type Database, type DatabaseOptions } from './connection.js';
import type { PassingDatabase } from './passing-database.js';

/**
 * Opens one transaction on a database that belongs to somebody, to be rolled back at the end: the transactions of the
 * command become savepoints of it. However the command ends, killed included, the server itself undoes everything.
 */
export async function openRolledBack(options: DatabaseOptions, opened: Database): Promise<PassingDatabase> {
  const whole = await opened.knex.transaction();
  const { rows } = await whole.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
  const pid = rows[0]?.pid ?? 0;
  return {
    database: { ...opened, knex: whole, isOneConnection: true },
    async interrupt() {
      const other = await openDatabase({ ...options, poolSize: 1 });
      try {
        await other.knex.raw('select pg_terminate_backend(?)', [pid]);
      } finally {
        await other.close();
      }
    },
    async discard() {
      // Where the connection is lost, the server has rolled back already.
      await whole.rollback().catch(() => undefined);
      await opened.close();
    },
  };
}
