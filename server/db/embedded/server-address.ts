/** How to reach a server, in the words of `pg`. `host` is a folder when the server listens on a socket there. */
export interface ServerAddress {
  host: string;
  port: number;
  user: string;
  database: string;
  /** Only where the server listens on TCP (Windows). */
  password?: string;
}

/** The superuser of an embedded cluster, its owner. */
export const EMBEDDED_USER = 'declic';
/** The database of an embedded cluster, made at its first start. */
export const EMBEDDED_DATABASE = 'declic';

/** The same address as a connection string, read alike by `pg` and by the tools of PostgreSQL. */
export function connectionStringOf(address: ServerAddress): string {
  const password = address.password === undefined ? '' : `:${encodeURIComponent(address.password)}`;
  const login = `${encodeURIComponent(address.user)}${password}`;
  const query = `host=${encodeURIComponent(address.host)}&port=${address.port}`;
  return `postgresql://${login}@localhost/${encodeURIComponent(address.database)}?${query}`;
}
