-- Declarations of AI use of one contractor that say the very same of several deliverables, told once: of the first one signed.
-- Only those that state a figure and name a deliverable of the register: without figures nothing is copied, one declaration of
-- many works is one, and under a contract reference of several holders nothing tells whose it is.
WITH row_said AS (
  SELECT s.org_id, s.key, coalesce(p.key, c.supplier_name) AS supplier_key, a.contract_ref, a.declaration_ref, a.signed_at,
         c.id AS contract_id, v.id AS deliverable_id, v.deliverable_ref, v.type, f.file, a.sheet, a.row_no,
         (a.share_low, a.share_high, a.human_hours, a.review_days, a.days_saved_low, a.days_saved_high) IS NULL AS is_empty,
         json_build_array(lower(btrim(a.tool)), lower(btrim(a.provider)), lower(btrim(a.model_version)), a.hosting_region, a.account_type,
                          a.family, a.stages, trim_scale(a.share_low), trim_scale(a.share_high), a.human_review, trim_scale(a.review_days),
                          trim_scale(a.human_hours), trim_scale(a.days_saved_low), trim_scale(a.days_saved_high),
                          trim_scale(a.price_effect_amount), a.data_classes, a.training_reuse, a.prior_approval_ref,
                          lower(btrim(a.subcontractor)), a.ai_use)::text AS said
  FROM area_declaration s
  JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
  JOIN contract c ON c.org_id = a.org_id AND c.contract_key = a.contract_key
  JOIN document f ON f.org_id = a.org_id AND f.id = a.document_id
  LEFT JOIN supplier p ON p.org_id = c.org_id AND p.id = c.supplier_id
  LEFT JOIN deliverable v ON v.org_id = a.org_id AND v.contract_key = a.contract_key AND v.deliverable_key = a.deliverable_key
), declared AS (
  SELECT r.org_id, r.key, min(r.supplier_key) AS supplier_key, min(r.contract_ref) AS contract_ref, min(r.declaration_ref) AS ref,
         min(r.signed_at) AS signed_at, min(r.deliverable_id) AS deliverable_id, min(r.deliverable_ref) AS deliverable_ref,
         min(r.type) AS type, min(r.file) AS file, min(r.sheet) AS sheet, min(r.row_no) AS row_no,
         string_agg(r.said, E'\n' ORDER BY r.said COLLATE "C") AS said
  FROM row_said r
  GROUP BY r.org_id, r.key
  HAVING count(*) = count(r.deliverable_id) AND count(DISTINCT r.deliverable_id) = 1 AND count(DISTINCT r.contract_id) = 1
     AND NOT bool_and(r.is_empty) AND bool_or(r.said LIKE '%"used"]')
), placed AS (
  SELECT d.*, row_number() OVER (PARTITION BY d.org_id, d.supplier_key, d.said
                                 ORDER BY d.signed_at, d.contract_ref COLLATE "C", d.ref COLLATE "C", d.key) AS place
  FROM declared d
), alike AS (
  SELECT p.org_id, (array_agg(p.key ORDER BY p.place))[1] AS key, count(*)::int AS declarations,
         count(DISTINCT p.deliverable_id)::int AS deliverables, count(DISTINCT p.type)::int AS types,
         json_agg(json_build_object('declaration', p.ref, 'contract', p.contract_ref, 'deliverable', p.deliverable_ref, 'source',
                                    json_strip_nulls(json_build_object('file', p.file, 'sheet', p.sheet, 'line', p.row_no)))
                  ORDER BY p.place) FILTER (WHERE p.place <= 20) AS named
  FROM placed p
  GROUP BY p.org_id, p.supplier_key, p.said
  HAVING count(*) > 1
)
SELECT a.key, a.declarations, a.deliverables, a.types, a.named
FROM alike a
JOIN scope_declaration s ON s.org_id = a.org_id AND s.key = a.key
ORDER BY a.key
