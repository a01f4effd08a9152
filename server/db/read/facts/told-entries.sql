-- The entries that count, of people on contracts, with what import read of their narratives and when they were entered: what the
-- rules on narratives and on months group. Null words: no narrative; `date_days`: of all entries of the date, null where unknown. A deliverable in its own column is a reference as one in the text is. Nothing else is joined here: the
-- planner takes the days of a timesheet for a few, until they are in a table with statistics.
CREATE TEMP TABLE IF NOT EXISTS told_entry (
  org_id bigint, person_key text COLLATE "C", supplier_key text COLLATE "C", contract_id bigint, work_date date, entry_id bigint,
  document_id bigint, days numeric, in_hours boolean, hash bigint, words smallint, specific smallint, actions smallint, traced boolean,
  meeting boolean, joint boolean, clerical boolean, date_days numeric, whole_hours boolean, entered_on date, after_approval boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO told_entry
SELECT p.org_id, p.person_key, coalesce(s.key, c.supplier_name) AS supplier_key, p.contract_id, p.work_date, e.id AS entry_id,
       e.document_id, e.days, e.unit = 'hour' AS in_hours, e.note_hash AS hash, e.note_words AS words, e.note_specific AS specific,
       e.note_actions AS actions, e.note_traced OR e.deliverable_ref IS NOT NULL AS traced, e.note_meeting AS meeting,
       e.note_joint AS joint, e.note_clerical AS clerical, p.days AS date_days,
       e.unit = 'hour' AND e.quantity = trunc(e.quantity) AS whole_hours, e.entered_on,
       (e.approval_state = 'approved' AND e.approved_on < e.entered_on) IS TRUE AS after_approval
FROM area_day p
-- By id alone: of three keys together the planner guesses that they meet once.
CROSS JOIN LATERAL unnest(p.entry_ids) AS n (id)
JOIN area_entry e ON e.org_id = p.org_id AND e.work_date = p.work_date AND e.id = n.id AND e.quantity > 0
JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id;
CREATE INDEX IF NOT EXISTS told_entry_by_contract_id ON told_entry (org_id, contract_id, person_key, work_date);
CREATE INDEX IF NOT EXISTS told_entry_by_hash ON told_entry (org_id, person_key, hash) WHERE words > 3 AND NOT traced;
ANALYZE told_entry;
