-- Pairs of delivered files of one contractor that may share text, or are the same bytes: the deliverable that is asked about came
-- later. By delivery dates; where one is unknown by when it was due, and where that does not tell by references and paths.
CREATE TEMP TABLE IF NOT EXISTS file_pair (
  org_id bigint, key bigint, contract_key text, other_id bigint, other_contract_id bigint, other_contract_key text,
  same_contract boolean, supplier_id bigint,
  named_id bigint, other_named_id bigint, document_id bigint, other_document_id bigint, text_key bigint, other_key bigint, met integer,
  dated boolean
) ON COMMIT PRESERVE ROWS;
INSERT INTO file_pair
WITH own AS MATERIALIZED (
  SELECT s.org_id, s.key, s.contract_id, c.contract_key, c.contract_ref, c.supplier_id, f.named_id, f.document_id, p.text_key
  FROM scope_deliverable s
  JOIN contract c ON c.org_id = s.org_id AND c.id = s.contract_id
  JOIN deliverable_file f ON f.org_id = s.org_id AND f.deliverable_id = s.key
  LEFT JOIN text_print p ON p.org_id = f.org_id AND p.document_id = f.document_id
), met AS (
  SELECT o.*, h.deliverable_id AS other_id, h.contract_id AS other_contract_id, h.supplier_id AS other_supplier_id,
         h.named_id AS other_named_id, h.document_id AS other_document_id, h.text_key AS other_key, k.met
  FROM own o
  JOIN text_kin k ON k.org_id = o.org_id AND k.text_key = o.text_key
  JOIN text_holder h ON h.org_id = k.org_id AND h.text_key = k.other_key
  UNION ALL
  -- The same bytes under another path, whatever they hold.
  SELECT o.*, f.deliverable_id, c.id, c.supplier_id, f.named_id, f.document_id, o.text_key, 1000000
  FROM own o
  JOIN deliverable_file f ON f.org_id = o.org_id AND f.document_id = o.document_id AND f.named_id <> o.named_id
  JOIN deliverable d ON d.org_id = f.org_id AND d.id = f.deliverable_id
  CROSS JOIN LATERAL (SELECT min(c.id) AS id, min(c.supplier_id) AS supplier_id
                      FROM contract c
                      WHERE c.org_id = d.org_id AND c.contract_key = d.contract_key
                      HAVING count(*) = 1) c
), placed AS (
  SELECT m.*, oc.contract_key AS other_contract_key, m.other_contract_id = m.contract_id AS same_contract,
         d.delivered_on IS NOT NULL AND e.delivered_on IS NOT NULL AS dated,
         coalesce(d.delivered_on, d.period_end, d.due_on) AS own_on, coalesce(e.delivered_on, e.period_end, e.due_on) AS other_on,
         ARRAY[m.contract_ref, d.deliverable_ref, n.file] COLLATE "C" AS own_place,
         ARRAY[oc.contract_ref, e.deliverable_ref, r.file] COLLATE "C" AS other_place
  FROM met m
  JOIN deliverable d ON d.org_id = m.org_id AND d.id = m.key
  JOIN deliverable e ON e.org_id = m.org_id AND e.id = m.other_id
  JOIN contract oc ON oc.org_id = m.org_id AND oc.id = m.other_contract_id
  JOIN document n ON n.org_id = m.org_id AND n.id = m.named_id
  JOIN document r ON r.org_id = m.org_id AND r.id = m.other_named_id
  WHERE m.other_id <> m.key AND m.other_named_id <> m.named_id
    AND (m.other_contract_id = m.contract_id OR m.other_supplier_id = m.supplier_id)
), earlier AS (
  SELECT p.*,
         -- Of several files of the earlier deliverable, the one that shares most: an annex in both hides no report.
         row_number() OVER (PARTITION BY p.org_id, p.key, p.other_id, p.named_id ORDER BY p.met DESC, p.other_place) AS nth
  FROM placed p
  WHERE CASE WHEN p.own_on <> p.other_on THEN p.other_on < p.own_on ELSE p.other_place < p.own_place END
), ranked AS (
  -- Ten earlier ones of each file; of a deliverable of very many files those that share most, each in its turn.
  SELECT e.*, row_number() OVER (PARTITION BY e.org_id, e.key ORDER BY e.turn, e.met DESC, e.own_place, e.other_place) AS place
  FROM (SELECT e.*, row_number() OVER (PARTITION BY e.org_id, e.key, e.named_id ORDER BY e.met DESC, e.other_place) AS turn
        FROM earlier e
        WHERE e.nth = 1) e
  WHERE e.turn <= 10
)
SELECT org_id, key, contract_key, other_id, other_contract_id, other_contract_key, same_contract, supplier_id, named_id, other_named_id, document_id,
       other_document_id, text_key, other_key, met, dated
FROM ranked
WHERE place <= 100;
ANALYZE file_pair;

INSERT INTO asked_text
SELECT DISTINCT p.org_id, p.other_key, p.other_document_id
FROM file_pair p
WHERE p.other_key IS NOT NULL
  AND NOT EXISTS (SELECT FROM asked_text a WHERE a.org_id = p.org_id AND a.text_key = p.other_key);
ANALYZE asked_text;
