-- What each order stated by the invoice has left when it arrives: every credit note gives back, then earlier invoices take.
WITH stated AS (
  -- Orders the lines are tied to, each for its part; else the order the invoice gives, known to the register or not.
  SELECT i.org_id, i.id AS invoice_id, i.contract_id, t.target_id AS order_id, NULL::text AS unknown_ref, NULL::text AS unknown_key,
         l.ref AS line, l.position, i.direction * t.net AS amount
  FROM area_invoice i
  JOIN area_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  JOIN line_share t ON t.org_id = l.org_id AND t.line_id = l.id AND t.kind = 'order'
  WHERE l.net IS NOT NULL
  UNION ALL
  SELECT i.org_id, i.id, i.contract_id, NULL, CASE WHEN i.order_key IS NULL THEN l.stated_order_ref ELSE i.order_ref END,
         coalesce(i.order_key, l.stated_order_key),
         l.ref, l.position, i.direction * l.net
  FROM area_invoice i
  JOIN area_line l ON l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  WHERE l.net IS NOT NULL AND coalesce(i.order_key, l.stated_order_key) IS NOT NULL
    AND NOT EXISTS (SELECT FROM area_tie t WHERE t.org_id = l.org_id AND t.line_id = l.id AND t.order_id IS NOT NULL)
), used AS (
  SELECT x.org_id, x.invoice_id, x.contract_id, x.order_id, min(x.unknown_ref COLLATE "C") AS unknown_ref, x.unknown_key,
         CASE WHEN count(x.amount) = count(*) THEN sum(x.amount) END AS here,
         json_agg(json_build_object('line', x.line, 'amount', x.amount::text) ORDER BY x.position) FILTER (WHERE x.amount IS NOT NULL) AS lines
  FROM stated x
  GROUP BY x.org_id, x.invoice_id, x.contract_id, x.order_id, x.unknown_key
), cumulated AS (
  SELECT u.*,
         coalesce(sum(u.here) FILTER (WHERE i.state IN ('current', 'credited') AND u.here > 0) OVER (
           PARTITION BY u.org_id, u.order_id, coalesce(i.currency, c.currency, 'EUR') ORDER BY i.issue_date, i.ref COLLATE "C", p.place, i.id
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
         + coalesce(sum(u.here) FILTER (WHERE i.state IN ('current', 'credited') AND u.here < 0) OVER (
           PARTITION BY u.org_id, u.order_id, coalesce(i.currency, c.currency, 'EUR')), 0) AS earlier
  FROM used u
  JOIN area_invoice i ON i.org_id = u.org_id AND i.id = u.invoice_id
  JOIN document_place p ON p.org_id = i.org_id AND p.document_id = i.document_id
  LEFT JOIN area_contract c ON c.org_id = u.org_id AND c.id = u.contract_id
)
SELECT s.key, coalesce(o.order_ref, u.unknown_ref) AS "orderRef",
       -- Two files of the register may give one order, so that nothing is tied to either row: it is no unknown order.
       (o.id IS NOT NULL
        OR EXISTS (SELECT FROM contract c JOIN purchase_order po ON po.org_id = c.org_id AND po.contract_key = c.contract_key
                   WHERE c.org_id = u.org_id AND c.id = u.contract_id AND po.order_key = u.unknown_key)) AS known,
       EXISTS (SELECT FROM contract c JOIN purchase_order po ON po.org_id = c.org_id AND po.contract_key = c.contract_key
               WHERE c.org_id = u.org_id AND c.id = u.contract_id) AS "contractHasOrders",
       o.amount, o.billed_before AS "billedBefore", CASE WHEN o.id IS NULL THEN 0 ELSE u.earlier END AS "billedEarlier",
       u.here AS "billedHere", coalesce(u.lines, '[]') AS lines, d.file AS "sourceFile", o.sheet AS "sourceSheet", o.row_no AS "sourceRow"
FROM scope_invoice s
JOIN cumulated u ON u.org_id = s.org_id AND u.invoice_id = s.key
LEFT JOIN purchase_order o ON o.org_id = u.org_id AND o.id = u.order_id
LEFT JOIN document d ON d.org_id = o.org_id AND d.id = o.document_id
ORDER BY s.key, coalesce(o.order_ref, u.unknown_ref) COLLATE "C"
