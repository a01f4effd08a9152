-- Absences of each person, and the end of their approval on each contract. A contract that approves somebody twice keeps the
-- latest end; one approval without an end leaves none.
WITH away AS (
  SELECT a.org_id, a.person_key,
         json_agg(json_build_object('from', a.date_from, 'to', a.date_to,
                                    'source', json_strip_nulls(json_build_object('file', d.file, 'sheet', a.sheet, 'line', a.row_no)))
                  ORDER BY a.date_from, a.date_to, d.file COLLATE "C", a.row_no) AS absences
  FROM scope_person s
  JOIN absence a ON a.org_id = s.org_id AND a.person_key = s.key COLLATE "default"
  JOIN document d ON d.org_id = a.org_id AND d.id = a.document_id
  GROUP BY a.org_id, a.person_key
), noted AS (
  -- Somebody of one of their teams is noted as absent, so the absences of that team are kept.
  SELECT DISTINCT s.org_id, s.key
  FROM scope_person s
  JOIN team_member mine ON mine.org_id = s.org_id AND mine.person_key = s.key COLLATE "default"
  WHERE EXISTS (SELECT
                FROM team_member theirs
                JOIN absence x ON x.org_id = theirs.org_id AND x.person_key = theirs.person_key
                WHERE theirs.org_id = mine.org_id AND theirs.contract_key = mine.contract_key)
), ending AS (
  SELECT DISTINCT ON (t.org_id, t.contract_key, t.person_key) t.org_id, t.contract_key, t.person_key, t.contract_ref,
         CASE WHEN NOT u.unread THEN u.approved_to END AS approved_to, d.file, t.sheet, t.row_no
  FROM scope_person s
  JOIN team_member t ON t.org_id = s.org_id AND t.person_key = s.key COLLATE "default"
  JOIN document d ON d.org_id = t.org_id AND d.id = t.document_id
  JOIN (SELECT org_id, contract_key, person_key, max(approved_to) AS approved_to, count(approved_to) = count(*) AS ends,
               bool_or('approved_to' = ANY (unread_approval)) IS TRUE AS unread
        FROM area_member
        GROUP BY org_id, contract_key, person_key) u
    ON u.org_id = t.org_id AND u.contract_key = t.contract_key AND u.person_key = t.person_key AND (u.ends OR u.unread)
  ORDER BY t.org_id, t.contract_key, t.person_key, t.approved_to DESC NULLS LAST, d.file COLLATE "C", t.row_no
), departure AS (
  SELECT e.org_id, e.person_key,
         json_agg(json_build_object('contract', c.contract_ref, 'supplierKey', coalesce(s.key, c.supplier_name), 'on', e.approved_to,
                                    'source', json_strip_nulls(json_build_object('file', e.file, 'sheet', e.sheet, 'line', e.row_no)))
                  ORDER BY c.contract_ref COLLATE "C", c.id) AS departures
  FROM ending e
  JOIN contract c ON c.org_id = e.org_id AND c.contract_key = e.contract_key
  LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
  GROUP BY e.org_id, e.person_key
)
SELECT s.key, a.absences IS NOT NULL OR k.key IS NOT NULL AS "absencesKnown",
       coalesce(a.absences, '[]') AS absences, coalesce(e.departures, '[]') AS departures
FROM scope_person s
LEFT JOIN noted k ON k.org_id = s.org_id AND k.key = s.key
LEFT JOIN away a ON a.org_id = s.org_id AND a.person_key = s.key COLLATE "default"
LEFT JOIN departure e ON e.org_id = s.org_id AND e.person_key = s.key
ORDER BY s.key
