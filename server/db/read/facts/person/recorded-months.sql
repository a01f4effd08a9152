-- How the timesheets that count were filled in: one row a person, contract and month. A day keeps its earliest entry, which is
-- the one that speaks best for it; one of a version that was replaced speaks too, for a corrected export bears a new date.
WITH former AS (
  -- Of versions that do not count, or of entries that were refused.
  SELECT e.org_id, e.person_key, e.contract_id, e.work_date, min(e.entered_on) AS entered_on
  FROM subject_entry e
  WHERE e.quantity > 0 AND e.entered_on IS NOT NULL AND e.contract_id IS NOT NULL AND e.person_key IS NOT NULL
    AND NOT EXISTS (SELECT FROM told_entry t WHERE t.entry_id = e.id)
  GROUP BY e.org_id, e.person_key, e.contract_id, e.work_date
), counted AS (
  SELECT t.org_id, t.person_key, t.contract_id, t.work_date, min(t.date_days) AS days, count(*) AS entries,
         min(t.entered_on) AS entered_on, count(*) FILTER (WHERE t.in_hours) AS hour_entries,
         count(*) FILTER (WHERE t.whole_hours) AS whole_hour_entries, bool_or(t.after_approval) AS after_approval
  FROM scope_person s
  JOIN told_entry t ON t.org_id = s.org_id AND t.person_key = s.key
  GROUP BY t.org_id, t.person_key, t.contract_id, t.work_date
), dated AS (
  SELECT c.org_id, c.person_key, c.contract_id, c.work_date, c.days, c.entries, least(c.entered_on, f.entered_on) AS entered_on,
         c.hour_entries, c.whole_hour_entries, c.after_approval
  FROM counted c
  LEFT JOIN former f ON f.org_id = c.org_id AND f.person_key = c.person_key AND f.contract_id = c.contract_id
   AND f.work_date = c.work_date
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
SELECT m.person_key AS key, m.contract_id AS "contractId", m.month, m.dates::int AS dates, m.entries::int AS entries, m.dates_in_days::int AS "datesInDays",
       m.whole_days::int AS "wholeDays", m.hour_entries::int AS "hourEntries", m.whole_hour_entries::int AS "wholeHourEntries",
       m.after_approval::int AS "enteredAfterApproval", coalesce(m.entered, '[]') AS entered, p.priced_by AS "pricedBy",
       d.file AS "sourceFile", w.sheet AS "sourceSheet", w.cell AS "sourceCell", w.line AS "sourceLine"
FROM month m
JOIN area_contract c ON c.org_id = m.org_id AND c.id = m.contract_id
JOIN contract_staff p ON p.org_id = m.org_id AND p.contract_id = m.contract_id
JOIN person_day w ON w.org_id = m.org_id AND w.person_key = m.person_key COLLATE "default" AND w.contract_id = m.contract_id AND w.work_date = m.first_date
JOIN document d ON d.org_id = w.org_id AND d.id = w.document_id
ORDER BY m.person_key, c.contract_ref COLLATE "C", c.id, m.month
