-- Declarations in force, one per contract and reference: several rows of one reference are several tools of one declaration,
-- and its hours count once. A row without a reference is a declaration of its own (`declaration_key`). A declaration that another one supersedes is left out.
WITH RECURSIVE superseded AS (
  SELECT DISTINCT org_id, contract_key, supersedes AS declaration_key FROM area_statement WHERE supersedes IS NOT NULL
), chain AS (
  -- Everything a declaration replaces, step by step; UNION ends a chain that bites its own tail.
  SELECT a.org_id, a.contract_key, a.declaration_key, a.supersedes FROM area_statement a WHERE a.supersedes IS NOT NULL
  UNION
  SELECT c.org_id, c.contract_key, c.declaration_key, older.supersedes
  FROM chain c
  JOIN ai_declaration older ON older.org_id = c.org_id AND older.contract_key = c.contract_key
   AND older.declaration_key = c.supersedes AND older.supersedes IS NOT NULL
), first_signed AS (
  SELECT c.org_id, c.contract_key, c.declaration_key, min(older.signed_at) AS signed_at
  FROM chain c
  JOIN ai_declaration older ON older.org_id = c.org_id AND older.contract_key = c.contract_key AND older.declaration_key = c.supersedes
  GROUP BY c.org_id, c.contract_key, c.declaration_key
)
-- Under a reference that several firms hold nothing tells whose declaration it is.
SELECT min(a.id) AS id, CASE WHEN count(DISTINCT c.id) = 1 THEN min(c.id) END AS "contractId", min(a.declaration_ref) AS "ref", min(a.contract_ref) AS "contractRef",
       CASE WHEN count(DISTINCT c.id) = 1 THEN min(coalesce(s.key, c.supplier_name)) END AS "supplierKey",
       (array_agg(a.deliverable_ref ORDER BY a.row_no, d.file COLLATE "C") FILTER (WHERE a.deliverable_ref IS NOT NULL))[1] AS "deliverableRef",
       (array_agg(a.invoice_number ORDER BY a.row_no, d.file COLLATE "C") FILTER (WHERE a.invoice_number IS NOT NULL))[1] AS "invoiceNumber",
       (array_agg(a.line_id ORDER BY a.row_no, d.file COLLATE "C") FILTER (WHERE a.line_id IS NOT NULL))[1] AS "lineId",
       min(a.period_start) AS "periodStart", max(a.period_end) AS "periodEnd",
       CASE WHEN bool_or(a.ai_use = 'used') THEN 'used' ELSE 'none' END AS "aiUse",
       json_agg(json_build_object(
         'tool', a.tool, 'provider', a.provider, 'hostingRegion', a.hosting_region, 'accountType', a.account_type, 'family', a.family,
         'dataClasses', coalesce(a.data_classes, '{}'), 'trainingReuse', a.training_reuse,
         'source', json_strip_nulls(json_build_object('file', d.file, 'sheet', a.sheet, 'line', a.row_no))) ORDER BY a.row_no, d.file COLLATE "C") AS tools,
       min(a.share_low) AS "shareLow", max(a.share_high) AS "shareHigh",
       (array_agg(a.human_review ORDER BY array_position(ARRAY['none', 'light', 'full'], a.human_review))
          FILTER (WHERE a.human_review IS NOT NULL))[1] AS "humanReview",
       max(a.review_days) AS "reviewDays", max(a.human_hours) AS "humanHours", min(a.days_saved_low) AS "daysSavedLow",
       max(a.days_saved_high) AS "daysSavedHigh",
       (array_agg(a.price_effect_amount ORDER BY abs(a.price_effect_amount) DESC NULLS LAST))[1] AS "priceEffectAmount",
       json_agg(coalesce(a.stages, '{}') ORDER BY a.row_no, d.file COLLATE "C") AS stages,
       -- One tool without approval leaves the declaration without approval.
       CASE WHEN count(a.prior_approval_ref) = count(*) THEN min(a.prior_approval_ref) END AS "priorApprovalRef",
       min(a.subcontractor) AS "subcontractor", min(a.signed_at) AS "signedAt", min(fs.signed_at) AS "firstSignedAt",
       min(d.file) AS "sourceFile", min(a.sheet) AS "sourceSheet", min(a.row_no) AS "sourceRow"
FROM area_statement a
JOIN document d ON d.org_id = a.org_id AND d.id = a.document_id
LEFT JOIN contract c ON c.org_id = a.org_id AND c.contract_key = a.contract_key
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
LEFT JOIN superseded x ON x.org_id = a.org_id AND x.contract_key = a.contract_key AND x.declaration_key = a.declaration_key
LEFT JOIN first_signed fs ON fs.org_id = a.org_id AND fs.contract_key = a.contract_key AND fs.declaration_key = a.declaration_key
WHERE x.declaration_key IS NULL
GROUP BY a.org_id, a.contract_key, a.declaration_key
ORDER BY a.contract_key COLLATE "C", min(a.declaration_ref) COLLATE "C", min(a.signed_at), min(d.file) COLLATE "C", min(d.sha256), min(a.row_no)
