-- Deliverables whose AI use is declared, in the order of their sizes among like ones: of one contractor, type, complexity and unit.
-- `place` counts those declared without AI up to its size, so that the neighbours of one are found by equality: many works of one
-- contractor are not compared each with each. `kind` is that likeness.
CREATE TEMP TABLE IF NOT EXISTS declared_work (
  org_id bigint, deliverable_id bigint, kind text, is_used boolean, place bigint, contract_ref text, deliverable_ref text, measure numeric,
  days numeric, file text, sheet text, row_no integer
) ON COMMIT PRESERVE ROWS;
INSERT INTO declared_work
WITH stated AS (
  SELECT dd.org_id, dd.deliverable_id, bool_or(a.ai_use = 'used') AS is_used
  FROM declaration_deliverable dd
  JOIN ai_declaration first ON first.org_id = dd.org_id AND first.id = dd.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
  GROUP BY dd.org_id, dd.deliverable_id
), billed AS (
  SELECT t.org_id, t.target_id AS deliverable_id, sum(t.days) AS days
  FROM line_share t
  JOIN area_line l ON l.org_id = t.org_id AND l.id = t.line_id
  JOIN area_invoice i ON i.org_id = l.org_id AND i.id = l.invoice_id AND i.state IN ('current', 'credited')
  JOIN area_contract c ON c.org_id = i.org_id AND c.id = i.contract_id
  WHERE t.kind = 'deliverable'
  GROUP BY t.org_id, t.target_id
  -- What was given back, in whole or in part, leaves open what the work took.
  HAVING bool_and((i.state = 'current' AND i.direction = 1 AND t.days > 0 AND t.how <> 'only-candidate' AND l.unit_how = 'code'
                   AND c.price_form IN ('time', 'mixed') AND l.billed_unit IN ('day', 'hour')) IS TRUE)
), measured AS (
  SELECT v.org_id, v.id, v.contract_ref, v.deliverable_ref, s.is_used, b.days, coalesce(p.key, c.supplier_name) AS supplier_key, v.type,
         coalesce(w.complexity, '') AS complexity, f.file, v.sheet, v.row_no,
         CASE WHEN v.size > 0 AND v.size_unit IS NOT NULL THEN v.size_unit
              WHEN w.work_unit_days > 0 THEN 'work_unit_days'
              WHEN v.quoted_days > 0 THEN 'quoted_days' END AS unit,
         CASE WHEN v.size > 0 AND v.size_unit IS NOT NULL THEN v.size
              WHEN w.work_unit_days > 0 THEN w.work_unit_days
              WHEN v.quoted_days > 0 THEN v.quoted_days END AS measure
  FROM stated s
  JOIN deliverable v ON v.org_id = s.org_id AND v.id = s.deliverable_id
  JOIN contract c ON c.org_id = v.org_id AND c.contract_key = v.contract_key
  JOIN document f ON f.org_id = v.org_id AND f.id = v.document_id
  LEFT JOIN supplier p ON p.org_id = c.org_id AND p.id = c.supplier_id
  JOIN agreed_work w ON w.org_id = v.org_id AND w.deliverable_id = v.id
  LEFT JOIN billed b ON b.org_id = v.org_id AND b.deliverable_id = v.id
  WHERE (s.is_used OR b.days IS NOT NULL)
    -- Under a contract reference of several holders nothing tells whose work it is.
    AND NOT EXISTS (SELECT FROM contract o WHERE o.org_id = c.org_id AND o.contract_key = c.contract_key AND o.id <> c.id)
)
-- At one size those without AI come first.
SELECT m.org_id, m.id AS deliverable_id, k.kind, m.is_used,
       count(*) FILTER (WHERE NOT m.is_used) OVER (
         PARTITION BY m.org_id, k.kind
         ORDER BY m.measure, m.is_used, m.contract_ref COLLATE "C", m.deliverable_ref COLLATE "C") AS place,
       m.contract_ref, m.deliverable_ref, m.measure, m.days, m.file, m.sheet, m.row_no
FROM measured m
CROSS JOIN LATERAL (SELECT json_build_array(m.supplier_key, m.type, m.complexity, m.unit)::text AS kind) k
WHERE m.measure IS NOT NULL;
CREATE INDEX IF NOT EXISTS declared_work_by_deliverable_id ON declared_work (org_id, deliverable_id);
CREATE INDEX IF NOT EXISTS declared_work_by_kind ON declared_work (org_id, kind, place) WHERE NOT is_used;
ANALYZE declared_work;
