-- Ties each timesheet entry to its contract and person, and converts by the contract's own hours per day.
WITH filed AS (
  -- What the register says of the file: by its path in the dossier, or its bare name.
  SELECT DISTINCT ON (d.org_id, d.id) d.org_id, d.id AS document_id, r.contract_key, r.person_key, r.approved_on, r.approved_by,
         r.approver_side, r.submitted_on
  FROM document d
  JOIN timesheet_register r ON r.org_id = d.org_id
   AND (r.file = d.file OR r.file = regexp_replace(d.file, '^.*/', '') OR 'timesheets/' || r.file = d.file)
  ORDER BY d.org_id, d.id, (r.file = d.file) DESC, r.row_no
), contract_of AS (
  SELECT s.org_id, s.work_date, s.id, f.document_id AS filed, f.person_key AS filed_person,
         CASE WHEN s.approval_state IS NOT NULL THEN s.approval_state
              WHEN f.approved_on IS NOT NULL OR f.approved_by IS NOT NULL
                THEN CASE f.approver_side WHEN 'supplier' THEN 'approved_supplier' ELSE 'approved' END
              WHEN f.submitted_on IS NOT NULL THEN 'submitted' END AS approval,
         coalesce(
           (SELECT min(c.id) FROM contract c WHERE c.org_id = s.org_id AND c.contract_key = s.contract_key HAVING count(*) = 1),
           (SELECT min(c.id) FROM contract c WHERE c.org_id = s.org_id AND s.contract_key IS NULL AND c.contract_key = f.contract_key
            HAVING count(*) = 1),
           (SELECT min(c.id) FROM purchase_order o JOIN contract c ON c.org_id = o.org_id AND c.contract_key = o.contract_key
            WHERE o.org_id = s.org_id AND s.contract_key IS NULL AND o.order_key = s.order_key HAVING count(DISTINCT c.id) = 1)
         ) AS contract_id
  FROM timesheet_entry s
  LEFT JOIN filed f ON f.org_id = s.org_id AND f.document_id = s.document_id
  WHERE s.contract_id IS NULL
)
UPDATE timesheet_entry s SET
  contract_id = co.contract_id,
  person_key = coalesce(s.person_key, co.filed_person),
  approval_state = co.approval
FROM contract_of co
WHERE co.org_id = s.org_id AND co.work_date = s.work_date AND co.id = s.id;

-- A named person is looked for in the contract's team, then in the only contract that has such a name.
WITH named AS (
  SELECT DISTINCT s.org_id, s.person_name_key, s.contract_id
  FROM timesheet_entry s
  WHERE s.person_key IS NULL AND s.person_name_key IS NOT NULL
), found AS (
  SELECT n.org_id, n.person_name_key, n.contract_id,
         coalesce(
           (SELECT min(t.person_key) FROM contract c JOIN team_member t ON t.org_id = c.org_id AND t.contract_key = c.contract_key
            WHERE c.org_id = n.org_id AND c.id = n.contract_id AND t.name_key = n.person_name_key
            HAVING count(DISTINCT t.person_key) = 1),
           (SELECT min(t.person_key) FROM team_member t
            WHERE n.contract_id IS NULL AND t.org_id = n.org_id AND t.name_key = n.person_name_key
            HAVING count(DISTINCT t.person_key) = 1)
         ) AS person_key
  FROM named n
)
UPDATE timesheet_entry s SET person_key = f.person_key
FROM found f
WHERE f.org_id = s.org_id AND f.person_name_key = s.person_name_key AND f.contract_id IS NOT DISTINCT FROM s.contract_id
  AND s.person_key IS NULL AND f.person_key IS NOT NULL;

-- The only contract of that person in force on the day.
WITH only_one AS (
  SELECT s.org_id, s.work_date, s.id, min(c.id) AS contract_id
  FROM timesheet_entry s
  JOIN team_member t ON t.org_id = s.org_id AND t.person_key = s.person_key
  JOIN contract c ON c.org_id = t.org_id AND c.contract_key = t.contract_key
   AND c.start_date <= s.work_date AND coalesce(c.end_date, 'infinity') >= s.work_date
  WHERE s.contract_id IS NULL AND s.contract_key IS NULL
  GROUP BY s.org_id, s.work_date, s.id
  HAVING count(DISTINCT c.id) = 1
)
UPDATE timesheet_entry s SET contract_id = o.contract_id
FROM only_one o WHERE o.org_id = s.org_id AND o.work_date = s.work_date AND o.id = s.id;

-- A name without a key stays inside its contract: homonyms of two suppliers are never one person.
UPDATE timesheet_entry s SET person_key = 'name:' || s.person_name_key || '@' || c.contract_ref
FROM contract c
WHERE c.org_id = s.org_id AND c.id = s.contract_id AND s.person_key IS NULL AND s.person_name_key IS NOT NULL;

UPDATE timesheet_entry s SET
  days = CASE s.unit WHEN 'day' THEN s.quantity ELSE round(s.quantity / c.hours_per_day, 6) END,
  hours = CASE s.unit WHEN 'hour' THEN s.quantity ELSE s.quantity * c.hours_per_day END
FROM contract c
WHERE c.org_id = s.org_id AND c.id = s.contract_id AND s.days IS NULL AND s.hours IS NULL;
