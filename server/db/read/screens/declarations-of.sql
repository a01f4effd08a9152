-- Declarations by contract key ($1) and what each is known by ($2): several rows of one reference are several tools of one declaration, and
-- its hours count once. A contractor ($3) is told of its own contract; where several firms hold one of that reference, nothing
-- tells whose the declaration is.
SELECT w.contract_key AS "contractKey", w.ref AS "declarationKey", min(a.declaration_ref) AS "declarationRef", min(a.contract_ref) AS "contractRef",
       min(c.id) AS "contractId", min(c.contract_ref) AS "knownRef", min(c.title) AS "contractTitle", min(s.id) AS "supplierId",
       min(s.name) AS "supplierName", (array_agg(v.id ORDER BY a.row_no) FILTER (WHERE v.id IS NOT NULL))[1] AS "deliverableId",
       (array_agg(v.deliverable_ref ORDER BY a.row_no) FILTER (WHERE v.id IS NOT NULL))[1] AS "knownDeliverable",
       (array_agg(v.title ORDER BY a.row_no) FILTER (WHERE v.id IS NOT NULL))[1] AS "deliverableTitle",
       (array_agg(a.deliverable_ref ORDER BY a.row_no) FILTER (WHERE a.deliverable_ref IS NOT NULL))[1] AS "deliverableRef",
       (array_agg(a.invoice_number ORDER BY a.row_no) FILTER (WHERE a.invoice_number IS NOT NULL))[1] AS "invoiceNumber",
       (array_agg(a.line_id ORDER BY a.row_no) FILTER (WHERE a.line_id IS NOT NULL))[1] AS "lineId",
       min(a.period_start) AS "periodStart", max(a.period_end) AS "periodEnd",
       CASE WHEN bool_or(a.ai_use = 'used') THEN 'used' ELSE 'none' END AS "aiUse",
       json_agg(json_build_object('tool', a.tool, 'provider', a.provider, 'modelVersion', a.model_version, 'accountType', a.account_type,
                                  'hostingRegion', a.hosting_region, 'family', a.family, 'dataClasses', coalesce(a.data_classes, '{}'),
                                  'trainingReuse', a.training_reuse) ORDER BY a.row_no)
         FILTER (WHERE a.ai_use = 'used' OR a.tool IS NOT NULL) AS tools,
       (SELECT coalesce(array_agg(DISTINCT g.stage ORDER BY g.stage), '{}')
        FROM ai_declaration b CROSS JOIN LATERAL unnest(b.stages) AS g (stage)
        WHERE b.org_id = a.org_id AND b.contract_key = w.contract_key AND b.declaration_key = w.ref) AS stages,
       min(a.share_low) AS "shareLow", max(a.share_high) AS "shareHigh",
       (array_agg(a.human_review ORDER BY array_position(ARRAY['none', 'light', 'full'], a.human_review))
          FILTER (WHERE a.human_review IS NOT NULL))[1] AS "humanReview",
       max(a.review_days) AS "reviewDays", max(a.human_hours) AS "humanHours", min(a.days_saved_low) AS "daysSavedLow",
       max(a.days_saved_high) AS "daysSavedHigh",
       (array_agg(a.price_effect_amount ORDER BY abs(a.price_effect_amount) DESC NULLS LAST))[1] AS "priceEffectAmount",
       min(c.currency) AS "currency",
       CASE WHEN count(a.prior_approval_ref) = count(*) THEN min(a.prior_approval_ref) END AS "priorApprovalRef",
       min(a.subcontractor) AS "subcontractor", min(a.signed_by) AS "signedBy", min(a.signed_at) AS "signedAt",
       min(a.supersedes) AS "supersedes",
       (SELECT min(later.declaration_ref) FROM ai_declaration later
        WHERE later.org_id = a.org_id AND later.contract_key = w.contract_key AND later.supersedes = w.ref) AS "supersededBy",
       min(d.id) AS "documentId", min(d.file) AS "sourceFile", min(a.sheet) AS "sourceSheet", min(a.row_no) AS "sourceRow"
FROM unnest($1::text[], $2::text[]) AS w (contract_key, ref)
JOIN ai_declaration a ON a.contract_key = w.contract_key AND a.declaration_key = w.ref
JOIN document d ON d.org_id = a.org_id AND d.id = a.document_id
LEFT JOIN LATERAL (
  SELECT k.org_id, k.id, k.contract_ref, k.title, k.supplier_id, k.currency
  FROM contract k
  WHERE k.org_id = a.org_id AND k.contract_key = a.contract_key
    AND CASE WHEN $3::bigint IS NOT NULL THEN k.supplier_id = $3
             ELSE NOT EXISTS (SELECT FROM contract o
                              WHERE o.org_id = k.org_id AND o.contract_key = k.contract_key
                                AND o.supplier_id IS DISTINCT FROM k.supplier_id) END
  ORDER BY k.id
  LIMIT 1
) c ON true
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
LEFT JOIN LATERAL (
  SELECT e.id, e.deliverable_ref, e.title
  FROM deliverable e
  WHERE e.org_id = a.org_id AND e.contract_key = a.contract_key AND e.deliverable_key = a.deliverable_key
  ORDER BY e.id
  LIMIT 1
) v ON true
GROUP BY a.org_id, w.contract_key, w.ref
