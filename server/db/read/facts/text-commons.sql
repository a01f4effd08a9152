-- Shingles of the texts of a pair that third files have too: of other contracts than both, one file of each contract, the 16 that
-- share most. A contractor's own copy of either (resemblance from 0.8) tells nothing of a template.
CREATE TEMP TABLE IF NOT EXISTS third_text (org_id bigint, text_key bigint, third_key bigint, contract_key text, supplier_ids bigint[]) ON COMMIT PRESERVE ROWS;
INSERT INTO third_text
WITH paired AS (
  SELECT p.org_id, p.text_key, p.contract_key FROM file_pair p WHERE p.text_key IS NOT NULL
  UNION
  SELECT p.org_id, p.other_key, p.other_contract_key FROM file_pair p WHERE p.other_key IS NOT NULL
), met AS (
  SELECT x.org_id, x.text_key, h.text_key AS third_key, h.contract_key, array_agg(h.supplier_id) AS supplier_ids, k.met,
         row_number() OVER (PARTITION BY x.org_id, x.text_key, h.contract_key ORDER BY k.met DESC, h.text_key) AS nth
  FROM (SELECT DISTINCT org_id, text_key FROM paired) x
  CROSS JOIN LATERAL (SELECT k.other_key, k.met FROM text_kin k WHERE k.org_id = x.org_id AND k.text_key = x.text_key
                      -- The same bytes elsewhere.
                      UNION ALL SELECT x.text_key, 1000000) k
  JOIN text_holder h ON h.org_id = x.org_id AND h.text_key = k.other_key
  GROUP BY x.org_id, x.text_key, h.text_key, h.contract_key, k.met
), ranked AS (
  SELECT m.*, row_number() OVER (PARTITION BY m.org_id, m.text_key ORDER BY m.met DESC, m.contract_key COLLATE "C") AS place
  FROM met m
  WHERE m.nth = 1
)
SELECT org_id, text_key, third_key, contract_key, supplier_ids FROM ranked WHERE place <= 16;
ANALYZE third_text;

CREATE TEMP TABLE IF NOT EXISTS third_shingle (org_id bigint, text_key bigint, third_key bigint, shingle bigint) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS third_shingle_by_text_key ON third_shingle (org_id, text_key);
INSERT INTO third_shingle
SELECT t.org_id, t.text_key, t.third_key, s.shingle
FROM (SELECT DISTINCT org_id, text_key, third_key FROM third_text) t
CROSS JOIN LATERAL (
  SELECT a.shingle
  FROM (SELECT h.shingle FROM text_print p, unnest(p.shingles) AS h (shingle)
        WHERE p.org_id = t.org_id AND p.text_key = t.text_key AND h.shingle IS NOT NULL) a
  JOIN (SELECT h.shingle FROM text_print p, unnest(p.shingles) AS h (shingle)
        WHERE p.org_id = t.org_id AND p.text_key = t.third_key AND h.shingle IS NOT NULL) b ON b.shingle = a.shingle
  OFFSET 0
) s;
ANALYZE third_shingle;

CREATE TEMP TABLE IF NOT EXISTS text_copy (org_id bigint, text_key bigint, third_key bigint) ON COMMIT PRESERVE ROWS;
INSERT INTO text_copy
SELECT t.org_id, t.text_key, t.third_key
FROM third_shingle t
JOIN text_print a ON a.org_id = t.org_id AND a.text_key = t.text_key
JOIN text_print b ON b.org_id = t.org_id AND b.text_key = t.third_key
WHERE t.third_key <> t.text_key
GROUP BY t.org_id, t.text_key, t.third_key, a.shingle_count, b.shingle_count
HAVING count(*) >= 0.8 * (a.shingle_count + b.shingle_count - count(*));
ANALYZE text_copy;

-- Three contracts in all: one more than both of a pair, two more than the one of a pair.
CREATE TEMP TABLE IF NOT EXISTS common_shingle (
  org_id bigint, key bigint, other_id bigint, own_key bigint, other_key bigint, text_key bigint, shingle bigint
) ON COMMIT PRESERVE ROWS;
CREATE INDEX IF NOT EXISTS common_shingle_by_key ON common_shingle (org_id, key, other_id, own_key, other_key);
INSERT INTO common_shingle
SELECT p.org_id, p.key, p.other_id, p.text_key, p.other_key, s.text_key, s.shingle
-- Several paths of the same bytes are one pair of texts.
FROM (SELECT DISTINCT p.org_id, p.key, p.other_id, p.text_key, p.other_key, p.contract_key, p.other_contract_key, p.same_contract,
             p.supplier_id
      FROM file_pair p) p
CROSS JOIN LATERAL (SELECT p.text_key UNION SELECT p.other_key) AS x (text_key)
JOIN third_text t ON t.org_id = p.org_id AND t.text_key = x.text_key AND t.contract_key NOT IN (p.contract_key, p.other_contract_key)
 AND ((p.supplier_id = ANY (t.supplier_ids)) IS NOT TRUE
      OR t.third_key <> t.text_key
         AND NOT EXISTS (SELECT FROM text_copy c WHERE c.org_id = p.org_id AND c.text_key IN (p.text_key, p.other_key) AND c.third_key = t.third_key))
JOIN third_shingle s ON s.org_id = t.org_id AND s.text_key = t.text_key AND s.third_key = t.third_key
GROUP BY p.org_id, p.key, p.other_id, p.text_key, p.other_key, p.same_contract, s.text_key, s.shingle
HAVING count(*) >= CASE WHEN p.same_contract THEN 2 ELSE 1 END;
ANALYZE common_shingle;
