-- Earlier files of the same contractor with which a delivered file shares text, or whose bytes it has: what is shared once the common
-- shingles are put aside, by the places of the words. Fewer than forty shingles, of 200 words at most, or a tenth are far from any threshold.
SELECT p.key, n.file, r.file AS "otherFile", oc.contract_ref AS "otherContract", e.deliverable_ref AS "otherDeliverable",
       e.title AS "otherTitle", e.acceptance AS "otherAcceptance", d.delivered_on AS "deliveredOn", e.delivered_on AS "otherDeliveredOn",
       p.same_contract AS "sameContract", p.document_id = p.other_document_id AS "sameBytes",
       coalesce(a.normalised_sha256 = b.normalised_sha256, false) AS "sameText", a.words, b.words AS "otherWords",
       a.shingle_count AS "allOwn", b.shingle_count AS "allOther", c.all_shared AS "allShared",
       c.own AS "ownShingles", c.other AS "otherShingles", c.shared AS "sharedShingles",
       c.places, c.other_places AS "otherPlaces", c.common AS "commonPlaces", a.passages, b.passages AS "otherPassages",
       k.contracts AS "contractsOfKind", f.contracts AS "contractsOfFile",
       g.deliverables AS "alikeInContract"
FROM file_pair p
JOIN deliverable d ON d.org_id = p.org_id AND d.id = p.key
JOIN deliverable e ON e.org_id = p.org_id AND e.id = p.other_id
JOIN contract oc ON oc.org_id = p.org_id AND oc.id = p.other_contract_id
JOIN document n ON n.org_id = p.org_id AND n.id = p.named_id
JOIN document r ON r.org_id = p.org_id AND r.id = p.other_named_id
LEFT JOIN text_print a ON a.org_id = p.org_id AND a.document_id = p.document_id
LEFT JOIN text_print b ON b.org_id = p.org_id AND b.document_id = p.other_document_id
LEFT JOIN LATERAL (
  SELECT (count(x.shingle) FILTER (WHERE m.shingle IS NULL))::int AS own, (count(y.shingle) FILTER (WHERE m.shingle IS NULL))::int AS other,
         (count(*) FILTER (WHERE x.shingle IS NOT NULL AND y.shingle IS NOT NULL))::int AS all_shared,
         (count(*) FILTER (WHERE m.shingle IS NULL AND x.shingle IS NOT NULL AND y.shingle IS NOT NULL))::int AS shared,
         array_agg(x.place ORDER BY x.place) FILTER (WHERE m.shingle IS NULL AND x.shingle IS NOT NULL AND y.shingle IS NOT NULL) AS places,
         array_agg(y.place ORDER BY x.place) FILTER (WHERE m.shingle IS NULL AND x.shingle IS NOT NULL AND y.shingle IS NOT NULL) AS other_places,
         array_agg(x.place ORDER BY x.place) FILTER (WHERE m.shingle IS NOT NULL AND x.shingle IS NOT NULL) AS common
  FROM (SELECT h.shingle, h.nth::int - 1 AS place FROM unnest(a.shingles) WITH ORDINALITY AS h (shingle, nth) WHERE h.shingle IS NOT NULL) x
  FULL JOIN (SELECT h.shingle, h.nth::int - 1 AS place
             FROM unnest(b.shingles) WITH ORDINALITY AS h (shingle, nth)
             WHERE h.shingle IS NOT NULL) y ON y.shingle = x.shingle
  LEFT JOIN (SELECT DISTINCT s.shingle
             FROM common_shingle s
             WHERE s.org_id = p.org_id AND s.key = p.key AND s.other_id = p.other_id AND s.own_key = p.text_key
               AND s.other_key = p.other_key) m
    ON m.shingle = coalesce(x.shingle, y.shingle)
) c ON a.document_id IS NOT NULL AND b.document_id IS NOT NULL
CROSS JOIN LATERAL (
  SELECT count(*)::int AS contracts
  FROM (SELECT DISTINCT k.contract_key
        FROM deliverable k
        JOIN deliverable_file f ON f.org_id = k.org_id AND f.deliverable_id = k.id
        JOIN text_print t ON t.org_id = f.org_id AND t.document_id = f.document_id
        WHERE k.org_id = d.org_id AND k.type = d.type
        LIMIT 3) k
) k
CROSS JOIN LATERAL (
  SELECT count(DISTINCT k.contract_key)::int AS contracts
  FROM deliverable_file f
  JOIN deliverable k ON k.org_id = f.org_id AND k.id = f.deliverable_id
  WHERE f.org_id = p.org_id AND f.document_id = p.document_id
) f
-- By their sampled shingles: at least half as many as those of the pair.
CROSS JOIN LATERAL (
  SELECT count(DISTINCT h.deliverable_id)::int AS deliverables
  FROM text_kin t
  JOIN text_holder h ON h.org_id = t.org_id AND h.text_key = t.other_key
  WHERE t.org_id = p.org_id AND t.text_key = p.text_key AND t.other_key <> p.other_key AND t.met >= 4 AND t.met * 2 >= p.met
    AND p.same_contract AND h.contract_id = p.other_contract_id AND h.deliverable_id NOT IN (p.key, p.other_id)
) g
WHERE p.document_id = p.other_document_id OR (c.shared >= 40 AND c.shared * 10 >= least(c.own, c.other))
ORDER BY p.key, oc.contract_ref COLLATE "C", e.deliverable_ref COLLATE "C", n.file COLLATE "C", r.file COLLATE "C"
