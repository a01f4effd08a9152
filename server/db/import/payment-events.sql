-- The events of each invoice whose contract states its delay of payment. As for its state (resolve/02-states.sql), an event speaks
-- of the last invoice of that number issued by its day; where none was issued by then, of them all.
WITH known AS (
  SELECT i.org_id, i.id, e.event, e."on", c.payment_days,
         greatest(i.period_end, n.ends) AS billed_until,
         e."on" < i.issue_date AS too_early,
         bool_or(e."on" >= i.issue_date OR i.issue_date IS NULL) OVER (PARTITION BY i.org_id, e.id, i.direction) AS any_by_then,
         row_number() OVER (PARTITION BY i.org_id, e.id, i.direction, e."on" < i.issue_date
                            ORDER BY i.issue_date DESC NULLS LAST, d.file COLLATE "C", i.id) AS choice
  FROM invoice_event e
  JOIN invoice i ON i.org_id = e.org_id AND i.supplier_id = e.supplier_id AND i.number_key = e.number_key
  JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
  LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  CROSS JOIN LATERAL (
    SELECT max(l.period_end) AS ends
    FROM invoice_line l
    WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  ) n
)
SELECT k.id, k.payment_days AS "paymentDays", k.billed_until AS "billedUntil", json_agg(json_build_object('event', k.event, 'on', k."on")) AS events
FROM known k
WHERE k.payment_days IS NOT NULL
  AND CASE WHEN k.any_by_then THEN k.too_early IS NOT TRUE AND k.choice = 1 ELSE true END
GROUP BY k.id, k.payment_days, k.billed_until
