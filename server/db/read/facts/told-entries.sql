-- The entries that count, of people on contracts, with what import read of their narratives: what the rules on narratives group.
-- Null words: no narrative. A deliverable in its own column is a reference as one in the text is. Nothing else is joined here: the
-- planner takes the days of a timesheet for a few, until they are in a table with statistics.
CREATE TEMP TABLE IF NOT EXISTS told_entry (
  org_id bigint, person_key text COLLATE "C", supplier_key text COLLATE "C", contract_id bigint, work_date date, entry_id bigint,
  document_id bigint, days numeric, in_hours boolean, hash bigint, words smallint, specific smallint, actions smallint, traced boolean,
  meeting boolean, joint boolean, clerical boolean
) ON COMMIT DELETE ROWS;
INSERT INTO told_entry
-- The contractor is looked up before the entries are joined: the planner takes what a person did on a date for one row, and would go
-- through all contracts for each entry.
WITH counting AS MATERIALIZED (
  SELECT p.org_id, p.person_key, p.work_date, p.contract_id, p.entry_ids, coalesce(s.key, c.supplier_name) AS supplier_key
  FROM person_day p
  JOIN contract c ON c.org_id = p.org_id AND c.id = p.contract_id
  LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
)
SELECT p.org_id, p.person_key, p.supplier_key, p.contract_id, p.work_date, e.id AS entry_id, e.document_id, e.days,
       e.unit = 'hour' AS in_hours, e.note_hash AS hash, e.note_words AS words, e.note_specific AS specific,
       e.note_actions AS actions, e.note_traced OR e.deliverable_ref IS NOT NULL AS traced, e.note_meeting AS meeting,
       e.note_joint AS joint, e.note_clerical AS clerical
FROM timesheet_entry e
JOIN counting p ON p.org_id = e.org_id AND p.person_key = e.person_key AND p.work_date = e.work_date
 AND p.contract_id = e.contract_id AND e.id = ANY (p.entry_ids)
WHERE e.quantity > 0;
CREATE INDEX IF NOT EXISTS told_entry_by_contract_id ON told_entry (org_id, contract_id, person_key, work_date);
CREATE INDEX IF NOT EXISTS told_entry_by_hash ON told_entry (org_id, person_key, hash);
ANALYZE told_entry;
