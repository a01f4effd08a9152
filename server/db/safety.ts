import type { Knex } from 'knex';
import type { Text } from '../domain/text.js';
import type { Database } from './connection.js';
import { DatabaseFault } from './database-fault.js';

/**
 * Refuses to serve when the row policies would not hold: a role that passes them by, or a table, materialized view
 * or view through which the application could see another organisation's rows.
 * @throws DatabaseFault `unsafe-role`, with every reason.
 */
export async function assertSafe(database: Database): Promise<void> {
  const reasons = await safetyFaults(database);
  if (reasons.length === 0) return;
  throw new DatabaseFault('unsafe-role', {
    fr: `Déclic ne démarre pas : les données des organisations ne seraient pas séparées.\n${bullets(reasons, 'fr')}`,
    en: `Déclic does not start: the data of organisations would not be kept apart.\n${bullets(reasons, 'en')}`,
  });
}

/** Every reason not to serve, in one sentence each; empty when all is well. */
export async function safetyFaults(database: Database): Promise<Text[]> {
  const { knex, role } = database;
  const ofRole = await roleFaults(knex, role);
  if (ofRole.length > 0) return ofRole;
  return [
    ...(await ownershipFaults(knex, role)),
    ...(await tableFaults(knex, role)),
    ...(await viewFaults(knex, role)),
  ];
}

async function roleFaults(knex: Knex, role: string): Promise<Text[]> {
  const [found] = await rows<{ superuser: boolean; bypass: boolean; member: boolean; login: string }>(
    knex,
    `select rolsuper as superuser, rolbypassrls as bypass,
            pg_has_role(current_user, oid, 'MEMBER') as member, current_user as login
       from pg_roles where rolname = ?`,
    [role],
  );
  if (found === undefined) {
    return [{ fr: `Le rôle ${role} n’existe pas.`, en: `The role ${role} does not exist.` }];
  }
  const reasons: Text[] = [];
  if (found.superuser) {
    reasons.push({
      fr: `Le rôle ${role} est superutilisateur : les politiques ne s’appliquent pas à lui.`,
      en: `The role ${role} is a superuser: policies do not apply to it.`,
    });
  }
  if (found.bypass) {
    reasons.push({
      fr: `Le rôle ${role} porte BYPASSRLS : les politiques ne s’appliquent pas à lui.`,
      en: `The role ${role} has BYPASSRLS: policies do not apply to it.`,
    });
  }
  if (!found.member) {
    reasons.push({
      fr: `La connexion ${found.login} ne peut pas prendre le rôle ${role} ; accordez-le-lui (GRANT ${role} TO ${found.login}).`,
      en: `The login ${found.login} cannot take the role ${role}; grant it (GRANT ${role} TO ${found.login}).`,
    });
  }
  return reasons;
}

/** The owner of a table, or a member of its owner, may switch its policies off. */
async function ownershipFaults(knex: Knex, role: string): Promise<Text[]> {
  const owned = await rows<{ name: string }>(
    knex,
    `select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('r', 'p', 'v', 'm') and c.relpersistence <> 't'
        and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        and pg_has_role(?, c.relowner, 'MEMBER')
      order by 1`,
    [role],
  );
  if (owned.length === 0) return [];
  return [
    {
      fr: `Le rôle ${role} possède ${list(owned)} : il pourrait lever les politiques.`,
      en: `The role ${role} owns ${list(owned)}: it could lift the policies.`,
    },
  ];
}

/** A partition counts when the application was given it by itself; through its parent, the parent's policies hold. */
async function tableFaults(knex: Knex, role: string): Promise<Text[]> {
  const open = await rows<{ name: string; kind: string; enabled: boolean; forced: boolean }>(
    knex,
    `select c.oid::regclass::text as name, c.relkind as kind,
            c.relrowsecurity as enabled, c.relforcerowsecurity as forced
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
      where c.relpersistence <> 't'
        and (c.relkind in ('r', 'p') or c.relkind = 'm' and has_table_privilege(?, c.oid, 'SELECT'))
        and (not c.relispartition or has_table_privilege(?, c.oid, 'SELECT, INSERT, UPDATE, DELETE'))
        and not (c.relrowsecurity and c.relforcerowsecurity
                 and exists (select from pg_policy p where p.polrelid = c.oid))
      order by 1`,
    [role, role],
  );
  return open.map(({ name, kind, enabled, forced }) => {
    if (kind === 'm') {
      return {
        fr: `La vue matérialisée ${name} porte org_id et ne peut pas avoir de politique.`,
        en: `The materialized view ${name} has org_id and cannot have a policy.`,
      };
    }
    const [fr, en] = missing(enabled, forced);
    return { fr: `La table ${name} porte org_id et ${fr}.`, en: `The table ${name} has org_id and ${en}.` };
  });
}

function missing(enabled: boolean, forced: boolean): [string, string] {
  if (!enabled) return ['n’a pas ENABLE ROW LEVEL SECURITY', 'lacks ENABLE ROW LEVEL SECURITY'];
  if (!forced) return ['n’a pas FORCE ROW LEVEL SECURITY', 'lacks FORCE ROW LEVEL SECURITY'];
  return ['n’a aucune politique', 'has no policy'];
}

/**
 * A view reads with the rights of its owner, unless made `with (security_invoker = true)` (PostgreSQL 15).
 * Views that came with an extension show its own matters.
 */
async function viewFaults(knex: Knex, role: string): Promise<Text[]> {
  const views = await rows<{ name: string }>(
    knex,
    `select c.oid::regclass::text as name from pg_class c
      where c.relkind = 'v' and c.relpersistence <> 't'
        and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        and has_table_privilege(?, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        and not coalesce((select option_value::boolean from pg_options_to_table(c.reloptions)
                           where option_name = 'security_invoker'), false)
      order by 1`,
    [role],
  );
  if (views.length === 0) return [];
  return [
    {
      fr: `Lues avec les droits de leur propriétaire (security_invoker manque) : ${list(views)}.`,
      en: `Read with the rights of their owner (security_invoker is missing): ${list(views)}.`,
    },
  ];
}

async function rows<Row>(knex: Knex, sql: string, bindings: readonly string[]): Promise<Row[]> {
  const answer = await knex.raw<{ rows: Row[] }>(sql, bindings);
  return answer.rows;
}

function list(found: readonly { name: string }[]): string {
  return found.map((each) => each.name).join(', ');
}

function bullets(reasons: readonly Text[], lang: 'fr' | 'en'): string {
  return reasons.map((reason) => `- ${reason[lang]}`).join('\n');
}
