SELECT s.key, i.id AS "invoiceId", i.ref AS "invoiceRef", i.number, d.file, coalesce(sp.key, i.supplier_name, '') AS "supplierKey",
       coalesce(i.supplier_name, sp.name) AS "supplierName", i.issue_date AS "issueDate", i.currency, i.type_code AS "typeCode",
       i.direction, i.state, i.period_start AS "invoicePeriodStart", i.period_end AS "invoicePeriodEnd",
       i.contract_id AS "contractId", i.contract_how AS "contractHow",
       i.sheet AS "invoiceSheet", i.cell AS "invoiceCell", i.line AS "invoiceLine", i.page AS "invoicePage", i.path AS "invoicePath",
       l.ref AS "line", l.name, l.description, l.line_status AS "lineStatus", l.quantity, l.unit_code AS "unitCode",
       l.unit_price AS "unitPrice", l.price_base_quantity AS "priceBaseQuantity", l.allowance_sum AS allowances, l.charge_sum AS charges,
       l.net, l.billed_unit AS "billedUnit", l.unit_how AS "unitHow", l.billed_days AS "billedDays", l.billed_hours AS "billedHours",
       l.period_start AS "periodStart", l.period_end AS "periodEnd", l.period_from AS "periodFrom",
       l.sheet, l.cell, l.line AS "atLine", l.page, l.path,
       (SELECT json_agg(json_build_object('personKey', t.person_key, 'personName', t.person_name, 'profile', t.profile,
                                          'orderRef', t.order_ref, 'deliverableRef', t.deliverable_ref, 'days', t.days::text,
                                          'how', t.how) ORDER BY t.ordinal)
        FROM line_tie t WHERE t.org_id = l.org_id AND t.line_id = l.id) AS links
FROM scope_line s
JOIN invoice_line l ON l.org_id = s.org_id AND l.id = s.key
JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
LEFT JOIN supplier sp ON sp.org_id = i.org_id AND sp.id = i.supplier_id
ORDER BY s.key
