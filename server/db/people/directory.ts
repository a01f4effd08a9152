import type { Directory, Organisation } from '../../usecases/people/people-ports.js';
import { outsideOrganisations, type Database } from '../connection.js';

/** Asks the functions that see every account: whose address, and which organisations. */
export function directory(database: Database): Directory {
  return {
    accountToSignIn: (email) =>
      outsideOrganisations(database, async (trx) => {
        const answer = await trx.raw<{ rows: { accountId: string; passwordHash: string | null }[] }>(
          `SELECT account_id AS "accountId", password_hash AS "passwordHash" FROM account_to_sign_in(lower(btrim(?)))`,
          [email],
        );
        return answer.rows[0] ?? null;
      }),
    organisationsOf: (accountId) =>
      outsideOrganisations(database, async (trx) => {
        const answer = await trx.raw<{ rows: Organisation[] }>(
          'SELECT organisation_id AS id, name FROM organisations_of(?) ORDER BY name, organisation_id',
          [accountId],
        );
        return answer.rows;
      }),
  };
}
