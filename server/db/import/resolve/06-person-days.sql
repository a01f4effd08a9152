-- The days of replaced timesheets: they count for nothing, even where the new one says nothing of their date, for it dropped
-- them. A table: the planner has to know how many they are before it joins them to all days.
CREATE TEMP TABLE IF NOT EXISTS replaced_day (
  org_id bigint, document_id bigint, person_key text, contract_id bigint, work_date date
) ON COMMIT PRESERVE ROWS;
INSERT INTO replaced_day
WITH RECURSIVE named AS (
  -- The ways in which a register names a file; a copy is named for its original.
  SELECT d.org_id, coalesce(d.duplicate_of, d.id) AS document_id, x.name
  FROM document d
  CROSS JOIN LATERAL (VALUES (d.file), (regexp_replace(d.file, '^timesheets/', '')),
                             (CASE WHEN d.inside IS NULL THEN regexp_replace(d.file, '^.*/', '')
                                   ELSE regexp_replace(d.file, '^.*/([^/]*/[^/]*)$', '\1') END)) x (name)
), reach AS (
  -- What each timesheet replaces, step by step, as far as every row on the way speaks of it: what replaces a refused one
  -- replaces what that one replaced. UNION ends a chain that bites its own tail.
  SELECT r.org_id, newer.document_id AS by_id, older.document_id, r.contract_key, r.person_key, r.period_start, r.period_end
  FROM timesheet_register r
  JOIN named newer ON newer.org_id = r.org_id AND newer.name = r.file
  JOIN named older ON older.org_id = r.org_id AND older.name = r.replaces
  UNION
  SELECT c.org_id, c.by_id, older.document_id, coalesce(c.contract_key, r.contract_key), coalesce(c.person_key, r.person_key),
         greatest(c.period_start, r.period_start), least(c.period_end, r.period_end)
  FROM reach c
  JOIN named newer ON newer.org_id = c.org_id AND newer.document_id = c.document_id
  JOIN timesheet_register r ON r.org_id = c.org_id AND r.file = newer.name
   AND (c.contract_key = r.contract_key) IS NOT FALSE AND (c.person_key = r.person_key) IS NOT FALSE
  JOIN named older ON older.org_id = r.org_id AND older.name = r.replaces
), stated AS (
  SELECT DISTINCT s.org_id, s.document_id, s.person_key, s.contract_id, s.work_date
  FROM timesheet_entry s
  WHERE s.document_id IN (SELECT by_id FROM reach UNION SELECT document_id FROM reach)
    AND s.person_key IS NOT NULL AND s.contract_id IS NOT NULL AND s.approval_state IS DISTINCT FROM 'rejected'
), spoken AS (
  SELECT DISTINCT d.org_id, d.document_id, d.person_key, d.contract_id
  FROM stated d
), spoken_month AS (
  SELECT DISTINCT d.org_id, d.document_id, date_trunc('month', d.work_date) AS month
  FROM stated d
), refused AS (
  SELECT DISTINCT s.org_id, s.document_id, s.person_key
  FROM timesheet_entry s
  WHERE s.approval_state = 'rejected' AND s.document_id IN (SELECT by_id FROM reach)
)
-- A row speaks of the contract, the person and the period that it names, all of them. What it leaves out the new file
-- says: its people on their contracts, and the months of which it has days. A sheet that corrects one person, or one
-- month, does not erase those of a team or a year; to drop somebody whole, the row names them.
SELECT DISTINCT d.org_id, d.document_id, d.person_key, d.contract_id, d.work_date
FROM reach r
JOIN stated d ON d.org_id = r.org_id AND d.document_id = r.document_id AND (d.person_key = r.person_key) IS NOT FALSE
 AND d.work_date BETWEEN coalesce(r.period_start, '-infinity') AND coalesce(r.period_end, 'infinity')
JOIN contract c ON c.org_id = d.org_id AND c.id = d.contract_id AND (c.contract_key = r.contract_key) IS NOT FALSE
WHERE r.by_id <> r.document_id
  AND (r.period_start IS NOT NULL OR r.period_end IS NOT NULL
       OR (r.org_id, r.by_id, date_trunc('month', d.work_date)) IN (SELECT org_id, document_id, month FROM spoken_month))
  AND CASE WHEN r.person_key IS NULL
             THEN (r.org_id, r.by_id, d.person_key, d.contract_id) IN (SELECT org_id, document_id, person_key, contract_id FROM spoken)
           -- Somebody of whom it has nothing was dropped; somebody whose days there were all refused was not.
           ELSE (r.org_id, r.by_id) IN (SELECT org_id, document_id FROM spoken)
                AND ((r.org_id, r.by_id, d.person_key) NOT IN (SELECT org_id, document_id, person_key FROM refused WHERE person_key IS NOT NULL)
                     OR (r.org_id, r.by_id, d.person_key) IN (SELECT org_id, document_id, person_key FROM spoken))
      END
  -- Two timesheets that replace each other replace nothing.
  AND NOT EXISTS (SELECT FROM reach back
                  WHERE back.org_id = r.org_id AND back.by_id = r.document_id AND back.document_id = r.by_id
                    AND (back.contract_key = c.contract_key) IS NOT FALSE AND (back.person_key = d.person_key) IS NOT FALSE
                    AND d.work_date BETWEEN coalesce(back.period_start, '-infinity') AND coalesce(back.period_end, 'infinity'));
ANALYZE replaced_day;

-- What counts for one person, contract and date. Two timesheets for the same are alternatives, never a sum: the one that
-- replaces, else the approved one, else the more detailed. That they disagree is kept, and told with the result.
DELETE FROM person_day;

-- Most days have one entry and nothing to choose from.
CREATE TEMP TABLE IF NOT EXISTS crowded_day (
  org_id bigint, person_key text, work_date date, contract_id bigint
) ON COMMIT PRESERVE ROWS;
INSERT INTO crowded_day
SELECT s.org_id, s.person_key, s.work_date, s.contract_id
FROM timesheet_entry s
WHERE s.person_key IS NOT NULL AND s.contract_id IS NOT NULL AND s.approval_state IS DISTINCT FROM 'rejected'
GROUP BY s.org_id, s.person_key, s.work_date, s.contract_id
HAVING count(*) > 1;
ANALYZE crowded_day;

INSERT INTO person_day (org_id, person_key, work_date, contract_id, days, hours, document_id, sheet, cell, line, entry_ids, approval,
                        disagrees)
SELECT s.org_id, s.person_key, s.work_date, s.contract_id, s.days, s.hours, s.document_id, s.sheet, s.cell, s.line, ARRAY[s.id],
       s.approval_state, false
FROM timesheet_entry s
LEFT JOIN crowded_day k ON k.org_id = s.org_id AND k.person_key = s.person_key AND k.work_date = s.work_date
 AND k.contract_id = s.contract_id
LEFT JOIN replaced_day r ON r.org_id = s.org_id AND r.document_id = s.document_id AND r.person_key = s.person_key
 AND r.contract_id = s.contract_id AND r.work_date = s.work_date
WHERE s.person_key IS NOT NULL AND s.contract_id IS NOT NULL AND s.approval_state IS DISTINCT FROM 'rejected'
  AND k.org_id IS NULL AND r.org_id IS NULL;

WITH sheet_day AS (
  SELECT s.org_id, s.person_key, s.work_date, s.contract_id, s.document_id,
         CASE WHEN count(s.days) = count(*) THEN sum(s.days) END AS days,
         CASE WHEN count(s.hours) = count(*) THEN sum(s.hours) END AS hours,
         array_agg(s.id ORDER BY s.id) AS entry_ids, string_agg(DISTINCT s.order_key, ' ' ORDER BY s.order_key) AS orders,
         -- The weakest statement of the day's entries speaks for the day.
         (array_agg(s.approval_state ORDER BY array_position(ARRAY['draft', 'submitted', 'approved_supplier', 'approved'], s.approval_state)
                    NULLS FIRST))[1] AS approval
  FROM timesheet_entry s
  JOIN crowded_day k ON k.org_id = s.org_id AND k.person_key = s.person_key AND k.work_date = s.work_date AND k.contract_id = s.contract_id
  WHERE s.approval_state IS DISTINCT FROM 'rejected'
  GROUP BY s.org_id, s.person_key, s.work_date, s.contract_id, s.document_id
), ranked AS (
  SELECT d.*, r.document_id IS NOT NULL AS is_replaced,
         row_number() OVER (PARTITION BY d.org_id, d.person_key, d.contract_id, d.work_date
                            ORDER BY (r.document_id IS NULL) DESC, (d.approval = 'approved') DESC NULLS LAST, cardinality(d.entry_ids) DESC,
                                     f.file COLLATE "C", d.document_id) AS choice,
         -- A conversion of hours leaves less than a hundredth of a day. Where no sheet has days, hours are compared.
         -- Two sheets for two orders may be two halves of a day: they count as alternatives all the same, and it is said.
         (min(round(d.days, 2)) OVER alternatives IS DISTINCT FROM max(round(d.days, 2)) OVER alternatives
          OR (count(d.days) OVER alternatives = 0
              AND min(round(d.hours, 2)) OVER alternatives IS DISTINCT FROM max(round(d.hours, 2)) OVER alternatives)
          OR min(d.orders) OVER alternatives IS DISTINCT FROM max(d.orders) OVER alternatives) AS disagrees
  FROM sheet_day d
  JOIN document f ON f.org_id = d.org_id AND f.id = d.document_id
  LEFT JOIN replaced_day r ON r.org_id = d.org_id AND r.document_id = d.document_id AND r.person_key = d.person_key
   AND r.contract_id = d.contract_id AND r.work_date = d.work_date
  WINDOW alternatives AS (PARTITION BY d.org_id, d.person_key, d.contract_id, d.work_date)
)
INSERT INTO person_day (org_id, person_key, work_date, contract_id, days, hours, document_id, sheet, cell, line, entry_ids, approval,
                        disagrees)
SELECT r.org_id, r.person_key, r.work_date, r.contract_id, r.days, r.hours, r.document_id, s.sheet, s.cell, s.line, r.entry_ids,
       r.approval, r.disagrees
FROM ranked r
JOIN timesheet_entry s ON s.org_id = r.org_id AND s.work_date = r.work_date AND s.id = r.entry_ids[1]
WHERE r.choice = 1 AND NOT r.is_replaced;
