-- Other current lines that bill the same person on the same contract over an overlapping period.
SELECT s.key, o.invoice_ref AS invoice, d.file AS "invoiceFile", o.line_ref AS line, o.issue_date AS "issueDate",
       (o.issue_date, o.invoice_ref COLLATE "C", o.position, o.line_id) < (p.issue_date, p.invoice_ref COLLATE "C", p.position, p.line_id)
         AS earlier,
       p.person_key AS "personKey", o.period_start AS "periodStart", o.period_end AS "periodEnd", o.days,
       (o.period_start = p.period_start AND o.period_end = p.period_end AND o.days = p.days) AS identical,
       (oi.number_key = ANY (i.preceding_keys)) AS cited,
       ARRAY(SELECT DISTINCT t.order_ref COLLATE "C" FROM line_tie t
             WHERE t.org_id = o.org_id AND t.line_id = o.line_id AND t.order_ref IS NOT NULL ORDER BY 1) AS orders,
       d.file AS "sourceFile", ol.sheet AS "sourceSheet", ol.cell AS "sourceCell", ol.line AS "sourceLine", ol.path AS "sourcePath"
FROM scope_line s
JOIN line_part p ON p.org_id = s.org_id AND p.line_id = s.key AND p.state = 'current' AND p.direction = 1 AND p.person_key IS NOT NULL
JOIN invoice i ON i.org_id = p.org_id AND i.id = p.invoice_id
JOIN line_part o ON o.org_id = p.org_id AND o.contract_id = p.contract_id AND o.person_key = p.person_key AND o.line_id <> p.line_id
 AND o.invoice_id <> p.invoice_id AND o.state = 'current' AND o.direction = 1
 AND o.period_start <= p.period_end AND o.period_end >= p.period_start
JOIN invoice oi ON oi.org_id = o.org_id AND oi.id = o.invoice_id
JOIN invoice_line ol ON ol.org_id = o.org_id AND ol.id = o.line_id
JOIN document d ON d.org_id = oi.org_id AND d.id = oi.document_id
WHERE o.days IS NOT NULL
ORDER BY s.key, o.issue_date, o.invoice_ref COLLATE "C", o.position
