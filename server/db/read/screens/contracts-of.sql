-- Contracts $1 with what was billed on each, and what is at stake in audit $2 for side $3. A contractor ($4) counts its own
-- invoices.
SELECT c.id, c.contract_ref AS "contractRef", c.title, c.entity, s.id AS "supplierId", coalesce(s.name, c.supplier_name) AS "supplierName",
       c.start_date AS "startDate", c.end_date AS "endDate", c.price_form AS "priceForm", c.ceiling_amount AS "ceilingAmount",
       coalesce(c.currency, 'EUR') AS currency, CASE WHEN b.is_known THEN round(b.billed, 2) END AS billed,
       CASE WHEN $2::bigint IS NOT NULL AND $3::text IS NOT NULL THEN round(coalesce(b.at_stake, 0), 2) END AS "atStake",
       c.ai_policy AS "aiPolicy", coalesce(c.ai_declaration_required, 'no') AS "aiDeclarationRequired",
       c.contract_key AS "contractKey", c.notified_on AS "notifiedOn", c.billed_before AS "billedBefore", c.hours_per_day AS "hoursPerDay",
       c.acceptance_days AS "acceptanceDays", c.payment_days AS "paymentDays", c.ai_policy_binding_ref AS "aiPolicyBindingRef",
       c.ai_policy_notified_on AS "aiPolicyNotifiedOn", c.assumed_columns AS "assumedTerms",
       d.file AS "sourceFile", c.sheet AS "sourceSheet", c.row_no AS "sourceRow",
       d.id AS "documentId",
       EXISTS (SELECT FROM contract o
               WHERE o.org_id = c.org_id AND o.contract_key = c.contract_key AND o.supplier_id IS DISTINCT FROM c.supplier_id) AS "isShared"
FROM contract c
JOIN document d ON d.org_id = c.org_id AND d.id = c.document_id
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
CROSS JOIN LATERAL (
  -- An amount that is not known makes the sum unknown, never smaller.
  SELECT coalesce(sum(i.direction * coalesce(i.total_without_vat, n.net)) FILTER (WHERE i.state IN ('current', 'credited')), 0) AS billed,
         coalesce(bool_and(coalesce(i.total_without_vat, n.net) IS NOT NULL) FILTER (WHERE i.state IN ('current', 'credited')), true)
           AS is_known,
         sum(k.at_stake) AS at_stake
  FROM invoice i
  CROSS JOIN LATERAL (
    SELECT CASE WHEN count(l.net) = count(*) THEN sum(l.net) END AS net
    FROM invoice_line l
    WHERE l.org_id = i.org_id AND l.invoice_id = i.id AND (l.line_status IS NULL OR l.line_status = 'DETAIL')
  ) n
  LEFT JOIN invoice_stake k ON k.org_id = i.org_id AND k.audit_id = $2 AND k.side = $3 AND k.invoice_id = i.id
  WHERE i.org_id = c.org_id AND i.contract_id = c.id AND coalesce(i.currency, c.currency, 'EUR') = coalesce(c.currency, 'EUR')
    AND ($4::bigint IS NULL OR i.supplier_id = $4)
) b
WHERE c.id = ANY ($1::bigint[])
