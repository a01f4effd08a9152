-- Recorded days that a rule may ask about, among the many that no rule looks at twice: one row per person, date and contract of
-- the timesheet that counts. A day is looked at when it is not converted, longer than its contract allows, on a weekend, on a
-- date that is not ordinary in the calendar of its contract, on a date of two contracts, on an absence, changed since an earlier
-- version of the timesheet, or outside the contract or the person's approval; and the first day of each person on each contract is, so that having days is told from having none.
-- Where the person has no timesheet on a contract in the month, a line that bills no more than one day, of one single date,
-- stands in.
CREATE TEMP TABLE IF NOT EXISTS approval_bound (
  org_id bigint, contract_key text, person_key text, approved_from date, approved_to date
) ON COMMIT PRESERVE ROWS;
INSERT INTO approval_bound
SELECT t.org_id, t.contract_key, t.person_key,
       CASE WHEN count(t.approved_from) = count(*) THEN min(t.approved_from) END AS approved_from,
       CASE WHEN count(t.approved_to) = count(*) THEN max(t.approved_to) END AS approved_to
FROM area_member t
GROUP BY t.org_id, t.contract_key, t.person_key;
ANALYZE approval_bound;

CREATE TEMP TABLE IF NOT EXISTS stand_in_day (
  org_id bigint, person_key text, work_date date, contract_id bigint, days numeric, document_id bigint, sheet text, cell text,
  line integer, path text, line_ids bigint[], in_words boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO stand_in_day
SELECT p.org_id, p.person_key, p.period_start AS work_date, p.contract_id, sum(p.days) AS days, min(i.document_id) AS document_id,
       min(l.sheet) AS sheet, min(l.cell) AS cell, min(l.line) AS line, min(l.path) AS path, array_agg(p.line_id) AS line_ids,
       coalesce(bool_or(l.unit_how = 'wording'), false) AS in_words
FROM line_part p
JOIN area_invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
JOIN area_line l ON l.org_id = p.org_id AND l.id = p.line_id
WHERE p.state = 'current' AND p.direction = 1 AND p.person_key IS NOT NULL
  AND p.period_start = p.period_end AND p.days > 0 AND p.days <= 1
  AND NOT EXISTS (SELECT FROM person_day w
                  WHERE w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
                    AND w.work_date >= date_trunc('month', p.period_start)
                    AND w.work_date < date_trunc('month', p.period_start) + interval '1 month')
GROUP BY p.org_id, p.person_key, p.period_start, p.contract_id;
ANALYZE stand_in_day;

-- All of them: what counts for one person, date and contract. First those of the people who are asked about.
CREATE OR REPLACE TEMP VIEW worked_day AS
SELECT w.org_id, w.person_key, w.work_date, w.contract_id, w.days, w.hours, 'timesheet' AS "from", w.document_id, w.sheet, w.cell,
       w.line, NULL::text AS path, w.entry_ids, NULL::bigint[] AS line_ids, false AS in_words
FROM subject_day w
UNION ALL
SELECT s.org_id, s.person_key, s.work_date, s.contract_id, s.days, NULL, 'invoice', s.document_id, s.sheet, s.cell, s.line, s.path, '{}',
       s.line_ids, s.in_words
FROM stand_in_day s;

CREATE OR REPLACE TEMP VIEW worked_day_of_contract AS
SELECT w.org_id, w.person_key, w.work_date, w.contract_id, w.days FROM area_day w
UNION ALL
SELECT s.org_id, s.person_key, s.work_date, s.contract_id, s.days FROM stand_in_day s;

CREATE TEMP TABLE IF NOT EXISTS looked_day (
  org_id bigint, person_key text, work_date date, contract_id bigint, days numeric, hours numeric, "from" text,
  document_id bigint, sheet text, cell text, line integer, path text, entry_ids bigint[], line_ids bigint[],
  in_words boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO looked_day
WITH shared AS (
  -- Dates of a person on two contracts or more.
  SELECT d.person_key, d.work_date
  FROM worked_day d
  GROUP BY d.person_key, d.work_date
  HAVING count(*) > 1
), first_day AS (
  SELECT p.contract_id, p.person_key, min(p.work_date) AS work_date FROM subject_day p GROUP BY p.contract_id, p.person_key
), special AS (
  SELECT c.contract_id, x.on_date FROM contract_calendar c JOIN special_date x ON x.calendar = c.calendar
)
SELECT w.*
FROM worked_day w
JOIN area_contract c ON c.org_id = w.org_id AND c.id = w.contract_id
LEFT JOIN first_day f ON f.contract_id = w.contract_id AND f.person_key = w.person_key AND f.work_date = w.work_date
LEFT JOIN approval_bound a ON a.org_id = w.org_id AND a.contract_key = c.contract_key AND a.person_key = w.person_key
LEFT JOIN shared h ON h.person_key = w.person_key AND h.work_date = w.work_date
LEFT JOIN special x ON x.contract_id = w.contract_id AND x.on_date = w.work_date
LEFT JOIN changed_day k ON k.org_id = w.org_id AND k.person_key = w.person_key AND k.work_date = w.work_date
 AND k.contract_id = w.contract_id
WHERE w."from" = 'invoice'
   OR w.days IS NULL
   OR round(w.days, 2) > coalesce(c.max_days_per_person_day, 1)
   OR extract(isodow FROM w.work_date) > 5
   OR x.on_date IS NOT NULL
   OR h.work_date IS NOT NULL
   OR f.work_date IS NOT NULL
   OR k.work_date IS NOT NULL
   OR w.work_date < greatest(c.start_date, c.notified_on, a.approved_from)
   OR w.work_date > least(c.end_date, a.approved_to)
   OR (w.person_key IN (SELECT b.person_key FROM absence b)
       AND EXISTS (SELECT FROM absence b WHERE b.org_id = w.org_id AND b.person_key = w.person_key AND w.work_date BETWEEN b.date_from AND b.date_to));
CREATE INDEX IF NOT EXISTS looked_day_by_contract_id_person_key ON looked_day (org_id, contract_id, person_key, work_date);
ANALYZE looked_day;
