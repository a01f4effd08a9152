-- Deliverables whose days a contract manager verified: what the estimator may learn from, never a bill taken at its word. Of several
-- decisions on the same days the last one counts; what the organisation decided to forget is left out. `declarations`: what was
-- declared about AI for each, by the declarations in force; null where there is none. `deliverableIds`: all rows that describe it.
-- They are read off the registers, whoever made them: a part of the dossier learns from the same as the whole.
WITH forgotten AS MATERIALIZED (SELECT * FROM forgotten_learning),
teaching AS MATERIALIZED (SELECT * FROM checked_deliverable),
checked AS MATERIALIZED (
  SELECT DISTINCT d.org_id, d.id, d.contract_key, d.deliverable_key, coalesce(d.period_start, d.period_end, d.delivered_on, d.due_on) AS starts,
         coalesce(d.period_end, d.period_start, d.delivered_on, d.due_on) AS ends
  FROM teaching r
  JOIN deliverable d ON d.org_id = r.org_id AND d.id = r.id
), covered AS (
  -- A declaration covers the deliverable it names, else those of its contract in its period, or those that its invoice or line bills.
  SELECT v.org_id, v.id, a.contract_key, a.declaration_key
  FROM checked v
  JOIN ai_declaration a ON a.org_id = v.org_id AND a.contract_key = v.contract_key AND a.deliverable_key = v.deliverable_key
  UNION
  SELECT v.org_id, v.id, a.contract_key, a.declaration_key
  FROM checked v
  JOIN ai_declaration a ON a.org_id = v.org_id AND a.contract_key = v.contract_key
   AND a.deliverable_key IS NULL AND a.number_key IS NULL
   AND coalesce(a.period_start, '-infinity') <= v.ends AND coalesce(a.period_end, 'infinity') >= v.starts
  UNION
  SELECT v.org_id, v.id, a.contract_key, a.declaration_key
  FROM checked v
  JOIN line_tie t ON t.org_id = v.org_id AND t.deliverable_id = v.id
  JOIN invoice_line l ON l.org_id = t.org_id AND l.id = t.line_id
  JOIN invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id
  JOIN ai_declaration a ON a.org_id = v.org_id AND a.contract_key = v.contract_key AND a.number_key = i.number_key
   AND a.deliverable_key IS NULL AND (a.line_id IS NULL OR a.line_id = l.ref)
), stated AS (
  -- Several rows of one reference are several tools of one declaration.
  SELECT k.org_id, k.id, CASE WHEN bool_or(a.ai_use = 'used') THEN 'used' ELSE 'none' END AS ai_use,
         json_agg(json_build_object('family', a.family) ORDER BY a.row_no, f.file COLLATE "C") AS tools,
         trim_scale(min(a.share_low)) AS share_low, trim_scale(max(a.share_high)) AS share_high,
         (array_agg(a.human_review ORDER BY array_position(ARRAY['none', 'light', 'full'], a.human_review))
            FILTER (WHERE a.human_review IS NOT NULL))[1] AS human_review,
         trim_scale(max(a.review_days)) AS review_days, min(a.declaration_ref) AS declaration_ref, min(a.signed_at) AS signed_at,
         min(f.file) AS file, min(a.row_no) AS row_no
  FROM covered k
  JOIN ai_declaration a ON a.org_id = k.org_id AND a.contract_key = k.contract_key AND a.declaration_key = k.declaration_key
  JOIN document f ON f.org_id = a.org_id AND f.id = a.document_id
  WHERE NOT EXISTS (SELECT FROM ai_declaration x
                    WHERE x.org_id = k.org_id AND x.contract_key = k.contract_key AND x.supersedes = k.declaration_key)
  GROUP BY k.org_id, k.id, k.contract_key, k.declaration_key
), said AS (
  SELECT t.org_id, t.id,
         json_agg(json_build_object(
           'aiUse', t.ai_use, 'tools', t.tools, 'shareLow', t.share_low::text, 'shareHigh', t.share_high::text,
           'humanReview', t.human_review, 'reviewDays', t.review_days::text)
           ORDER BY t.declaration_ref COLLATE "C", t.signed_at, t.file COLLATE "C", t.row_no)::jsonb AS declarations
  FROM stated t
  GROUP BY t.org_id, t.id
)
SELECT r.ids::text[] AS "deliverableIds", d.type, d.contract_ref AS "contractRef", d.deliverable_ref AS "deliverableRef",
       coalesce(s.key, c.supplier_name) AS "supplierKey", d.size, d.size_unit AS "sizeUnit", d.quoted_days AS "quotedDays",
       w.work_unit_days AS "workUnitDays", w.complexity, coalesce(d.drivers, '{}') AS drivers,
       sum(r.accepted_days) AS "acceptedDays", c.hours_per_day AS "hoursPerDay", coalesce(r.delivered_on, max(r.decided_on)) AS "finishedOn", a.declarations
FROM teaching r
JOIN deliverable d ON d.org_id = r.org_id AND d.id = r.id
JOIN contract_holder c ON c.org_id = r.org_id AND c.contract_key = r.contract_key AND c.holder = r.holder
LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
JOIN agreed_work w ON w.org_id = d.org_id AND w.deliverable_id = d.id
LEFT JOIN said a ON a.org_id = d.org_id AND a.id = d.id
WHERE EXISTS (SELECT FROM scope_deliverable s JOIN deliverable x ON x.org_id = s.org_id AND x.id = s.key WHERE x.type = d.type)
  AND NOT EXISTS (
    SELECT FROM forgotten f
    WHERE f.org_id = d.org_id
      AND ((f.contract_key = d.contract_key AND f.deliverable_key = d.deliverable_key) OR f.type = d.type
           OR f.supplier_key = coalesce(s.key, c.supplier_name)))
GROUP BY d.org_id, d.id, r.ids, r.delivered_on, s.key, c.supplier_name, c.hours_per_day, w.work_unit_days, w.complexity, a.declarations
ORDER BY d.contract_ref COLLATE "C", d.deliverable_ref COLLATE "C"
