-- Lines of one contract and person (or profile) whose periods overlap, one after the other, form a group: together they share
-- what the timesheets record. Laid out in tables with statistics, because the planner cannot guess their sizes.
CREATE TEMP TABLE IF NOT EXISTS grouped_line (LIKE line_part, opens integer, group_id bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO grouped_line
WITH counted AS (
  SELECT p.*,
         CASE WHEN p.period_start <= max(p.period_end) OVER earlier THEN 0 ELSE 1 END AS opens
  FROM compared_part p
  -- An invoice that was credited in full counts with the credit of its days; where none says whose they are, with none of them.
  WHERE p.state = 'current'
     OR (p.state = 'credited'
         AND EXISTS (SELECT FROM area_invoice i
                     JOIN compared_part k ON k.org_id = p.org_id AND k.contract_id = p.contract_id AND k.who = p.who AND k.days < 0
                     JOIN area_invoice c ON c.org_id = k.org_id AND c.id = k.invoice_id AND c.supplier_id = i.supplier_id
                      AND c.state = 'current' AND i.number_key = ANY (c.preceding_keys)
                     WHERE i.org_id = p.org_id AND i.id = p.invoice_id))
  WINDOW earlier AS (PARTITION BY p.contract_id, p.who ORDER BY p.period_start, p.period_end, p.line_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT c.*, sum(c.opens) OVER (ORDER BY c.contract_id, c.who, c.period_start, c.period_end, c.line_id) AS group_id
FROM counted c;
CREATE INDEX IF NOT EXISTS grouped_line_by_group_id ON grouped_line (group_id);

CREATE TEMP TABLE IF NOT EXISTS billing_group (
  group_id bigint, org_id bigint, contract_id bigint, person_key text, profile_key text, starts date, ends date, billed numeric
) ON COMMIT PRESERVE ROWS;
INSERT INTO billing_group
SELECT n.group_id, min(n.org_id) AS org_id, min(n.contract_id) AS contract_id, min(n.person_key) AS person_key,
       min(n.profile_key) AS profile_key, min(n.period_start) AS starts, max(n.period_end) AS ends, sum(n.days) AS billed
FROM grouped_line n
GROUP BY n.group_id;
CREATE INDEX IF NOT EXISTS billing_group_by_contract_id_person_key ON billing_group (contract_id, person_key);
ANALYZE grouped_line, billing_group;

-- Recorded days of the group's person, or of every person of its profile on that contract.
CREATE TEMP TABLE IF NOT EXISTS group_person (
  group_id bigint, org_id bigint, contract_id bigint, person_key text, starts date, ends date
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_person
SELECT g.group_id, g.org_id, g.contract_id, g.person_key, g.starts, g.ends
FROM billing_group g
WHERE g.person_key IS NOT NULL
UNION ALL
SELECT DISTINCT g.group_id, g.org_id, g.contract_id, t.person_key, g.starts, g.ends
FROM billing_group g
JOIN area_contract c ON c.org_id = g.org_id AND c.id = g.contract_id
JOIN area_member t ON t.org_id = g.org_id AND t.contract_key = c.contract_key
WHERE g.person_key IS NULL
  AND (t.profile_key = g.profile_key
       -- The rate card gives one profile several names.
       OR EXISTS (SELECT FROM area_rate r
                  WHERE r.org_id = g.org_id AND r.contract_key = c.contract_key AND g.profile_key = ANY (r.profile_keys)
                    AND t.profile_key = ANY (r.profile_keys)));
ANALYZE group_person;

CREATE TEMP TABLE IF NOT EXISTS group_day (
  group_id bigint, work_date date, days numeric, hours numeric, approval text, disagrees boolean, document_id bigint,
  sheet text, cell text, line integer, lack text
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_day
SELECT g.group_id, p.work_date, p.days, p.hours, p.approval, p.disagrees, p.document_id, p.sheet, p.cell, p.line, NULL::text AS lack
FROM group_person g
JOIN person_day p ON p.org_id = g.org_id AND p.contract_id = g.contract_id AND p.person_key = g.person_key
 AND p.work_date BETWEEN g.starts AND g.ends;
CREATE INDEX IF NOT EXISTS group_day_by_group_id_work_date ON group_day (group_id, work_date);
ANALYZE group_day;

-- What a group lacks may be on a sheet that nothing ties to it for sure. Such stray days are counted for each group that they
-- may belong to, with what they lack: what is in question is then sure, and what they alone cover is not.
CREATE TEMP TABLE IF NOT EXISTS short_group (LIKE group_person) ON COMMIT PRESERVE ROWS;
INSERT INTO short_group
SELECT g.group_id, g.org_id, g.contract_id, g.person_key, g.starts, g.ends
FROM billing_group g
LEFT JOIN group_day d ON d.group_id = g.group_id
GROUP BY g.group_id, g.org_id, g.contract_id, g.person_key, g.starts, g.ends, g.billed
HAVING coalesce(sum(d.days), 0) < g.billed;
CREATE INDEX IF NOT EXISTS short_group_by_group_id ON short_group (group_id);
CREATE INDEX IF NOT EXISTS short_group_by_contract_id ON short_group (contract_id);
ANALYZE short_group;

CREATE TEMP TABLE IF NOT EXISTS stray_entry (
  org_id bigint, id bigint, contract_key text, person_key text, work_date date, quantity numeric, unit text, document_id bigint,
  sheet text, cell text, line integer, carried_contracts bigint[]
) ON COMMIT PRESERVE ROWS;
INSERT INTO stray_entry
SELECT e.org_id, e.id, e.contract_key, e.person_key, e.work_date, e.quantity, e.unit, e.document_id, e.sheet, e.cell, e.line,
       d.carried_contracts
FROM area_stray e
JOIN document d ON d.org_id = e.org_id AND d.id = e.document_id
WHERE e.approval_state IS DISTINCT FROM 'rejected' AND e.quantity <> 0;
ANALYZE stray_entry;

WITH stray AS (
  -- Of one of its people, on no contract, on one that the register does not have, or on one that several suppliers hold.
  SELECT g.group_id, e.id, e.work_date, days_of(e.quantity, e.unit, c.hours_per_day) AS days,
         hours_of(e.quantity, e.unit, c.hours_per_day) AS hours, e.document_id, e.sheet, e.cell, e.line, 'contract_ref' AS lack
  FROM stray_entry e
  JOIN group_person p ON p.org_id = e.org_id AND p.person_key = e.person_key AND e.work_date BETWEEN p.starts AND p.ends
  JOIN short_group g ON g.group_id = p.group_id
  JOIN area_contract c ON c.org_id = p.org_id AND c.id = p.contract_id
  WHERE NOT EXISTS (SELECT FROM contract k
                    WHERE k.org_id = e.org_id AND k.contract_key = e.contract_key AND k.contract_key <> c.contract_key)
    -- What one contractor attached to its invoice is no sheet of another.
    AND (e.carried_contracts IS NULL OR c.id = ANY (e.carried_contracts))
  UNION
  -- Of somebody whom nothing identifies.
  SELECT g.group_id, e.id, e.work_date, days_of(e.quantity, e.unit, c.hours_per_day), hours_of(e.quantity, e.unit, c.hours_per_day),
         e.document_id, e.sheet, e.cell, e.line, 'person_key'
  FROM stray_entry e
  JOIN contract c ON c.org_id = e.org_id AND c.contract_key = e.contract_key
  JOIN short_group g ON g.org_id = c.org_id AND g.contract_id = c.id AND e.work_date BETWEEN g.starts AND g.ends
  WHERE e.person_key IS NULL AND (e.carried_contracts IS NULL OR c.id = ANY (e.carried_contracts))
  UNION
  -- Of somebody of the contract whose profile nobody states, and whom no line bills by name: it may be the profile that is billed.
  SELECT g.group_id, 0, d.work_date, d.days, d.hours, d.document_id, d.sheet, d.cell, d.line, 'person_key'
  FROM short_group g
  JOIN person_day d ON d.org_id = g.org_id AND d.contract_id = g.contract_id AND d.work_date BETWEEN g.starts AND g.ends
  JOIN area_contract c ON c.org_id = g.org_id AND c.id = g.contract_id
  WHERE g.person_key IS NULL
    AND NOT EXISTS (SELECT FROM area_member t
                    WHERE t.org_id = d.org_id AND t.contract_key = c.contract_key AND t.person_key = d.person_key
                      AND t.profile_key IS NOT NULL)
    AND NOT EXISTS (SELECT FROM billing_group b
                    WHERE b.contract_id = d.contract_id AND b.person_key = d.person_key AND d.work_date BETWEEN b.starts AND b.ends)
)
INSERT INTO group_day (group_id, work_date, days, hours, approval, disagrees, document_id, sheet, cell, line, lack)
SELECT group_id, work_date, days, hours, NULL, false, document_id, sheet, cell, line, lack FROM stray;
ANALYZE group_day;

-- Sheets of those people that were refused: they count for no day, and they were received.
CREATE TEMP TABLE IF NOT EXISTS group_refused (
  group_id bigint, work_date date, document_id bigint, sheet text, cell text, line integer
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_refused
SELECT g.group_id, e.work_date, e.document_id, e.sheet, e.cell, e.line
FROM group_person g
JOIN area_entry e ON e.org_id = g.org_id AND e.contract_id = g.contract_id AND e.person_key = g.person_key
 AND e.work_date BETWEEN g.starts AND g.ends AND e.approval_state = 'rejected';
CREATE INDEX IF NOT EXISTS group_refused_by_group_id_work_date ON group_refused (group_id, work_date);
ANALYZE group_refused;

-- The whole of each group, and the period of each of its lines.
CREATE TEMP TABLE IF NOT EXISTS group_period (group_id bigint, starts date, ends date) ON COMMIT PRESERVE ROWS;
INSERT INTO group_period
SELECT g.group_id, g.starts, g.ends FROM billing_group g
UNION
SELECT n.group_id, n.period_start, n.period_end FROM grouped_line n;
ANALYZE group_period;

CREATE TEMP TABLE IF NOT EXISTS group_recorded (
  group_id bigint, starts date, ends date, days numeric, hours numeric, unconvertible boolean, stray_days numeric, lack text,
  weakest integer, unstated boolean, disagreeing integer, sources json
) ON COMMIT PRESERVE ROWS;
INSERT INTO group_recorded
WITH of_document AS MATERIALIZED (
  SELECT p.group_id, p.starts, p.ends, d.document_id, min(d.work_date) AS first_date, sum(d.days) AS days, sum(d.hours) AS hours,
         bool_or(d.days IS NULL) AS unconvertible, sum(d.days) FILTER (WHERE d.lack IS NOT NULL) AS stray_days, min(d.lack) AS lack,
         min(array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], d.approval)) AS weakest,
         bool_or(d.approval IS NULL) FILTER (WHERE d.lack IS NULL) AS unstated
  FROM group_period p
  JOIN group_day d ON d.group_id = p.group_id AND d.work_date BETWEEN p.starts AND p.ends
  GROUP BY p.group_id, p.starts, p.ends, d.document_id
), first_day AS (
  -- First recorded day of each timesheet: where a reader opens it.
  SELECT DISTINCT ON (o.group_id, o.starts, o.ends, o.document_id) o.group_id, o.starts, o.ends, o.document_id, d.sheet, d.cell, d.line
  FROM of_document o
  JOIN group_day d ON d.group_id = o.group_id AND d.work_date = o.first_date AND d.document_id = o.document_id
  ORDER BY o.group_id, o.starts, o.ends, o.document_id, d.line, d.cell
), sheet AS (
  SELECT f.group_id, f.starts, f.ends,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', f.sheet, 'cell', f.cell, 'line', f.line))
                  ORDER BY d.file COLLATE "C") AS sources
  FROM first_day f
  JOIN document d ON d.id = f.document_id
  GROUP BY f.group_id, f.starts, f.ends
), disagreeing AS (
  SELECT p.group_id, p.starts, p.ends, count(DISTINCT d.work_date)::int AS dates
  FROM group_day d
  JOIN group_period p ON p.group_id = d.group_id AND d.work_date BETWEEN p.starts AND p.ends
  WHERE d.disagrees
  GROUP BY p.group_id, p.starts, p.ends
), whole AS MATERIALIZED (
  SELECT o.group_id, o.starts, o.ends, sum(o.days) AS days, sum(o.hours) AS hours, bool_or(o.unconvertible) AS unconvertible,
         sum(o.stray_days) AS stray_days, min(o.lack) AS lack, min(o.weakest) AS weakest, bool_or(o.unstated) AS unstated
  FROM of_document o
  GROUP BY o.group_id, o.starts, o.ends
)
SELECT w.group_id, w.starts, w.ends, w.days, w.hours, w.unconvertible, w.stray_days, w.lack, w.weakest, w.unstated,
       coalesce(g.dates, 0) AS disagreeing, sh.sources
FROM whole w
LEFT JOIN sheet sh ON sh.group_id = w.group_id AND sh.starts = w.starts AND sh.ends = w.ends
LEFT JOIN disagreeing g ON g.group_id = w.group_id AND g.starts = w.starts AND g.ends = w.ends;
CREATE INDEX IF NOT EXISTS group_recorded_by_group_id ON group_recorded (group_id);
ANALYZE group_recorded;
