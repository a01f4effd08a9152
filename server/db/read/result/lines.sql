-- Lines in the order of their invoices, each with its links and its ladder in this audit.
SELECT l.invoice_id AS key, d.file, l.line_id AS id, l.name, l.description, l.quantity, l.unit_code AS "unitCode",
       l.billed_unit AS "billedUnit", l.billed_days AS "billedDays", l.unit_price AS "unitPrice",
       l.price_base_quantity AS "priceBaseQuantity", l.net, l.own_period_start AS "periodStart", l.own_period_end AS "periodEnd",
       l.line_status AS "lineStatus", l.sheet, l.cell, l.line AS "atLine", l.page, l.path,
       (SELECT json_agg(json_build_object('personKey', t.person_key, 'profile', t.profile, 'orderRef', t.order_ref,
                                          'deliverableRef', t.deliverable_ref, 'days', t.days::text, 'how', t.how) ORDER BY t.ordinal)
        FROM line_tie t WHERE t.org_id = l.org_id AND t.line_id = l.id) AS links,
       p.line_id AS "supportOf", p.contract_rate AS "contractRate", p.timesheet_days AS "timesheetDays",
       p.calendar_days AS "calendarDays", p.quoted_days AS "quotedDays", p.work_unit_days AS "workUnitDays", p.effort,
       p.declared_human_days AS "declaredHumanDays", p.missing, p.supported_days AS "supportedDays", p.rests_on AS "restsOn"
FROM invoice i
JOIN document d ON d.org_id = i.org_id AND d.id = i.document_id
JOIN invoice_line l ON l.org_id = i.org_id AND l.invoice_id = i.id
LEFT JOIN supplier s ON s.org_id = i.org_id AND s.id = i.supplier_id
LEFT JOIN line_support p ON p.org_id = l.org_id AND p.line_id = l.id AND p.audit_id = (SELECT current_setting('app.audit_id')::bigint)
ORDER BY coalesce(s.key, i.supplier_name, '') COLLATE "C", coalesce(i.number, '') COLLATE "C", d.file COLLATE "C", i.id, l.position
