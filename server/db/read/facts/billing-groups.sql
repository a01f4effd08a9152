-- Lines of one contract and person (or profile) whose periods overlap, one after the other, form a group: together they share
-- what the timesheets record. Laid out in tables with statistics, because the planner cannot guess their sizes.
CREATE TEMP TABLE grouped_line ON COMMIT DROP AS
WITH part AS (
  -- A line split over several links of one person is one line of that person.
  SELECT p.org_id, p.contract_id, p.who, p.line_id, min(p.invoice_id) AS invoice_id, min(p.person_key) AS person_key,
         min(p.person_name) AS person_name, min(p.profile) AS profile, min(p.profile_key) AS profile_key, sum(p.days) AS days,
         min(p.period_start) AS period_start, min(p.period_end) AS period_end, min(p.issue_date) AS issue_date,
         min(p.invoice_ref) AS invoice_ref, min(p.line_ref) AS line_ref, min(p.position) AS position, min(p.state) AS state
  FROM line_part p
  WHERE p.state IN ('current', 'credited')
  GROUP BY p.org_id, p.contract_id, p.who, p.line_id
  HAVING count(p.days) = count(*)
), counted AS (
  SELECT p.*,
         CASE WHEN p.period_start <= max(p.period_end) OVER earlier THEN 0 ELSE 1 END AS opens
  FROM part p
  WINDOW earlier AS (PARTITION BY p.contract_id, p.who ORDER BY p.period_start, p.period_end, p.line_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT c.*, sum(c.opens) OVER (ORDER BY c.contract_id, c.who, c.period_start, c.period_end, c.line_id) AS group_id
FROM counted c;
CREATE INDEX ON grouped_line (group_id);

CREATE TEMP TABLE billing_group ON COMMIT DROP AS
SELECT n.group_id, min(n.org_id) AS org_id, min(n.contract_id) AS contract_id, min(n.person_key) AS person_key,
       min(n.profile_key) AS profile_key, min(n.period_start) AS starts, max(n.period_end) AS ends, sum(n.days) AS billed
FROM grouped_line n
GROUP BY n.group_id;
CREATE INDEX ON billing_group (contract_id, person_key);
ANALYZE grouped_line, billing_group;

-- Recorded days of the group's person, or of every person of its profile on that contract.
CREATE TEMP TABLE group_person ON COMMIT DROP AS
SELECT g.group_id, g.org_id, g.contract_id, g.person_key, g.starts, g.ends
FROM billing_group g
WHERE g.person_key IS NOT NULL
UNION ALL
SELECT DISTINCT g.group_id, g.org_id, g.contract_id, t.person_key, g.starts, g.ends
FROM billing_group g
JOIN contract c ON c.org_id = g.org_id AND c.id = g.contract_id
JOIN team_member t ON t.org_id = g.org_id AND t.contract_key = c.contract_key AND t.profile_key = g.profile_key
WHERE g.person_key IS NULL;
ANALYZE group_person;

CREATE TEMP TABLE group_day ON COMMIT DROP AS
SELECT g.group_id, p.work_date, p.days, p.hours, p.approval, p.disagrees, p.document_id, p.sheet, p.cell, p.line
FROM group_person g
JOIN person_day p ON p.org_id = g.org_id AND p.contract_id = g.contract_id AND p.person_key = g.person_key
 AND p.work_date BETWEEN g.starts AND g.ends;
CREATE INDEX ON group_day (group_id, work_date);
ANALYZE group_day;

-- Sheets of those people that were refused: they count for no day, and they were received.
CREATE TEMP TABLE group_refused ON COMMIT DROP AS
SELECT g.group_id, e.work_date, e.document_id, e.sheet, e.cell, e.line
FROM group_person g
JOIN timesheet_entry e ON e.org_id = g.org_id AND e.contract_id = g.contract_id AND e.person_key = g.person_key
 AND e.work_date BETWEEN g.starts AND g.ends AND e.approval_state = 'rejected';
CREATE INDEX ON group_refused (group_id, work_date);
ANALYZE group_refused;

-- The whole of each group, and the period of each of its lines.
CREATE TEMP TABLE group_period ON COMMIT DROP AS
SELECT g.group_id, g.starts, g.ends FROM billing_group g
UNION
SELECT n.group_id, n.period_start, n.period_end FROM grouped_line n;
ANALYZE group_period;

CREATE TEMP TABLE group_recorded ON COMMIT DROP AS
WITH dated AS (
  SELECT p.starts, p.ends, d.*
  FROM group_period p
  JOIN group_day d ON d.group_id = p.group_id AND d.work_date BETWEEN p.starts AND p.ends
), first_day AS (
  -- First recorded day of each timesheet: where a reader opens it.
  SELECT DISTINCT ON (group_id, starts, ends, document_id) group_id, starts, ends, document_id, sheet, cell, line
  FROM dated
  ORDER BY group_id, starts, ends, document_id, work_date, line, cell
), sheet AS (
  SELECT f.group_id, f.starts, f.ends,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', f.sheet, 'cell', f.cell, 'line', f.line))
                  ORDER BY d.file COLLATE "C") AS sources
  FROM first_day f
  JOIN document d ON d.id = f.document_id
  GROUP BY f.group_id, f.starts, f.ends
)
SELECT r.group_id, r.starts, r.ends, sum(r.days) AS days, sum(r.hours) AS hours, bool_or(r.days IS NULL) AS unconvertible,
       min(array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], r.approval)) AS weakest,
       bool_or(r.approval IS NULL) AS unstated,
       count(DISTINCT r.work_date) FILTER (WHERE r.disagrees)::int AS disagreeing, min(sh.sources::text)::json AS sources
FROM dated r
LEFT JOIN sheet sh ON sh.group_id = r.group_id AND sh.starts = r.starts AND sh.ends = r.ends
GROUP BY r.group_id, r.starts, r.ends;
CREATE INDEX ON group_recorded (group_id);
ANALYZE group_recorded;
