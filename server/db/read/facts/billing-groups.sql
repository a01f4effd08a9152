-- Lines of one contract and person (or profile) whose periods overlap form a group: together they share what the timesheets
-- record on the union of their periods. Laid out in tables with statistics, because the planner cannot guess their sizes.
CREATE TEMP TABLE grouped_line ON COMMIT DROP AS
WITH counted AS (
  SELECT p.*,
         CASE WHEN p.period_start <= max(p.period_end) OVER earlier THEN 0 ELSE 1 END AS opens
  FROM line_part p
  WHERE p.state IN ('current', 'credited') AND p.days IS NOT NULL
  WINDOW earlier AS (PARTITION BY p.contract_id, p.who ORDER BY p.period_start, p.period_end, p.line_id
                     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT c.*, sum(c.opens) OVER (ORDER BY c.contract_id, c.who, c.period_start, c.period_end, c.line_id) AS group_id
FROM counted c;
CREATE INDEX ON grouped_line (group_id);

CREATE TEMP TABLE billing_group ON COMMIT DROP AS
SELECT n.group_id, min(n.org_id) AS org_id, min(n.contract_id) AS contract_id, min(n.person_key) AS person_key,
       min(n.profile_key) AS profile_key, min(n.period_start) AS starts, max(n.period_end) AS ends, sum(n.days) AS billed,
       count(*)::int AS lines
FROM grouped_line n
GROUP BY n.group_id;
ANALYZE grouped_line, billing_group;

-- Recorded days of the group's person, or of every person of its profile on that contract.
CREATE TEMP TABLE group_day ON COMMIT DROP AS
SELECT g.group_id, p.work_date, p.days, p.hours, p.approval, p.document_id, p.sheet, p.cell, p.line
FROM billing_group g
JOIN person_day p ON p.org_id = g.org_id AND p.contract_id = g.contract_id AND p.person_key = g.person_key
 AND p.work_date BETWEEN g.starts AND g.ends
WHERE g.person_key IS NOT NULL
UNION ALL
SELECT g.group_id, p.work_date, p.days, p.hours, p.approval, p.document_id, p.sheet, p.cell, p.line
FROM billing_group g
JOIN contract c ON c.org_id = g.org_id AND c.id = g.contract_id
JOIN (SELECT DISTINCT org_id, contract_key, person_key, profile_key FROM team_member) t
  ON t.org_id = g.org_id AND t.contract_key = c.contract_key AND t.profile_key = g.profile_key
JOIN person_day p ON p.org_id = g.org_id AND p.contract_id = g.contract_id AND p.person_key = t.person_key
 AND p.work_date BETWEEN g.starts AND g.ends
WHERE g.person_key IS NULL;
ANALYZE group_day;

CREATE TEMP TABLE group_recorded ON COMMIT DROP AS
WITH first_day AS (
  -- First recorded day of each timesheet: where a reader opens it.
  SELECT DISTINCT ON (group_id, document_id) group_id, document_id, sheet, cell, line
  FROM group_day
  ORDER BY group_id, document_id, work_date, line, cell
), sheet AS (
  SELECT f.group_id,
         json_agg(json_strip_nulls(json_build_object('file', d.file, 'sheet', f.sheet, 'cell', f.cell, 'line', f.line))
                  ORDER BY d.file COLLATE "C") AS sources
  FROM first_day f
  JOIN document d ON d.id = f.document_id
  GROUP BY f.group_id
)
SELECT r.group_id, sum(r.days) AS days, sum(r.hours) AS hours, bool_or(r.days IS NULL) AS unconvertible,
       min(array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], r.approval)) AS weakest,
       bool_or(r.approval IS NULL) AS unstated, min(sh.sources::text)::json AS sources
FROM group_day r
LEFT JOIN sheet sh ON sh.group_id = r.group_id
GROUP BY r.group_id;
CREATE INDEX ON group_recorded (group_id);
ANALYZE group_recorded;
