import { join } from 'node:path';
import type { Config } from './config.js';
import { openDatabase, type Database } from './db/connection.js';
import { startEmbedded } from './db/embedded/launcher.js';
import type { ServerAddress } from './db/embedded/server-address.js';
import { migrateToLatest } from './db/migrate.js';
import type { Text } from './domain/text.js';

/** The database of an installation, migrated. */
export interface OwnDatabase {
  database: Database;
  connection: string | ServerAddress;
  /** Closes the pool, and lets the embedded server go. */
  close(): Promise<void>;
}

/** Opens the database of `DATABASE_URL`, else that of the embedded server in the data folder, and migrates it. */
export async function openOwnDatabase(
  config: Config,
  onProgress: (text: Text) => void,
): Promise<OwnDatabase> {
  const server =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataDir: join(config.dataDir, 'postgres'), onProgress })
      : null;
  const connection = config.databaseUrl ?? server?.connection ?? '';
  try {
    const options = { connection, poolSize: config.databasePoolSize, role: config.databaseRole };
    const database = await openDatabase(options);
    const close = async (): Promise<void> => {
      await database.close();
      await server?.stop();
    };
    try {
      await migrateToLatest(database);
      return { database, connection, close };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
