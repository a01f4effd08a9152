-- The current line that bills each day that is looked at (the larger part of a day that two share), with its price of a day and the
-- part of the day that it bills. A line whose days are unknown may bill any day of its period.
CREATE TEMP TABLE IF NOT EXISTS billed_day (
  org_id bigint, person_key text, work_date date, contract_id bigint, invoice_ref text, line_ref text, how text,
  supplier_id bigint, supplier_name text, days numeric, day_price numeric, in_words boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO billed_day
SELECT DISTINCT ON (w.org_id, w.person_key, w.work_date, w.contract_id)
       w.org_id, w.person_key, w.work_date, w.contract_id, p.invoice_ref, p.line_ref, p.how, i.supplier_id, i.supplier_name,
       coalesce(s.days, CASE w."from" WHEN 'invoice' THEN p.days ELSE w.days END) AS days,
       CASE WHEN p.days <> 0 THEN i.direction * l.net / l.billed_days END AS day_price,
       l.unit_how IS NOT DISTINCT FROM 'wording' AS in_words
FROM looked_day w
JOIN line_part p ON p.org_id = w.org_id AND p.contract_id = w.contract_id AND p.person_key = w.person_key
 AND w.work_date BETWEEN p.period_start AND p.period_end AND p.state = 'current' AND p.direction = 1
 -- A day read from an invoice is billed by the line that it was read from.
 AND (w.line_ids IS NULL OR p.line_id = ANY (w.line_ids))
JOIN area_invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
JOIN area_line l ON l.org_id = p.org_id AND l.id = p.line_id
LEFT JOIN day_share s ON s.org_id = p.org_id AND s.line_id = p.line_id AND s.person_key = w.person_key AND s.work_date = w.work_date
WHERE s.days > 0 OR p.days IS NULL OR w.days IS NULL OR w."from" = 'invoice'
ORDER BY w.org_id, w.person_key, w.work_date, w.contract_id, s.days DESC NULLS LAST, p.issue_date, p.invoice_ref COLLATE "C", p.position, p.place;
ANALYZE billed_day;
