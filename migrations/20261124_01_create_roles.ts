import type { Knex } from 'knex';
import { APP_ROLE, BACKUP_ROLE } from '../server/db/roles.js';

/*
 * Roles belong to the whole server, not to one database: another database of the same server may be making, using or
 * dropping them at this very moment, and the lock of the migration does not reach it. Hence the retries.
 */
const ATTEMPTS = 20;

/** Makes both roles where missing, lets the migrating login take them, and opens the schema to them. */
export async function up(db: Knex): Promise<void> {
  for (const role of [APP_ROLE, BACKUP_ROLE]) {
    await db.raw(`
      do $$
      declare
        -- Since 16, being a member and being allowed to take the role are two things.
        taking text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
      begin
        for attempt in 1..${ATTEMPTS} loop
          begin
            if not exists (select from pg_roles where rolname = '${role}') then
              create role ${role} nologin nobypassrls;
            end if;
            if not pg_has_role(current_user, '${role}', taking) then
              execute format('grant ${role} to %I', current_user);
            end if;
            grant usage on schema public to ${role};
            return;
          exception
            -- The last one is PostgreSQL's "tuple concurrently updated".
            when duplicate_object or unique_violation or undefined_object or internal_error then
              if attempt = ${ATTEMPTS} then raise; end if;
              perform pg_sleep(0.05);
          end;
        end loop;
      end $$`);
  }
}

/** Takes the schema back, and drops each role unless another database of the server counts on it or this login may not. */
export async function down(db: Knex): Promise<void> {
  for (const role of [BACKUP_ROLE, APP_ROLE]) {
    await db.raw(`
      do $$
      begin
        revoke usage on schema public from ${role};
        drop role ${role};
      exception
        when dependent_objects_still_exist or insufficient_privilege then
          revoke usage on schema public from ${role};
        when undefined_object then
          null;
      end $$`);
  }
}
