-- How the timesheets that count were filled in: one row a person, contract and month. A day keeps its earliest entry, which is
-- the one that speaks best for it; one of a version that was replaced speaks too, for a corrected export bears a new date.
WITH priced AS MATERIALIZED (
  -- By the rate card, else by what its invoices bill; by the day where both units stand side by side.
  SELECT c.org_id, c.id AS contract_id,
         coalesce((SELECT min(r.unit) FROM rate r WHERE r.org_id = c.org_id AND r.contract_key = c.contract_key),
                  (SELECT min(l.billed_unit) FROM invoice i
                   JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
                   WHERE i.org_id = c.org_id AND i.contract_id = c.id AND l.billed_unit IN ('day', 'hour'))) AS unit
  FROM contract c
), entry AS (
  SELECT w.org_id, w.person_key, w.contract_id, w.work_date, w.days, e.unit, e.quantity, e.entered_on,
         e.document_id = w.document_id AND e.approval_state IS DISTINCT FROM 'rejected' AS counts,
         (e.approval_state = 'approved' AND e.approved_on < e.entered_on) IS TRUE AS after_approval
  FROM person_day w
  JOIN timesheet_entry e ON e.org_id = w.org_id AND e.work_date = w.work_date AND e.person_key = w.person_key
   AND e.contract_id = w.contract_id
  WHERE e.quantity > 0
), dated AS (
  SELECT org_id, person_key, contract_id, work_date, min(days) AS days, count(*) FILTER (WHERE counts) AS entries,
         min(entered_on) AS entered_on,
         count(*) FILTER (WHERE counts AND unit = 'hour') AS hour_entries,
         count(*) FILTER (WHERE counts AND unit = 'hour' AND quantity = trunc(quantity)) AS whole_hour_entries,
         bool_or(after_approval) FILTER (WHERE counts) AS after_approval
  FROM entry
  GROUP BY org_id, person_key, contract_id, work_date
  HAVING bool_or(counts)
), month AS (
  SELECT org_id, person_key, contract_id, date_trunc('month', work_date)::date AS month, min(work_date) AS first_date,
         count(*) AS dates, sum(entries) AS entries, count(days) AS dates_in_days, count(*) FILTER (WHERE days = 1) AS whole_days,
         sum(hour_entries) AS hour_entries, sum(whole_hour_entries) AS whole_hour_entries,
         count(*) FILTER (WHERE after_approval) AS after_approval,
         json_agg(json_build_object('date', work_date, 'enteredOn', entered_on, 'entries', entries) ORDER BY work_date)
           FILTER (WHERE entered_on IS NOT NULL) AS entered
  FROM dated
  GROUP BY org_id, person_key, contract_id, date_trunc('month', work_date)
)
SELECT s.key, m.contract_id AS "contractId", m.month, m.dates::int AS dates, m.entries::int AS entries, m.dates_in_days::int AS "datesInDays",
       m.whole_days::int AS "wholeDays", m.hour_entries::int AS "hourEntries", m.whole_hour_entries::int AS "wholeHourEntries",
       m.after_approval::int AS "enteredAfterApproval", coalesce(m.entered, '[]') AS entered, p.unit AS "pricedBy",
       d.file AS "sourceFile", w.sheet AS "sourceSheet", w.cell AS "sourceCell", w.line AS "sourceLine"
FROM scope_person s
JOIN month m ON m.org_id = s.org_id AND m.person_key = s.key
JOIN contract c ON c.org_id = m.org_id AND c.id = m.contract_id
JOIN priced p ON p.org_id = m.org_id AND p.contract_id = m.contract_id
JOIN person_day w ON w.org_id = m.org_id AND w.person_key = m.person_key AND w.contract_id = m.contract_id AND w.work_date = m.first_date
JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
ORDER BY s.key, c.contract_ref COLLATE "C", c.id, m.month
