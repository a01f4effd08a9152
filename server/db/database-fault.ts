import type { Text } from '../domain/text.js';
import { ToldFault } from '../domain/told-fault.js';

/** Why the database cannot be used; a caller may branch on it, a person reads the sentence. */
type DatabaseFaultCode =
  | 'no-postgres'
  | 'cannot-run-server'
  | 'server-not-starting'
  | 'server-not-stopping'
  | 'data-of-other-version'
  | 'data-of-other-account'
  | 'socket-folder-taken'
  | 'unreachable'
  | 'connection-lost'
  | 'no-room'
  | 'version-too-old'
  | 'newer-schema'
  | 'unsafe-role';

/** A fault of the database edge, with its sentence in both languages. `message` is the English one. */
export class DatabaseFault extends ToldFault {
  readonly code: DatabaseFaultCode;

  constructor(code: DatabaseFaultCode, text: Text, cause?: unknown) {
    super(text, cause);
    this.name = 'DatabaseFault';
    this.code = code;
  }
}

/** The message of anything thrown, for the end of a sentence. */
export function reasonOf(thrown: unknown): string {
  // When every address of a host is refused, Node's own message is empty and the reasons are listed apart.
  const all = fieldOf(thrown, 'errors');
  if (Array.isArray(all)) return all.map((each) => reasonOf(each)).join('; ');
  const message = fieldOf(thrown, 'message');
  return typeof message === 'string' ? message : String(thrown);
}

/** The `code` of an error of Node (`ENOENT`) or of PostgreSQL (`57P03`), if it has one. */
export function codeOf(thrown: unknown): string | undefined {
  const code = fieldOf(thrown, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** Asked of the value, not of its class: an error made in another realm is no `instanceof Error` here. */
function fieldOf(thrown: unknown, name: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
}

/** What PostgreSQL and Node say of a connection that ended: shut down, crashed, starting, cut. */
const LOST = /^(57P0[1-5]|08\d{3}|ECONNRESET|EPIPE)$/;
/** What `pg` says of it, without a code; Knex writes the statement before it. */
const TERMINATED = /(^|- )(Connection terminated|Client has encountered a connection error)/;
/** `disk_full` of PostgreSQL. */
const NO_ROOM = '53100';

/** The fault of a server that stopped or is full while it worked; undefined for any other error. */
export function serverFault(thrown: unknown): DatabaseFault | undefined {
  const code = codeOf(thrown) ?? '';
  if (code === NO_ROOM) {
    return new DatabaseFault(
      'no-room',
      {
        fr: 'Le serveur de base de données n’a plus de place. Rien n’a été gardé.',
        en: 'The database server has no room left. Nothing was kept.',
      },
      thrown,
    );
  }
  if (!LOST.test(code) && !TERMINATED.test(reasonOf(thrown))) return undefined;
  return new DatabaseFault(
    'connection-lost',
    {
      fr: 'La connexion à la base de données a été coupée pendant le travail. Rien n’a été gardé ; recommencez.',
      en: 'The connection to the database was cut during the work. Nothing was kept; try again.',
    },
    thrown,
  );
}
