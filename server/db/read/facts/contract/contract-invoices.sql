-- Everything billed on a contract in order of issue: current invoices, credit notes negative; rejected, replaced and
-- cancelled ones are left out. An amount in another currency than the contract's is not known in it.
SELECT s.key, s.key AS "contractId",
       (SELECT json_agg(json_build_object(
                 'invoice', i.ref, 'file', d.file, 'supplierKey', coalesce(sp.key, i.supplier_name, ''), 'issueDate', i.issue_date,
                 'amount', CASE WHEN k.is_same THEN (i.direction * coalesce(i.total_without_vat, n.net))::text END,
                 'isOtherCurrency', NOT k.is_same,
                 'source', json_strip_nulls(json_build_object('file', d.file, 'sheet', i.sheet, 'cell', i.cell, 'line', i.line,
                                                              'path', i.path)),
                 'lines', coalesce(n.lines, '[]'))
               ORDER BY i.issue_date, i.ref COLLATE "C", d.file COLLATE "C")
        FROM invoice i
        JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
        LEFT JOIN supplier sp ON sp.org_id = i.org_id AND sp.id = i.supplier_id
        CROSS JOIN LATERAL (
          SELECT coalesce(i.currency = coalesce(c.currency, 'EUR'), true) AS is_same FROM contract c WHERE c.org_id = s.org_id AND c.id = s.key
        ) k
        CROSS JOIN LATERAL (
          SELECT CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net,
                 json_agg(json_build_object('line', l.ref, 'amount', (i.direction * l.net)::text) ORDER BY l.position)
                   FILTER (WHERE l.net IS NOT NULL) AS lines
          FROM invoice_line l
          WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
        ) n
        WHERE i.org_id = s.org_id AND i.contract_id = s.key AND i.state IN ('current', 'credited')) AS invoices
FROM scope_contract s
ORDER BY s.key
