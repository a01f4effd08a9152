-- The same service on earlier invoices. Twenty lines are named, first those of invoices that this one does not correct, and
-- all of the latter are counted. An invoice that was paid is not corrected by the one that cites it: both are asked for.
SELECT s.key, o.invoice_ref AS invoice, d.file AS "invoiceFile", o.line_ref AS line, o.issue_date AS "issueDate",
       p.person_key AS "personKey", p.period_start AS "periodStart", p.period_end AS "periodEnd", p.days,
       o.cited,
       ol.unit_how IS NOT DISTINCT FROM 'wording' AS "inWords",
       (p.earlier_lines - corrected.lines)::int AS "uncitedLines", p.earlier_days - corrected.days AS "uncitedDays",
       ARRAY(SELECT DISTINCT t.order_ref COLLATE "C" FROM line_tie t
             WHERE t.org_id = o.org_id AND t.line_id = o.line_id AND t.order_ref IS NOT NULL ORDER BY 1) AS orders,
       d.file AS "sourceFile", ol.sheet AS "sourceSheet", ol.cell AS "sourceCell", ol.line AS "sourceLine", ol.path AS "sourcePath"
FROM scope_line s
JOIN billed_service p ON p.org_id = s.org_id AND p.line_id = s.key AND p.earlier_lines > 0
CROSS JOIN LATERAL (
  SELECT e.*, coalesce(e.number_key = ANY (p.preceding_keys) AND NOT e.paid, false) AS cited
  FROM billed_service e
  WHERE (e.contract_id, e.person_key, e.period_start, e.period_end, e.days)
      = (p.contract_id, p.person_key, p.period_start, p.period_end, p.days)
    AND e.turn < p.turn AND e.invoice_id <> p.invoice_id
  ORDER BY cited, e.turn
  LIMIT 20
) o
CROSS JOIN LATERAL (
  SELECT count(*) AS lines, coalesce(sum(e.left_days), 0) AS days
  FROM billed_service e
  WHERE cardinality(p.preceding_keys) > 0
    AND (e.contract_id, e.person_key, e.period_start, e.period_end, e.days)
      = (p.contract_id, p.person_key, p.period_start, p.period_end, p.days)
    AND e.turn < p.turn AND e.invoice_id <> p.invoice_id AND e.number_key = ANY (p.preceding_keys) AND NOT e.paid
) corrected
JOIN invoice_line ol ON ol.org_id = o.org_id AND ol.id = o.line_id
JOIN document d ON d.org_id = o.org_id AND d.id = o.document_id
ORDER BY s.key, p.person_key COLLATE "C", o.cited, o.turn
