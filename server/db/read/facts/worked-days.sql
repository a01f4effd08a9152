-- One row per person, date and contract: the timesheet that counts; where the person has no timesheet on that contract in the
-- month, a line that bills no more than one day, of one single date, stands in. Kept as tables with statistics: joined as a subquery, the planner takes
-- a million days for a few hundred and goes through all of them once per person.
CREATE TEMP TABLE IF NOT EXISTS worked_day (
  org_id bigint, person_key text, work_date date, contract_id bigint, days numeric, hours numeric, "from" text,
  document_id bigint, sheet text, cell text, line integer, path text, entry_ids bigint[], line_ids bigint[],
  in_words boolean
) ON COMMIT DELETE ROWS;
INSERT INTO worked_day
SELECT w.org_id, w.person_key, w.work_date, w.contract_id, w.days, w.hours, 'timesheet' AS "from", w.document_id, w.sheet, w.cell,
       w.line, NULL::text AS path, w.entry_ids, NULL::bigint[] AS line_ids, false AS in_words
FROM person_day w
UNION ALL
SELECT p.org_id, p.person_key, p.period_start, p.contract_id, sum(p.days), NULL, 'invoice', min(i.document_id), min(l.sheet),
       min(l.cell), min(l.line), min(l.path), '{}',
       array_agg(p.line_id), coalesce(bool_or(l.unit_how = 'wording'), false)
FROM line_part p
JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
JOIN invoice_line l ON l.org_id = p.org_id AND l.id = p.line_id
WHERE p.state = 'current' AND p.direction = 1 AND p.person_key IS NOT NULL
  AND p.period_start = p.period_end AND p.days > 0 AND p.days <= 1
  AND NOT EXISTS (SELECT FROM person_day w
                  WHERE w.org_id = p.org_id AND w.contract_id = p.contract_id AND w.person_key = p.person_key
                    AND date_trunc('month', w.work_date) = date_trunc('month', p.period_start))
GROUP BY p.org_id, p.person_key, p.period_start, p.contract_id;
CREATE INDEX IF NOT EXISTS worked_day_by_contract_id_person_key ON worked_day (org_id, contract_id, person_key, work_date);
ANALYZE worked_day;

-- The current line that bills each of those days (the larger part of a day that two share), with its price of a day and the
-- part of the day that it bills. A line whose days are unknown may bill any day of its period.
CREATE TEMP TABLE IF NOT EXISTS billed_day (
  org_id bigint, person_key text, work_date date, contract_id bigint, invoice_ref text, line_ref text, how text,
  supplier_id bigint, supplier_name text, days numeric, day_price numeric, in_words boolean
) ON COMMIT DELETE ROWS;
INSERT INTO billed_day
SELECT DISTINCT ON (w.org_id, w.person_key, w.work_date, w.contract_id)
       w.org_id, w.person_key, w.work_date, w.contract_id, p.invoice_ref, p.line_ref, p.how, i.supplier_id, i.supplier_name,
       coalesce(s.days, CASE w."from" WHEN 'invoice' THEN p.days ELSE w.days END) AS days,
       CASE WHEN p.days <> 0 THEN i.direction * l.net / l.billed_days END AS day_price,
       l.unit_how IS NOT DISTINCT FROM 'wording' AS in_words
FROM worked_day w
JOIN line_part p ON p.org_id = w.org_id AND p.contract_id = w.contract_id AND p.person_key = w.person_key
 AND w.work_date BETWEEN p.period_start AND p.period_end AND p.state = 'current' AND p.direction = 1
 -- A day read from an invoice is billed by the line that it was read from.
 AND (w.line_ids IS NULL OR p.line_id = ANY (w.line_ids))
JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
JOIN invoice_line l ON l.org_id = p.org_id AND l.id = p.line_id
LEFT JOIN day_share s ON s.org_id = p.org_id AND s.line_id = p.line_id AND s.person_key = w.person_key AND s.work_date = w.work_date
WHERE s.days > 0 OR p.days IS NULL OR w.days IS NULL OR w."from" = 'invoice'
ORDER BY w.org_id, w.person_key, w.work_date, w.contract_id, s.days DESC NULLS LAST, p.issue_date, p.invoice_ref COLLATE "C", p.position, p.place;
ANALYZE billed_day;
