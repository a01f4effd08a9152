-- What the contract of each invoice asks it to carry, and what it does. Texts are only looked into where something is asked.
SELECT s.key, c.required_mentions AS required, i.path IS NOT NULL AS "isElectronic", l.some IS NOT NULL AS "hasLines",
       i.number IS NOT NULL AS "invoiceNumber", i.issue_date IS NOT NULL AS "issueDate", i.due_date IS NOT NULL AS "dueDate",
       coalesce(i.contract_ref IS NOT NULL OR l.contract_ref
         -- A reference of a few characters would be found in any text.
         OR (length(c.contract_key) >= 5
             AND strpos(upper(regexp_replace(concat_ws(' ', i.buyer_reference, array_to_string(i.notes, ' '), l.said), '[^[:alnum:]]', '', 'g')),
                        c.contract_key) > 0), false) AS "contractRef",
       coalesce(i.order_ref IS NOT NULL OR l.order_ref, false) AS "orderRef",
       i.buyer_reference IS NOT NULL AS "buyerReference",
       i.supplier_siret IS NOT NULL AS siret, i.buyer_siret IS NOT NULL AS "buyerSiret", i.supplier_vat_id IS NOT NULL AS "vatId",
       coalesce(i.supplier_vat_id !~* '^ *FR', false) AS "isForeign",
       coalesce(l.period, i.period_start IS NOT NULL OR i.period_end IS NOT NULL) AS period, coalesce(l.quantity, false) AS quantity, coalesce(l.unit_price, false) AS "unitPrice",
       EXISTS (SELECT FROM invoice_attachment f WHERE f.org_id = i.org_id AND f.invoice_id = i.id) AS attachment,
       EXISTS (SELECT FROM person_day d
               WHERE d.org_id = c.org_id AND d.contract_id = c.id
                 AND d.work_date BETWEEN coalesce(l.first_date, l.last_date) AND coalesce(l.last_date, l.first_date)) AS timesheet
FROM scope_invoice s
JOIN invoice i ON i.org_id = s.org_id AND i.id = s.key
LEFT JOIN contract c ON c.org_id = i.org_id AND c.id = i.contract_id AND cardinality(c.required_mentions) > 0
-- Invoice by invoice, by their index: a list of all lines beside a list of all invoices would be gone through once for each.
LEFT JOIN LATERAL (
  SELECT count(*) AS some, bool_and(l.period_start IS NOT NULL OR l.period_end IS NOT NULL) AS period,
         bool_and(l.quantity IS NOT NULL) AS quantity, bool_and(l.unit_price IS NOT NULL) AS unit_price,
         bool_or(l.stated_contract_key IS NOT NULL) AS contract_ref,
         bool_or(l.stated_order_key IS NOT NULL OR l.order_line_ref IS NOT NULL
                 OR EXISTS (SELECT FROM line_tie t
                            WHERE t.org_id = l.org_id AND t.line_id = l.id AND t.order_ref IS NOT NULL AND t.how <> 'only-candidate'))
           AS order_ref,
         string_agg(concat_ws(' ', l.name, l.description, l.note), ' ') AS said,
         min(l.period_start) AS first_date, max(l.period_end) AS last_date
  FROM invoice_line l
  WHERE l.org_id = c.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  HAVING count(*) > 0
) l ON true
ORDER BY s.key
