-- What was answered about the columns of tables, the last answered first, with what tells that a file comes from the same
-- contractor: its names and numbers; for a timesheet the people of its contracts who are of nobody else's. $1: how many.
SELECT m.id, m.fingerprint, m.answer AS line, false AS own, m.supplier_id IS NOT NULL AS "hasSupplier",
       ARRAY (
         SELECT a.kind || ':' || a.value FROM supplier_alias a
         WHERE a.org_id = m.org_id AND a.supplier_id = m.supplier_id
         ORDER BY a.kind, a.value
       ) AS aliases,
       CASE WHEN m.table_kind = 'timesheet' THEN ARRAY (
         SELECT t.name_key
         FROM team_member t
         JOIN contract c ON c.org_id = t.org_id AND c.contract_key = t.contract_key
         WHERE t.org_id = m.org_id AND t.name_key IN (
           SELECT o.name_key
           FROM contract k JOIN team_member o ON o.org_id = k.org_id AND o.contract_key = k.contract_key
           WHERE k.org_id = m.org_id AND k.supplier_id = m.supplier_id
         )
         GROUP BY t.name_key
         HAVING bool_and(c.supplier_id IS NOT DISTINCT FROM m.supplier_id)
         ORDER BY t.name_key
       ) ELSE '{}' END AS people
FROM column_mapping m
ORDER BY m.answered_at DESC, m.id DESC
LIMIT $1
