import type { Knex } from 'knex';
import { zoneKey } from '../../domain/public-holidays.js';
import type { KeptDays, OwnDaysStore, ToldDays, WrittenRow } from '../../usecases/calendar/calendar-ports.js';

const values = (days: KeptDays) => ({
  kind: days.kind,
  date_from: days.from,
  date_to: days.to,
  label: days.label,
  place: days.place,
  contract_ref: days.contractRef,
  contract_key: days.contractKey,
});

/** As the screens read it: two instants are the same where their texts are. */
const SET_AT = `to_json(set_at) #>> '{}' AS "setAt"`;

/** The calendar of the organisation whose transaction this is. */
export function ownDaysStore(trx: Knex.Transaction, orgId: string): OwnDaysStore {
  return {
    async hold() {
      await trx.raw('SELECT FROM organisation FOR NO KEY UPDATE');
    },
    async isNewer(id, seen) {
      const answer = await trx.raw<{ rows: object[] }>(
        'SELECT id FROM own_days WHERE id = ? AND set_at <> ?::timestamptz',
        [id, seen],
      );
      return answer.rows.length > 0;
    },
    async hasContract(contractKey) {
      return (await trx('contract').where({ contract_key: contractKey }).first('id')) !== undefined;
    },
    async same({ kind, from, to, place, contractKey }) {
      const answer = await trx.raw<{ rows: { id: string; place: string | null }[] }>(
        `SELECT id, place FROM own_days
         WHERE kind = ? AND date_from = ? AND date_to = ? AND contract_key IS NOT DISTINCT FROM ?::text
         ORDER BY id`,
        [kind, from, to, contractKey],
      );
      // A place has several names: FR, fr-metropole.
      const zone = (name: string | null) => (name === null ? null : zoneKey(name));
      return answer.rows.find((row) => zone(row.place) === zone(place))?.id ?? null;
    },
    async add(days, by) {
      const rows: WrittenRow[] = await trx('own_days')
        .insert({ org_id: orgId, ...values(days), set_by: by })
        .returning(['id', trx.raw(SET_AT)]);
      const [added] = rows;
      if (added === undefined) throw new Error('the days were not written');
      return added;
    },
    async change(id, days, by) {
      const rows: WrittenRow[] = await trx('own_days')
        .where({ id })
        // Not now(): a transaction that waited its turn began before what it overwrites.
        .update({ ...values(days), set_by: by, set_at: trx.raw('clock_timestamp()') })
        .returning(['id', trx.raw(SET_AT)]);
      return rows[0] ?? null;
    },
    async remove(id) {
      const answer = await trx.raw<{ rows: ToldDays[] }>(
        'DELETE FROM own_days WHERE id = ? RETURNING kind, date_from AS "from", date_to AS "to", label',
        [id],
      );
      return answer.rows[0] ?? null;
    },
  };
}
