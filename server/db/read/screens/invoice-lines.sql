-- Lines of invoice $1 with what each is for, its ladder in audit $2, and what is at stake on it for side $3.
SELECT l.id, l.ref, l.name, l.description, l.quantity, l.unit_code AS "unitCode", l.billed_unit AS "billedUnit",
       l.unit_how AS "unitHow",
       trim_scale(l.billed_days) AS "billedDays", l.unit_price AS "unitPrice", l.net, l.period_start AS "periodStart",
       l.period_end AS "periodEnd", l.line_status AS "lineStatus",
       l.sheet AS "sourceSheet", l.cell AS "sourceCell", l.line AS "sourceLine", l.page AS "sourcePage", l.path AS "sourcePath",
       coalesce((SELECT json_agg(json_build_object('personKey', t.person_key, 'personName', t.person_name, 'profile', t.profile,
                                                   'orderRef', t.order_ref, 'deliverableRef', t.deliverable_ref,
                                                   'days', t.days::text, 'how', t.how) ORDER BY t.ordinal)
                 FROM line_tie t WHERE t.org_id = l.org_id AND t.line_id = l.id), '[]') AS ties,
       {support}, p.sources AS "rungSources",
       round(CASE WHEN p.line_id IS NOT NULL THEN coalesce(k.amount, 0) END, 2) AS "atStake"
FROM invoice_line l
LEFT JOIN line_support p ON p.org_id = l.org_id AND p.audit_id = $2 AND p.line_id = l.id
LEFT JOIN line_stake k ON k.org_id = l.org_id AND k.audit_id = $2 AND k.side = $3 AND k.invoice_id = l.invoice_id AND k.line_id = l.id
WHERE l.invoice_id = $1
ORDER BY l.position
