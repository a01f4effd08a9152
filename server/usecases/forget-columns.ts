import type { EventLog } from './people/people-ports.js';
import { notFound } from './refusal.js';

/** Answers about the columns of tables that one organisation keeps, in one transaction. */
export interface ColumnMemoryStore {
  /** False when there is none of that id. */
  forget(id: string): Promise<boolean>;
}

/**
 * Forgets an answer about columns: the next file with that header asks again. What was read with it stays as it is.
 * @throws Refusal `not-found`
 */
export async function forgetColumns(
  { columns, events }: { columns: ColumnMemoryStore; events: EventLog },
  { id, accountId }: { id: string; accountId: string },
): Promise<void> {
  if (!(await columns.forget(id))) throw notFound();
  await events.add({ accountId, action: 'forget-columns', subject: { columnMapping: id } });
}
