-- Where a contractor declares no AI use for any work of one type on a contract, and some for the same type on others: told once, of
-- the first declaration without AI. Nothing where AI came into use elsewhere after the last of them was signed. Each declaration
-- names one deliverable; those of a subcontractor speak of another team, and are left out, as are those under a contract reference
-- of several holders: nothing tells whose they are.
WITH declared AS (
  SELECT s.org_id, s.key, min(coalesce(p.key, c.supplier_name)) AS supplier_key, a.contract_key, min(c.contract_ref) AS contract_ref,
         min(a.declaration_ref) AS ref, min(a.signed_at) AS signed_at, min(v.deliverable_ref) AS deliverable_ref, min(v.type) AS type,
         bool_or(a.ai_use = 'used') AS is_used, min(f.file) AS file, min(a.sheet) AS sheet, min(a.row_no) AS row_no
  FROM area_declaration s
  JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
  JOIN contract c ON c.org_id = a.org_id AND c.contract_key = a.contract_key
  JOIN deliverable v ON v.org_id = a.org_id AND v.contract_key = a.contract_key AND v.deliverable_key = a.deliverable_key
  JOIN document f ON f.org_id = a.org_id AND f.id = a.document_id
  LEFT JOIN supplier p ON p.org_id = c.org_id AND p.id = c.supplier_id
  GROUP BY s.org_id, s.key, a.contract_key
  HAVING count(a.subcontractor) = 0 AND count(DISTINCT v.id) = 1 AND count(DISTINCT c.id) = 1
), placed AS (
  SELECT d.*, row_number() OVER (PARTITION BY d.org_id, d.supplier_key, d.type, d.is_used
                                 ORDER BY d.signed_at, d.contract_ref COLLATE "C", d.ref COLLATE "C", d.key) AS place
  FROM declared d
), used AS (
  SELECT p.org_id, p.supplier_key, p.type, count(*)::int AS declarations, min(p.signed_at) AS first_signed,
         array_agg(DISTINCT p.contract_key) AS contracts,
         json_agg(json_build_object('declaration', p.ref, 'contract', p.contract_ref, 'source',
                                    json_strip_nulls(json_build_object('file', p.file, 'sheet', p.sheet, 'line', p.row_no)))
                  ORDER BY p.place) FILTER (WHERE p.place <= 10) AS named
  FROM placed p
  WHERE p.is_used
  GROUP BY p.org_id, p.supplier_key, p.type
), none AS (
  SELECT p.org_id, p.supplier_key, p.contract_key, p.type, (array_agg(p.key ORDER BY p.place))[1] AS key, count(*)::int AS declarations,
         (array_agg(p.ref ORDER BY p.place))[1:10] AS named,
         (array_agg(json_strip_nulls(json_build_object('file', p.file, 'sheet', p.sheet, 'line', p.row_no)) ORDER BY p.place))[1:10] AS sources
  FROM placed p
  JOIN used u ON u.org_id = p.org_id AND u.supplier_key = p.supplier_key AND u.type = p.type
   AND p.contract_key <> ALL (u.contracts)
  WHERE NOT p.is_used
  GROUP BY p.org_id, p.supplier_key, p.contract_key, p.type
  HAVING max(p.signed_at) >= min(u.first_signed)
)
SELECT n.key, n.type, n.declarations, n.named, array_to_json(n.sources) AS sources, u.declarations AS "usedDeclarations", u.named AS used
FROM none n
JOIN scope_declaration s ON s.org_id = n.org_id AND s.key = n.key
JOIN used u ON u.org_id = n.org_id AND u.supplier_key = n.supplier_key AND u.type = n.type
ORDER BY n.key
