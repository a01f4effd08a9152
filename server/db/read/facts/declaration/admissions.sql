-- What was decided of the deliverables that each declaration names, or that the invoice it names bills. A declaration of a whole
-- period is about none of them in particular: some are accepted before the period ends, as they should be.
WITH declared AS (
  SELECT s.org_id, s.key, min(a.signed_at) AS signed_at,
         bool_or(a.deliverable_key IS NOT NULL OR a.number_key IS NOT NULL) AS is_particular
  FROM scope_declaration s
  JOIN ai_declaration first ON first.org_id = s.org_id AND first.id = s.key
  JOIN ai_declaration a ON a.org_id = first.org_id AND a.contract_key = first.contract_key AND a.declaration_key = first.declaration_key
  GROUP BY s.org_id, s.key
), decided AS (
  SELECT d.org_id, d.key, v.deliverable_ref, v.acceptance, v.decided_on, f.file, v.sheet, v.row_no,
         (v.acceptance IN ('accepted', 'accepted_with_reserves', 'reduced') AND v.decided_on < d.signed_at) IS TRUE AS is_before
  FROM declared d
  JOIN declaration_deliverable dd ON dd.org_id = d.org_id AND dd.key = d.key
  JOIN deliverable v ON v.org_id = dd.org_id AND v.id = dd.deliverable_id
  JOIN document f ON f.org_id = v.org_id AND f.id = v.document_id
  WHERE d.is_particular
), placed AS (
  SELECT d.*, row_number() OVER (PARTITION BY d.org_id, d.key, d.is_before ORDER BY d.decided_on, d.deliverable_ref COLLATE "C") AS place
  FROM decided d
), told AS (
  SELECT p.org_id, p.key, count(*)::int AS count, (count(*) FILTER (WHERE p.is_before))::int AS before_count,
         json_agg(json_build_object('deliverable', p.deliverable_ref, 'decidedOn', p.decided_on, 'source',
                                    json_strip_nulls(json_build_object('file', p.file, 'sheet', p.sheet, 'line', p.row_no)))
                  ORDER BY p.place) FILTER (WHERE p.is_before AND p.place <= 20) AS before,
         bool_or(p.acceptance IS NULL) AS some_undecided,
         bool_or(p.acceptance IN ('accepted', 'accepted_with_reserves', 'reduced') AND p.decided_on IS NULL) AS some_undated
  FROM placed p
  GROUP BY p.org_id, p.key
)
SELECT s.key, coalesce(t.count, 0) AS count, coalesce(t.before_count, 0) AS "beforeCount", coalesce(t.before, '[]') AS before,
       array_remove(ARRAY[CASE WHEN t.some_undecided THEN 'acceptance' END, CASE WHEN t.some_undated THEN 'decided_on' END], NULL) AS unknown
FROM scope_declaration s
LEFT JOIN told t ON t.org_id = s.org_id AND t.key = s.key
ORDER BY s.key
