import { keyOf, orderOf, REGISTER_VERSIONS, type RegisterVersions } from './register-keys.js';

function versionsOf(table: string): RegisterVersions {
  const versions = REGISTER_VERSIONS[table];
  if (versions === undefined) throw new RangeError(`no versions of ${table}`);
  return versions;
}

/**
 * Notes rows of a version that was not read whole and knows less about their key than an earlier version: a value that it
 * could not read, or fewer rows.
 */
export function unreadAgainSql(table: string): string {
  return `
    WITH version AS MATERIALIZED (
      SELECT t.id, t.document_id, v.name, v.import_id, v.damaged, ${keyOf(versionsOf(table))} AS key,
             EXISTS (SELECT FROM unread_row u
                     WHERE u.of_table = '${table}' AND u.document_id = t.document_id AND u.sheet IS NOT DISTINCT FROM t.sheet
                       AND u.row_no = t.row_no) AS unread
      FROM ${table} t JOIN register_version v ON v.document_id = t.document_id
    ), about AS (
      SELECT document_id, name, import_id, damaged, key, bool_or(unread) AS unread, count(*) AS rows
      FROM version
      GROUP BY document_id, name, import_id, damaged, key
    ), lesser AS (
      SELECT DISTINCT l.document_id, l.key
      FROM about l
      JOIN about e ON e.name = l.name AND e.key = l.key AND e.import_id < l.import_id
      WHERE l.damaged AND ((l.unread AND NOT e.unread) OR l.rows < e.rows)
    )
    INSERT INTO unread_again SELECT v.id, v.document_id FROM version v JOIN lesser USING (document_id, key)`;
}

/** Notes the rows of a table that a later version replaces, and the last version that does. */
export function replacedSql(table: string): string {
  const versions = versionsOf(table);
  // Of what was never sent by somebody who sees everything this is null: neither later nor earlier than another.
  const sent = versions.ofWholeSight === true ? 'v.whole_import_id' : 'v.import_id';
  const whole =
    versions.replaces === 'file'
      ? `NOT v.damaged AND v.whole_import_id IS NOT DISTINCT FROM ${sent}`
      : 'false';
  return `
    WITH version AS MATERIALIZED (
      SELECT t.id, t.document_id, v.name, ${sent} AS import_id, ${whole} AS whole, ${keyOf(versions)} AS key
      FROM ${table} t JOIN register_version v ON v.document_id = t.document_id
    ), met AS (
      SELECT DISTINCT e.document_id, l.document_id AS by_id, l.import_id
      FROM version e
      JOIN version l ON l.name = e.name AND l.key = e.key AND l.import_id > e.import_id AND l.whole
    ), replaced AS (
      SELECT e.id, e.document_id, m.by_id, m.import_id FROM version e JOIN met m USING (document_id)
      UNION ALL
      SELECT e.id, e.document_id, l.document_id, l.import_id
      FROM version e
      JOIN version l ON l.name = e.name AND l.key = e.key AND l.import_id > e.import_id
    )
    INSERT INTO replaced_row
    SELECT DISTINCT ON (id) '${table}' AS of_table, id, document_id, by_id FROM replaced ORDER BY id, import_id DESC, by_id DESC`;
}

/** Which row takes the place of which: of the same key, the first of the one for the first of the other. */
export function inPlaceSql(table: string): string {
  const versions = versionsOf(table);
  const { columns, condition } = versions.sameOne ?? { columns: 'NULL', condition: 'o.nth = n.nth' };
  return `
    WITH version AS MATERIALIZED (
      SELECT t.id, v.name, ${keyOf(versions)} AS key, r.id IS NOT NULL AS gone, ${columns},
             row_number() OVER (PARTITION BY t.document_id, ${keyOf(versions)} ORDER BY ${orderOf(versions)}) AS nth
      FROM ${table} t
      JOIN register_version v ON v.document_id = t.document_id
      LEFT JOIN replaced_row r ON r.of_table = '${table}' AND r.id = t.id
    ), eldest AS (
      SELECT DISTINCT ON (n.id) o.id AS old_id, n.id AS new_id
      FROM version n
      JOIN version o ON o.name = n.name AND o.key = n.key AND o.gone AND o.id < n.id AND ${condition}
      WHERE NOT n.gone
      ORDER BY n.id, abs(o.nth - n.nth), o.id
    )
    INSERT INTO row_in_place SELECT DISTINCT ON (old_id) old_id, new_id FROM eldest ORDER BY old_id, new_id`;
}
